import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { newTablet, renderWithTablet } from '../../../../tests/setup/renderWithTablet.tsx';
import { saveDealer, saveProfile } from '../../../store/recordEdits.ts';
import { dealers, everyDealer } from '../../../store/records.ts';
import { DealerFormScreen } from './DealerFormScreen.tsx';

test('a dealer without a name is refused with what to do, and nothing is stored', async () => {
  const tablet = await newTablet();
  await saveProfile(tablet, { name: '李敏', role: 'bec-consultant' });
  const user = userEvent.setup();
  await renderWithTablet(<DealerFormScreen />, { tablet });
  const name = await screen.findByLabelText('代理商名称');
  await user.type(name, '   ');
  await user.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByText('请填写代理商名称')).toBeInTheDocument();
  expect(name).toBeInvalid();
  expect(name).toHaveFocus();
  expect(await dealers(tablet)).toEqual([]);
});

test('a dealer with a name is stored and shown', async () => {
  const tablet = await newTablet();
  await saveProfile(tablet, { name: '李敏', role: 'bec-consultant' });
  const user = userEvent.setup();
  const { history } = await renderWithTablet(<DealerFormScreen />, { tablet });
  await user.type(await screen.findByLabelText('代理商名称'), '南昌福瑞');
  await user.type(screen.getByLabelText(/城市/), '南昌');
  await user.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(async () => expect(await dealers(tablet)).toHaveLength(1));
  const [dealer] = await dealers(tablet);
  expect(dealer).toMatchObject({ name: '南昌福瑞', city: '南昌', code: '', note: '' });
  await waitFor(() => expect(history?.at(-1)).toBe(`/dealers/${dealer?.id}`));
});

test('a removed dealer is out of the list, and nothing of it is erased', async () => {
  const tablet = await newTablet();
  await saveProfile(tablet, { name: '李敏', role: 'bec-consultant' });
  const dealerId = await saveDealer(tablet, { name: '南昌福瑞', code: '', city: '', note: '' });
  const user = userEvent.setup();
  const { history } = await renderWithTablet(<DealerFormScreen dealerId={dealerId} />, { tablet });
  await user.click(await screen.findByRole('button', { name: '移除' }));
  await waitFor(() => expect(history?.at(-1)).toBe('/dealers'));
  expect(await dealers(tablet)).toEqual([]);
  expect(await everyDealer(tablet)).toMatchObject([{ id: dealerId, name: '南昌福瑞', deleted: true }]);
});
