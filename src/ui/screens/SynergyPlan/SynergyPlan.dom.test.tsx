import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { newTablet, renderWithTablet } from '../../../../tests/setup/renderWithTablet.tsx';
import { recordsOfProgramme } from '../../../store/fieldRecords.ts';
import { addPlanLine } from '../../../store/planLineEdits.ts';
import { planLinesOf } from '../../../store/planLines.ts';
import { openVisit, saveDealer, saveProfile, saveProgramme } from '../../../store/recordEdits.ts';
import { saveStaff } from '../../../store/staff.ts';
import { ItemEvidence } from '../../app/evidence/ItemEvidence.tsx';
import { Notices } from '../../app/Notices.tsx';
import { SynergyCheckScreen } from './SynergyCheckScreen.tsx';
import { SynergyPlanScreen } from './SynergyPlanScreen.tsx';

async function withProgramme() {
  const tablet = await newTablet();
  await saveProfile(tablet, { name: '王芳', role: 'bec-consultant' });
  const dealerId = await saveDealer(tablet, { name: '南昌福瑞', code: '', city: '', note: '' });
  const input = { startOn: '2026-11-23', consultant: '王芳', fieldRep: '', note: '' };
  const programmeId = await saveProgramme(tablet, input, { dealerId });
  const visitId = await openVisit(tablet, { dealerId, programmeId, no: 3, openedOn: '2026-11-27' });
  const ownerId = await saveStaff(tablet, { name: '吴涛', role: 'service-manager' }, { dealerId });
  const lines = () => planLinesOf(tablet, { id: programmeId, dealerId });
  return { tablet, dealerId, programmeId, visitId, ownerId, lines };
}

const topic = (name: string) => within(screen.getByRole('region', { name }));

test('a line is typed and entered, gets a step, an owner and a day, and can be deleted and brought back', async () => {
  const { tablet, programmeId, ownerId, lines } = await withProgramme();
  const user = userEvent.setup();
  await renderWithTablet(
    <>
      <SynergyPlanScreen programmeId={programmeId} />
      <Notices />
    </>,
    { tablet },
  );
  await user.type(await screen.findByLabelText('在“流程共战”里添加做法'), '交车时服务顾问到场{Enter}');
  expect(await topic('流程共战').findByDisplayValue('交车时服务顾问到场')).toBeInTheDocument();
  await user.selectOptions(topic('流程共战').getByLabelText('销售流程'), 'sp-08-delivery');
  await user.selectOptions(topic('流程共战').getByLabelText('负责人'), ownerId);
  await user.type(topic('流程共战').getByLabelText('期限'), '2026-12-01');
  await user.tab();
  await waitFor(async () =>
    expect(await lines()).toMatchObject([
      { topicId: 'ss-2-process', step: 'sp-08-delivery', ownerId, dueOn: '2026-12-01' },
    ]),
  );
  await user.click(screen.getByRole('button', { name: '删除：交车时服务顾问到场' }));
  await waitFor(async () => expect(await lines()).toEqual([]));
  await user.click(await screen.findByRole('button', { name: /撤销/ }));
  await waitFor(async () => expect(await lines()).toHaveLength(1));
});

test('an owner who is not on the staff list is written by name', async () => {
  const { tablet, programmeId, dealerId, lines } = await withProgramme();
  await addPlanLine(tablet, { dealerId, programmeId, topicId: 'ss-1-team', text: '每周联席会' });
  const user = userEvent.setup();
  await renderWithTablet(<SynergyPlanScreen programmeId={programmeId} />, { tablet });
  await user.selectOptions(await screen.findByLabelText('负责人'), 'other');
  await user.type(await screen.findByLabelText('负责人姓名'), '刘站长');
  await user.tab();
  await waitFor(async () => expect((await lines())[0]).toMatchObject({ ownerId: null, ownerName: '刘站长' }));
});

