import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { newTablet, renderWithTablet } from '../../../../tests/setup/renderWithTablet.tsx';
import { factorsOf, interviewOf } from '../../../domain/schedule/preparation.ts';
import { scheduleOf } from '../../../domain/schedule/schedule.ts';
import { recordById } from '../../../store/fieldRecords.ts';
import { saveDealer, saveProfile, saveProgramme } from '../../../store/recordEdits.ts';
import { saveStaff, staffOfDealer } from '../../../store/staff.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { localDay } from '../../app/localDay.ts';
import { UndoNotice } from '../../app/UndoNotice.tsx';
import { PreparationScreen } from './PreparationScreen.tsx';

async function programmeOn(tablet: Tablet): Promise<{ programmeId: string; dealerId: string }> {
  await saveProfile(tablet, { name: '李敏', role: 'bec-consultant' });
  const dealerId = await saveDealer(tablet, { name: '南昌福瑞', code: '', city: '', note: '' });
  const input = { startOn: '2026-11-23', consultant: '李敏', fieldRep: '', note: '' };
  return { dealerId, programmeId: await saveProgramme(tablet, input, { dealerId }) };
}

const noted = async (tablet: Tablet, programmeId: string) =>
  (await recordById(tablet, 'programme', programmeId)) ?? { fields: {} };

const page = (programmeId: string, part: string) => (
  <>
    <PreparationScreen programmeId={programmeId} part={part} />
    <UndoNotice />
  </>
);

test('the training matrix asks each role its courses, and a result is entered and taken back', async () => {
  const tablet = await newTablet();
  const { programmeId, dealerId } = await programmeOn(tablet);
  await saveStaff(tablet, { name: '王强', role: 'sales-manager' }, { dealerId });
  const user = userEvent.setup();
  await renderWithTablet(page(programmeId, 'training'), { tablet });
  const row = await screen.findByRole('row', { name: /王强/ });
  expect(within(row).getByRole('button', { name: '王强，客源管理：选修，未登记' })).toBeInTheDocument();
  expect(within(row).getAllByRole('button')).toHaveLength(6);
  await user.click(within(row).getByRole('button', { name: '王强，标准销售流程：未登记' }));
  await user.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByRole('region', { name: '应训课程已完成 1 / 5' })).toBeInTheDocument();
  expect((await staffOfDealer(tablet, dealerId))[0]?.training).toEqual({
    'standard-process': { on: localDay(), result: 'passed', note: '' },
  });
  await user.click(screen.getByRole('button', { name: /撤销/ }));
  expect(await screen.findByRole('region', { name: '应训课程已完成 0 / 5' })).toBeInTheDocument();
});

test('the eight success factors are ticked with the general manager, each with a word on it', async () => {
  const tablet = await newTablet();
  const { programmeId } = await programmeOn(tablet);
  const user = userEvent.setup();
  await renderWithTablet(page(programmeId, 'factors'), { tablet });
  expect(await screen.findAllByRole('checkbox')).toHaveLength(8);
  await user.click(screen.getByRole('checkbox', { name: '全体员工的共识' }));
  await user.type(screen.getAllByLabelText(/现状或打算/)[1] as HTMLElement, '周会说明');
  await user.tab();
  await waitFor(async () =>
    expect(factorsOf(await noted(tablet, programmeId))[1]).toMatchObject({ done: true, note: '周会说明' }),
  );
  expect(await screen.findByRole('tab', { name: /成功要素 ?1 \/ 8/ })).toBeInTheDocument();
});

test('attendance of the launch meeting is that of the first row of the schedule', async () => {
  const tablet = await newTablet();
  const { programmeId, dealerId } = await programmeOn(tablet);
  const id = await saveStaff(tablet, { name: '赵敏', role: 'salesperson' }, { dealerId });
  const user = userEvent.setup();
  await renderWithTablet(page(programmeId, 'launch'), { tablet });
  await user.click(await screen.findByRole('checkbox', { name: /赵敏/ }));
  await waitFor(async () => expect(scheduleOf(await noted(tablet, programmeId))[0]?.rows[0]?.present).toEqual([id]));
});

test('the interview keeps management model, problems and state of business', async () => {
  const tablet = await newTablet();
  const { programmeId } = await programmeOn(tablet);
  const user = userEvent.setup();
  await renderWithTablet(page(programmeId, 'interview'), { tablet });
  await user.type(await screen.findByLabelText('现存问题'), '留档率低');
  await user.tab();
  await waitFor(async () => expect(interviewOf(await noted(tablet, programmeId)).problems).toBe('留档率低'));
});

test('the programme is explained card by card, with its outline and three rounds', async () => {
  const tablet = await newTablet();
  const { programmeId } = await programmeOn(tablet);
  await renderWithTablet(page(programmeId, 'about'), { tablet });
  for (const title of ['何谓销售升级计划', '导入后', '第一轮：奠基', '标准销售流程 VS 传统销售流程']) {
    expect(await screen.findByRole('heading', { name: title })).toBeInTheDocument();
  }
});

test('what each role has to do (岗位职责) is told with its courses, meetings and rows of the schedule', async () => {
  const tablet = await newTablet();
  const { programmeId } = await programmeOn(tablet);
  await renderWithTablet(page(programmeId, 'roles'), { tablet });
  const heading = await screen.findByRole('heading', { level: 3, name: '销售经理' });
  const card = within(heading.closest('li') as HTMLElement);
  expect(card.getByText(/每天主持晨会和夕会/)).toBeInTheDocument();
  expect(card.getByText(/销售经理角色与职责/)).toBeInTheDocument();
  expect(card.getByText(/晨会验收/)).toBeInTheDocument();
  expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(10);
});

test('standard and traditional sales process stand side by side, stage by stage (标准 VS 传统)', async () => {
  const tablet = await newTablet();
  const { programmeId } = await programmeOn(tablet);
  await renderWithTablet(page(programmeId, 'about'), { tablet });
  const part = await screen.findByRole('region', { name: '标准销售流程 VS 传统销售流程' });
  expect(within(part).getAllByRole('row')).toHaveLength(1 + 6 + 1);
  expect(within(part).getByRole('row', { name: /^需求分析/ })).toHaveTextContent(/提问、聆听/);
});

test('the seven checklists stand in the three parts of the content, each item with its criterion and guide', async () => {
  const tablet = await newTablet();
  const { programmeId } = await programmeOn(tablet);
  const user = userEvent.setup();
  await renderWithTablet(page(programmeId, 'checklists'), { tablet });
  const management = await screen.findByRole('region', { name: '二、销售管理制度化' });
  expect(within(management).getAllByRole('heading', { level: 3 })).toHaveLength(5);
  expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(7);
  await user.click(within(management).getByText('展厅硬件设施检核表'));
  expect(await within(management).findByRole('heading', { level: 4, name: '外部与入口' })).toBeInTheDocument();
  expect(within(management).getAllByRole('listitem')).toHaveLength(22);
});
