import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { newTablet, renderWithTablet } from '../../../../tests/setup/renderWithTablet.tsx';
import { scheduleOf } from '../../../domain/schedule/schedule.ts';
import { auditsOfProgramme } from '../../../store/audits.ts';
import { recordById } from '../../../store/fieldRecords.ts';
import { saveDealer, saveProfile, saveProgramme } from '../../../store/recordEdits.ts';
import { visitsOf } from '../../../store/records.ts';
import { saveStaff } from '../../../store/staff.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { UndoNotice } from '../../app/UndoNotice.tsx';
import { ScheduleRowScreen } from './ScheduleRowScreen.tsx';
import { ScheduleScreen } from './ScheduleScreen.tsx';

const MONDAY = '2026-11-23';

async function programmeOn(tablet: Tablet): Promise<{ programmeId: string; dealerId: string }> {
  await saveProfile(tablet, { name: '李敏', role: 'bec-consultant' });
  const dealerId = await saveDealer(tablet, { name: '南昌福瑞', code: '', city: '', note: '' });
  const input = { startOn: MONDAY, consultant: '李敏', fieldRep: '周涛', note: '' };
  return { dealerId, programmeId: await saveProgramme(tablet, input, { dealerId }) };
}

async function rowOf(tablet: Tablet, programmeId: string, rowId: string) {
  const record = await recordById(tablet, 'programme', programmeId);
  return scheduleOf(record ?? { fields: {} })
    .flatMap(({ rows }) => rows)
    .find(({ row }) => row.id === rowId);
}

const schedule = (programmeId: string) => (
  <>
    <ScheduleScreen programmeId={programmeId} />
    <UndoNotice />
  </>
);
const row = (programmeId: string, rowId: string) => (
  <>
    <ScheduleRowScreen programmeId={programmeId} rowId={rowId} />
    <UndoNotice />
  </>
);

test('the 27 rows of the five days stand in the table of the course', async () => {
  const tablet = await newTablet();
  const { programmeId } = await programmeOn(tablet);
  const user = userEvent.setup();
  await renderWithTablet(schedule(programmeId), { tablet });
  await user.click(await screen.findByRole('tab', { name: '总表' }));
  const table = screen.getByRole('table');
  expect(within(table).getAllByRole('row')).toHaveLength(1 + 5 + 27);
  expect(within(table).getByRole('link', { name: '业服共战宣导及方案制定' })).toBeInTheDocument();
});

test('a checklist of a row opens the visit that it counts in, and is found again from the row', async () => {
  const tablet = await newTablet();
  const { programmeId } = await programmeOn(tablet);
  const user = userEvent.setup();
  const { history } = await renderWithTablet(schedule(programmeId), { tablet });
  await user.click(await screen.findByRole('tab', { name: /^第 3 天/ }));
  await user.click(screen.getByRole('button', { name: /晨会检核表/ }));
  await waitFor(() => expect(history?.at(-1)).toMatch(/^\/audits\//));
  expect(await visitsOf(tablet, programmeId)).toMatchObject([{ no: 2 }]);
  expect(await auditsOfProgramme(tablet, programmeId)).toHaveLength(1);
  expect(await screen.findByRole('link', { name: /晨会检核表.*已答 0 \/ 15/ })).toBeInTheDocument();
});

test('a row is done by one tap, and taken back by one', async () => {
  const tablet = await newTablet();
  const { programmeId } = await programmeOn(tablet);
  const user = userEvent.setup();
  await renderWithTablet(schedule(programmeId), { tablet });
  await user.click(await screen.findByRole('tab', { name: /^第 1 天/ }));
  await user.click(screen.getAllByRole('button', { name: '完成' })[0] as HTMLElement);
  expect(await screen.findByRole('tab', { name: /^第 1 天.*1 \/ 5/ })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /撤销/ }));
  expect(await screen.findByRole('tab', { name: /^第 1 天.*0 \/ 5/ })).toBeInTheDocument();
});

test('a row is dropped only with a reason', async () => {
  const tablet = await newTablet();
  const { programmeId } = await programmeOn(tablet);
  const user = userEvent.setup();
  await renderWithTablet(row(programmeId, 'day1-02'), { tablet });
  await user.click(await screen.findByRole('button', { name: '取消本项' }));
  const dialog = screen.getByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: '取消本项' }));
  expect(within(dialog).getByText('请写明原因')).toBeInTheDocument();
  await user.click(within(dialog).getByRole('button', { name: '关键人员不在' }));
  await user.click(within(dialog).getByRole('button', { name: '取消本项' }));
  await waitFor(async () =>
    expect(await rowOf(tablet, programmeId, 'day1-02')).toMatchObject({ state: 'dropped', reason: '关键人员不在' }),
  );
  expect(await screen.findByText('原因：关键人员不在')).toBeInTheDocument();
});

test('where clock and printed span differ both are shown, and the longer end is one tap away', async () => {
  const tablet = await newTablet();
  const { programmeId } = await programmeOn(tablet);
  const user = userEvent.setup();
  await renderWithTablet(row(programmeId, 'day3-04'), { tablet });
  expect(await screen.findByText('课程写的跨度是 2 小时，按钟点只有 90 分钟')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '改到 15:30 结束' }));
  await waitFor(async () =>
    expect(await rowOf(tablet, programmeId, 'day3-04')).toMatchObject({ start: '13:30', end: '15:30', state: 'moved' }),
  );
});

test('all of the dealer are expected at the launch meeting by name; key points and a note are kept', async () => {
  const tablet = await newTablet();
  const { programmeId, dealerId } = await programmeOn(tablet);
  const id = await saveStaff(tablet, { name: '陈总', role: 'general-manager' }, { dealerId });
  const user = userEvent.setup();
  await renderWithTablet(row(programmeId, 'day1-01'), { tablet });
  await user.click(await screen.findByRole('checkbox', { name: /陈总/ }));
  expect(screen.getByRole('checkbox', { name: /陈总/ })).toBeChecked();
  await user.click(screen.getByRole('checkbox', { name: '代理商致欢迎词' }));
  expect(screen.getByRole('checkbox', { name: '代理商致欢迎词' })).toBeChecked();
  await user.type(screen.getByLabelText(/^这一项的约定/), '14 人到场');
  await user.tab();
  await waitFor(async () =>
    expect(await rowOf(tablet, programmeId, 'day1-01')).toMatchObject({
      present: [id],
      points: [true, false, false],
      note: '14 人到场',
    }),
  );
  expect(await screen.findByRole('group', { name: '到场 1 / 4' })).toBeInTheDocument();
});

test('a row that asks for a report leads straight into it, and a second time into the same one', async () => {
  const tablet = await newTablet();
  const { programmeId } = await programmeOn(tablet);
  const user = userEvent.setup();
  const { history } = await renderWithTablet(row(programmeId, 'day3-02'), { tablet });
  const report = await screen.findByRole('button', { name: /推进进度报告/ });
  await user.click(report);
  await waitFor(() => expect(history?.at(-1)).toMatch(/^\/reports\//));
  await user.click(report);
  await waitFor(() => expect(history).toHaveLength(3));
  expect(history?.at(-1)).toBe(history?.at(-2));
});