test('acceptance items of a topic become lines at a tap, each once', async () => {
  const { tablet, programmeId, lines } = await withProgramme();
  const user = userEvent.setup();
  await renderWithTablet(<SynergyPlanScreen programmeId={programmeId} />, { tablet });
  await screen.findByLabelText('在“流程共战”里添加做法');
  await user.click(topic('流程共战').getByRole('button', { name: '从验收要点挑选' }));
  const sheet = within(await screen.findByRole('dialog'));
  expect(sheet.getAllByRole('button', { name: '加入方案' })).toHaveLength(2);
  await user.click(sheet.getAllByRole('button', { name: '加入方案' })[0] as HTMLElement);
  expect(await sheet.findByText('已加入方案')).toBeInTheDocument();
  expect(await lines()).toMatchObject([{ itemId: 'ss-2-delivery-handover', step: 'sp-08-delivery' }]);
});

test('the plan reads by step of the sales process, with what is not planned', async () => {
  const { tablet, programmeId, dealerId } = await withProgramme();
  const line = { dealerId, programmeId, topicId: 'ss-2-process', step: 'sp-08-delivery', text: '服务顾问到场' };
  await addPlanLine(tablet, line);
  const user = userEvent.setup();
  await renderWithTablet(<SynergyPlanScreen programmeId={programmeId} />, { tablet });
  await user.click(await screen.findByRole('radio', { name: '按流程查看' }));
  const row = screen.getByRole('row', { name: /8\. 完美交车/ });
  expect(within(row).getByText('服务顾问到场')).toBeInTheDocument();
  expect(screen.getAllByText('还没有安排')).toHaveLength(9);
  expect(screen.getByText('10 步中 0 步有安排到人的做法')).toBeInTheDocument();
});

test('acceptance goes through the dealer’s own lines: share of what is done, evidence, and an action for the rest', async () => {
  const { tablet, programmeId, dealerId, visitId, lines } = await withProgramme();
  for (const text of ['服务顾问到场', '试车后参观车间']) {
    await addPlanLine(tablet, { dealerId, programmeId, topicId: 'ss-2-process', text });
  }
  const user = userEvent.setup();
  await renderWithTablet(<SynergyCheckScreen visitId={visitId} />, { tablet });
  const question = await screen.findByRole('radiogroup', { name: '验收：服务顾问到场' });
  await user.click(within(question).getByRole('radio', { name: '做到' }));
  expect(await screen.findByText('已做到 1 / 2 条')).toBeInTheDocument();
  await user.click(
    within(screen.getByRole('radiogroup', { name: '验收：试车后参观车间' })).getByRole('radio', { name: '没做到' }),
  );
  await user.click(await screen.findByRole('button', { name: '转为行动' }));
  expect(await screen.findByText('已转为行动')).toBeInTheDocument();
  expect(await recordsOfProgramme(tablet, 'action', programmeId)).toHaveLength(1);
  await user.type(screen.getAllByLabelText(/依据/)[0] as HTMLElement, '抽 5 台都有签名');
  await user.tab();
  await waitFor(async () => expect((await lines())[0]?.checks[3].evidence).toBe('抽 5 台都有签名'));
  const standard = screen.getByRole('complementary', { name: '流程共战 · 标准验收要点' });
  expect(within(standard).getAllByRole('listitem')).toHaveLength(3);
  await renderWithTablet(<ItemEvidence visitId={visitId} programmeId={programmeId} itemId="ss-2-steps-assigned" />, {
    tablet,
  });
  expect(await screen.findByText('逐条验收：1 / 2 条做到（50%）')).toBeInTheDocument();
});

test('without a plan the acceptance says where it is written', async () => {
  const { tablet, visitId, programmeId } = await withProgramme();
  await renderWithTablet(<SynergyCheckScreen visitId={visitId} />, { tablet });
  expect(await screen.findByRole('link', { name: '编写方案' })).toHaveAttribute(
    'href',
    `/programmes/${programmeId}/synergy`,
  );
});
