import { expect, test, vi } from 'vitest';
import { saveDealer, saveProfile } from './recordEdits.ts';
import { dealerById, dealers } from './records.ts';
import { openTablet } from './tablet.ts';
import { watchQuery } from './watchQuery.ts';

test('what a query reads after its first await is watched too', async () => {
  const tablet = await openTablet({ name: 'watch-query' });
  await saveProfile(tablet, { name: '李敏', role: 'bec-consultant' });
  const id = await saveDealer(tablet, { name: '南昌福瑞', code: '', city: '', note: '' });
  const answers: number[] = [];
  async function count(): Promise<number> {
    await dealerById(tablet, id);
    return (await dealers(tablet)).length;
  }
  const stop = watchQuery(() => count(), {
    onAnswer: (answer) => answers.push(answer),
    onFailure: (error) => {
      throw error;
    },
  });
  await vi.waitFor(() => expect(answers).toEqual([1]));
  await saveDealer(tablet, { name: '赣州永泰', code: '', city: '', note: '' });
  await vi.waitFor(() => expect(answers).toEqual([1, 2]));
  stop();
});
