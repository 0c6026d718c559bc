import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { newTablet, renderWithTablet } from '../../../../tests/setup/renderWithTablet.tsx';
import { gradesOfDealer } from '../../../store/grades.ts';
import { saveDealer, saveProfile } from '../../../store/recordEdits.ts';
import { GradesScreen } from './GradesScreen.tsx';

async function atDealer() {
  const tablet = await newTablet();
  await saveProfile(tablet, { name: '王芳', role: 'bec-consultant' });
  const dealerId = await saveDealer(tablet, { name: '南昌福瑞', code: '', city: '', note: '' });
  const grade = async (code: string) => (await gradesOfDealer(tablet, dealerId)).find((rule) => rule.code === code);
  return { tablet, dealerId, grade };
}

test('a dealer’s own horizon and cycle are kept, shown as its own, and go back to the default', async () => {
  const { tablet, dealerId, grade } = await atDealer();
  const user = userEvent.setup();
  await renderWithTablet(<GradesScreen dealerId={dealerId} />, { tablet });
  const field = await screen.findByLabelText('A 级：预计多少天内订车');
  await user.clear(field);
  await user.type(field, '30');
  await user.tab();
  expect(await screen.findByText('本店标准')).toBeInTheDocument();
  expect(await grade('A')).toEqual({ code: 'A', horizonDays: 30, maxFollowUpDays: 7 });
  await user.click(screen.getByRole('button', { name: 'A 级恢复默认' }));
  await waitFor(async () => expect(await grade('A')).toEqual({ code: 'A', horizonDays: 15, maxFollowUpDays: 7 }));
  await waitFor(() => expect(field).toHaveValue('15'));
});

test('days that are none are not kept', async () => {
  const { tablet, dealerId, grade } = await atDealer();
  const user = userEvent.setup();
  await renderWithTablet(<GradesScreen dealerId={dealerId} />, { tablet });
  const field = await screen.findByLabelText('H 级：两次联系最多间隔几天');
  await user.clear(field);
  await user.type(field, '0');
  await user.tab();
  expect(await screen.findByText('请填写 1 到 365 之间的整数，没有保存')).toBeInTheDocument();
  expect(field).toBeInvalid();
  expect((await grade('H'))?.maxFollowUpDays).toBe(2);
});

test('confidence, need and purchasing power with the time suggest a grade', async () => {
  const { tablet, dealerId } = await atDealer();
  const user = userEvent.setup();
  await renderWithTablet(<GradesScreen dealerId={dealerId} />, { tablet });
  expect(await screen.findByText('依据还不够，先保持 N 级，2 天内再判')).toBeInTheDocument();
  const helper = within(screen.getByRole('region', { name: '判级参考' }));
  await user.click(helper.getByRole('checkbox', { name: /需求/ }));
  await user.click(helper.getByRole('checkbox', { name: /购买力/ }));
  await user.click(helper.getByRole('radio', { name: '7 天内' }));
  expect(await helper.findByText('建议 B 级')).toBeInTheDocument();
  await user.click(helper.getByRole('checkbox', { name: /信心/ }));
  expect(await helper.findByText('建议 H 级')).toBeInTheDocument();
  expect(helper.getByText('最多 2 天联系一次')).toBeInTheDocument();
});
