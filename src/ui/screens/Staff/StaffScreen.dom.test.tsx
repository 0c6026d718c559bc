import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { newTablet, renderWithTablet } from '../../../../tests/setup/renderWithTablet.tsx';
import { saveDealer, saveProfile, saveProgramme } from '../../../store/recordEdits.ts';
import { everyoneOfDealer, saveStaff, staffOfDealer } from '../../../store/staff.ts';
import { UndoNotice } from '../../app/UndoNotice.tsx';
import { StaffScreen } from './StaffScreen.tsx';

async function dealerOn(tablet: Awaited<ReturnType<typeof newTablet>>): Promise<string> {
  await saveProfile(tablet, { name: '李敏', role: 'bec-consultant' });
  return saveDealer(tablet, { name: '南昌福瑞', code: '', city: '', note: '' });
}

const page = (dealerId: string) => (
  <>
    <StaffScreen dealerId={dealerId} />
    <UndoNotice />
  </>
);

test('several salespeople are added in one line, and all taken back by one undo', async () => {
  const tablet = await newTablet();
  const dealerId = await dealerOn(tablet);
  const user = userEvent.setup();
  await renderWithTablet(page(dealerId), { tablet });
  expect(await screen.findByText('还没有人员')).toBeInTheDocument();
  await user.type(screen.getByLabelText('姓名'), '王强、李娜{Enter}');
  const salespeople = await screen.findByRole('region', { name: '名单' });
  expect(within(salespeople).getAllByRole('listitem')).toHaveLength(2);
  expect(screen.getByLabelText('姓名')).toHaveValue('');
  await user.click(screen.getByRole('button', { name: /撤销/ }));
  await waitFor(async () => expect(await staffOfDealer(tablet, dealerId)).toEqual([]));
});

test('a line without a name is refused', async () => {
  const tablet = await newTablet();
  const dealerId = await dealerOn(tablet);
  const user = userEvent.setup();
  await renderWithTablet(page(dealerId), { tablet });
  await user.type(await screen.findByLabelText('姓名'), ' 、 {Enter}');
  expect(await screen.findByText('请填写姓名')).toBeInTheDocument();
  expect(await staffOfDealer(tablet, dealerId)).toEqual([]);
});

test('a role is changed by one tap; who is removed leaves the list but not the past, until undone', async () => {
  const tablet = await newTablet();
  const dealerId = await dealerOn(tablet);
  const id = await saveStaff(tablet, { name: '王强', role: 'salesperson' }, { dealerId });
  const user = userEvent.setup();
  await renderWithTablet(page(dealerId), { tablet });
  await user.click(await screen.findByRole('button', { name: /^王强/ }));
  await user.click(screen.getByRole('radio', { name: '销售经理' }));
  await waitFor(async () => expect(await staffOfDealer(tablet, dealerId)).toMatchObject([{ role: 'sales-manager' }]));
  await user.click(screen.getByRole('button', { name: '从名单中移除' }));
  expect(await screen.findByText('还没有人员')).toBeInTheDocument();
  expect(await everyoneOfDealer(tablet, dealerId)).toMatchObject([{ id, name: '王强', deleted: true }]);
  await user.click(screen.getByRole('button', { name: /撤销/ }));
  expect(await screen.findByRole('button', { name: /^王强/ })).toBeInTheDocument();
});

test('opened from a programme it shows the people of its dealer', async () => {
  const tablet = await newTablet();
  const dealerId = await dealerOn(tablet);
  const input = { startOn: '2026-11-23', consultant: '李敏', fieldRep: '', note: '' };
  const programmeId = await saveProgramme(tablet, input, { dealerId });
  await saveStaff(tablet, { name: '陈总', role: 'general-manager' }, { dealerId });
  await renderWithTablet(<StaffScreen programmeId={programmeId} />, { tablet });
  expect(await screen.findByRole('button', { name: /^陈总/ })).toBeInTheDocument();
  expect(screen.getByText('南昌福瑞')).toBeInTheDocument();
});
