import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { newTablet, renderWithTablet } from '../../../../tests/setup/renderWithTablet.tsx';
import { saveDealer, saveProfile, setDeleted } from '../../../store/recordEdits.ts';
import { dealers } from '../../../store/records.ts';
import { DealersScreen } from './DealersScreen.tsx';

test('a removed dealer stands at the end of the list and can be had back', async () => {
  const tablet = await newTablet();
  await saveProfile(tablet, { name: '李敏', role: 'bec-consultant' });
  const id = await saveDealer(tablet, { name: '南昌福瑞', code: '', city: '', note: '' });
  await setDeleted(tablet, id, true);
  const user = userEvent.setup();
  await renderWithTablet(<DealersScreen />, { tablet });
  expect(screen.queryByRole('link', { name: /南昌福瑞/ })).not.toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: '恢复 南昌福瑞' }));
  await waitFor(async () => expect(await dealers(tablet)).toMatchObject([{ id, name: '南昌福瑞' }]));
  expect(await screen.findByRole('link', { name: /南昌福瑞/ })).toBeInTheDocument();
});
