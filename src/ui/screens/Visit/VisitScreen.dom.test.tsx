import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { newTablet, renderWithTablet } from '../../../../tests/setup/renderWithTablet.tsx';
import type { VisitNo } from '../../../domain/records.ts';
import { auditsOfVisit } from '../../../store/audits.ts';
import { openAudit } from '../../../store/openAudit.ts';
import { openVisit, saveDealer, saveProfile, saveProgramme } from '../../../store/recordEdits.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { StartAuditScreen } from '../StartAudit/StartAuditScreen.tsx';
import { VisitScreen } from './VisitScreen.tsx';

const STEPS_2_TO_8 = [
  'sp-02-reception',
  'sp-03-rapport',
  'sp-04-needs',
  'sp-05-presentation',
  'sp-06-test-drive',
  'sp-07-agreement',
  'sp-08-delivery',
];

async function visitOn(tablet: Tablet, no: VisitNo): Promise<string> {
  await saveProfile(tablet, { name: '李敏', role: 'bec-consultant' });
  const dealerId = await saveDealer(tablet, { name: '南昌福瑞', code: '', city: '', note: '' });
  const input = { startOn: '2026-11-23', consultant: '李敏', fieldRep: '', note: '' };
  const programmeId = await saveProgramme(tablet, input, { dealerId });
  return openVisit(tablet, { dealerId, programmeId, no, openedOn: '2026-11-23' });
}

/** What the only audit of a visit asks. */
async function askedIn(tablet: Tablet, visitId: string): Promise<readonly string[] | null | undefined> {
  const [header] = await auditsOfVisit(tablet, visitId);
  const audit = header && (await openAudit(tablet, header.id));
  const sections = audit?.state().audit.sections;
  await audit?.close();
  return sections;
}

test('the sales process of visit 1 starts with steps 2 to 8', async () => {
  const tablet = await newTablet();
  const visitId = await visitOn(tablet, 1);
  const user = userEvent.setup();
  const { history } = await renderWithTablet(<StartAuditScreen visitId={visitId} templateId="tpl-sales-process" />, {
    tablet,
  });
  expect(await screen.findByRole('checkbox', { name: /1\. 客源开发/ })).not.toBeChecked();
  expect(screen.getByRole('checkbox', { name: /2\. 接待/ })).toBeChecked();
  await user.click(screen.getByRole('button', { name: '开始检核（7 步，49 项）' }));
  await waitFor(async () => expect(await askedIn(tablet, visitId)).toEqual(STEPS_2_TO_8));
  await waitFor(() => expect(history?.at(-1)).toMatch(/^\/audits\//));
});

test('another step can be added, and a later visit asks all of them', async () => {
  const tablet = await newTablet();
  const first = await visitOn(tablet, 1);
  const user = userEvent.setup();
  await renderWithTablet(<StartAuditScreen visitId={first} templateId="tpl-sales-process" />, { tablet });
  await user.click(await screen.findByRole('checkbox', { name: /9\. 售后介绍/ }));
  await user.click(screen.getByRole('button', { name: '开始检核（8 步，56 项）' }));
  await waitFor(async () => expect(await askedIn(tablet, first)).toEqual([...STEPS_2_TO_8, 'sp-09-aftersales-intro']));
});

test('a later visit asks all ten steps', async () => {
  const tablet = await newTablet();
  const visitId = await visitOn(tablet, 2);
  await renderWithTablet(<StartAuditScreen visitId={visitId} templateId="tpl-sales-process" />, { tablet });
  expect(await screen.findByRole('button', { name: '开始检核（10 步，75 项）' })).toBeInTheDocument();
});

test('a visit shows the seven checklists, those that count in it first, and starts one whole', async () => {
  const tablet = await newTablet();
  const visitId = await visitOn(tablet, 1);
  const user = userEvent.setup();
  await renderWithTablet(<VisitScreen visitId={visitId} />, { tablet });
  const counted = await screen.findByRole('region', { name: '计入本次考评' });
  const titles = within(counted).getAllByRole('heading', { level: 3 });
  expect(titles.map(({ textContent }) => textContent)).toEqual([
    '展厅 5S 检核表',
    '展厅硬件设施检核表',
    '客源管理检核表',
  ]);
  expect(within(screen.getByRole('region', { name: '其他检核表' })).getAllByRole('heading', { level: 3 })).toHaveLength(
    4,
  );
  await user.click(within(counted).getAllByRole('button', { name: '开始检核' })[2] as HTMLElement);
  await waitFor(async () => expect(await askedIn(tablet, visitId)).toBeNull());
});

test('two quick taps begin one audit', async () => {
  const tablet = await newTablet();
  const visitId = await visitOn(tablet, 1);
  const user = userEvent.setup();
  await renderWithTablet(<VisitScreen visitId={visitId} />, { tablet });
  const [start] = await screen.findAllByRole('button', { name: '开始检核' });
  await user.dblClick(start as HTMLElement);
  await renderWithTablet(<StartAuditScreen visitId={visitId} templateId="tpl-sales-process" />, { tablet });
  await user.dblClick(await screen.findByRole('button', { name: '开始检核（7 步，49 项）' }));
  await waitFor(async () => expect(await auditsOfVisit(tablet, visitId)).toHaveLength(2));
});
