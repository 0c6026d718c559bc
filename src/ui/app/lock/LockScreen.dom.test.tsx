import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { newTablet, renderWithTablet } from '../../../../tests/setup/renderWithTablet.tsx';
import { setPin, tryPin } from '../../../store/pin.ts';
import { saveProfile } from '../../../store/recordEdits.ts';
import { openTablet } from '../../../store/tablet.ts';
import { unsent } from '../../../store/unsent.ts';
import { SettingsScreen } from '../../screens/Settings/SettingsScreen.tsx';
import { useSession } from '../session.ts';
import { LockScreen } from './LockScreen.tsx';

afterEach(() => useSession.setState({ locked: false }));

const isLocked = (): boolean => useSession.getState().locked;

test('a PIN is set in the settings, locks by a tap, and is asked for after every start', async () => {
  const tablet = await newTablet();
  await saveProfile(tablet, { name: '李敏', role: 'bec-consultant' });
  const user = userEvent.setup();
  await renderWithTablet(<SettingsScreen />, { tablet });
  await user.type(await screen.findByLabelText('密码'), '2468');
  await user.type(screen.getByLabelText('再输一次'), '2469');
  await user.click(screen.getByRole('button', { name: '启用锁屏' }));
  expect(await screen.findByText('两次输入不一样')).toBeInTheDocument();
  await user.clear(screen.getByLabelText('再输一次'));
  await user.type(screen.getByLabelText('再输一次'), '2468{Enter}');
  await user.click(await screen.findByRole('button', { name: '现在锁屏' }));
  expect(isLocked()).toBe(true);
  expect((await openTablet({ name: tablet.db.name })).hasPin).toBe(true);
});

test('the right PIN opens; wrong ones only make the next try wait, and delete nothing', async () => {
  const tablet = await newTablet();
  await saveProfile(tablet, { name: '李敏', role: 'bec-consultant' });
  await setPin(tablet, '2468', 5);
  useSession.setState({ locked: true });
  const before = await unsent(tablet);
  const user = userEvent.setup();
  await renderWithTablet(<LockScreen />, { tablet });
  const type = async (pin: string) => user.type(await screen.findByLabelText('密码'), `${pin}{Enter}`);
  await type('1111');
  expect(await screen.findByText('密码不对')).toBeInTheDocument();
  await type('2468');
  await waitFor(() => expect(isLocked()).toBe(false));
  for (let n = 0; n < 3; n++) expect(await tryPin(tablet, '0000')).toMatchObject({ ok: false });
  expect(await tryPin(tablet, '2468')).toMatchObject({ ok: false, wait: expect.any(Number) });
  expect(await unsent(tablet)).toEqual(before);
});
