import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { newTablet, renderWithTablet } from '../../../../tests/setup/renderWithTablet.tsx';
import type { AnswerValue } from '../../../domain/answers.ts';
import { setCause } from '../../../store/actionEdits.ts';
import { openAudit } from '../../../store/openAudit.ts';
import { openVisit, saveDealer, saveProfile, saveProgramme } from '../../../store/recordEdits.ts';
import { beginReport, reportById } from '../../../store/reports.ts';
import { startAudit } from '../../../store/startAudit.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { ReportScreen } from './ReportScreen.tsx';

const TEMPLATE = { templateId: 'tpl-showroom-5s', templateVersion: 1 } as const;

type Made = {
  readonly tablet: Tablet;
  readonly reportId: string;
  readonly programmeId: string;
  readonly dealerId: string;
  readonly answer: (itemId: string, value: AnswerValue) => Promise<void>;
};

async function reportOn(answers: Readonly<Record<string, AnswerValue>>): Promise<Made> {
  const tablet = await newTablet();
  await saveProfile(tablet, { name: '王芳', role: 'bec-consultant' });
  const dealerId = await saveDealer(tablet, { name: '南昌福瑞', code: '', city: '', note: '' });
  const input = { startOn: '2026-11-23', consultant: '王芳', fieldRep: '', note: '' };
  const programmeId = await saveProgramme(tablet, input, { dealerId });
  const visitId = await openVisit(tablet, { dealerId, programmeId, no: 1, openedOn: '2026-11-23' });
  const auditId = await startAudit(tablet, { dealerId, programmeId, visitId, sections: null, ...TEMPLATE });
  const answer = async (itemId: string, value: AnswerValue): Promise<void> => {
    const audit = await openAudit(tablet, auditId);
    audit?.answer(itemId, value);
    await audit?.close();
  };
  for (const [itemId, value] of Object.entries(answers)) await answer(itemId, value);
  const about = { dealerId, programmeId, visitId, auditId, ...TEMPLATE, itemId: 'fs-1-entrance' };
  await setCause(tablet, about, { id: 'management', on: true });
  const on = '2026-11-24';
  const reportId = await beginReport(tablet, { dealerId, programmeId, type: 'diagnosis', visitId, rowId: '', on });
  return { tablet, reportId, programmeId, dealerId, answer };
}

const namesIn = (section: HTMLElement): (string | null)[] =>
  within(section)
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent);

test('a diagnosis report is already filled in: score, priorities, strengths, weak items with their causes', async () => {
  const { tablet, reportId } = await reportOn({ 'fs-1-entrance': 'no', 'fs-1-display': 'yes' });
  await renderWithTablet(<ReportScreen reportId={reportId} />, { tablet });
  expect(await screen.findByRole('heading', { level: 1, name: '诊断报告' })).toBeInTheDocument();
  expect(namesIn(screen.getByRole('region', { name: '优先改进的三项' }))).toEqual(['门前清爽']);
  expect(within(screen.getByRole('region', { name: '强项' })).getByText('展车无杂物')).toBeInTheDocument();
  const [table] = screen.getAllByRole('region', { name: '弱项与原因' });
  expect(within(table as HTMLElement).getByRole('cell', { name: '管理' })).toBeInTheDocument();
  expect(screen.getAllByText('50.00').length).toBeGreaterThan(0);
});

test('priorities can be put in another order, and back into the computed one', async () => {
  const { tablet, reportId } = await reportOn({ 'fs-1-entrance': 'no', 'fs-1-display': 'partly' });
  const user = userEvent.setup();
  await renderWithTablet(<ReportScreen reportId={reportId} />, { tablet });
  const section = await screen.findByRole('region', { name: '优先改进的三项' });
  const computed = namesIn(section);
  await user.click(within(section).getByRole('button', { name: `下移：${computed[0]}` }));
  await waitFor(() => expect(namesIn(section)).toEqual([...computed].reverse()));
  await user.click(within(section).getByRole('button', { name: '恢复自动排序' }));
  await waitFor(() => expect(namesIn(section)).toEqual(computed));
});

test('a signed report stays what it was, and tells what has changed since', async () => {
  const { tablet, reportId, answer } = await reportOn({ 'fs-1-entrance': 'no', 'fs-1-display': 'yes' });
  const user = userEvent.setup();
  await renderWithTablet(<ReportScreen reportId={reportId} />, { tablet });
  await user.click(await screen.findByRole('button', { name: 'BEC顾问签字' }));
  const sheet = await screen.findByRole('dialog', { name: 'BEC顾问签字' });
  expect(within(sheet).getByRole('textbox', { name: '姓名' })).toHaveValue('王芳');
  await user.click(within(sheet).getByRole('button', { name: '签字' }));
  expect(await screen.findByText(/这是 .* 签字时的内容/)).toBeInTheDocument();
  expect(screen.queryByText('签字之后，记录有了变化')).not.toBeInTheDocument();
  expect(screen.queryByRole('textbox', { name: '顾问意见' })).not.toBeInTheDocument();

  await answer('fs-1-entrance', 'yes');
  expect(await screen.findByText('得分由 50.00 变为 100.00')).toBeInTheDocument();
  expect(screen.getByText('弱项减少 1 项，新增 0 项')).toBeInTheDocument();
  expect(namesIn(screen.getByRole('region', { name: '优先改进的三项' }))).toEqual(['门前清爽']);

  await user.click(screen.getByRole('button', { name: '撤回签字' }));
  await user.type(screen.getByRole('textbox', { name: '撤回的原因' }), '门前已清理');
  await user.click(screen.getByRole('button', { name: '撤回全部签字' }));
  expect(await screen.findAllByText('没有弱项。')).toHaveLength(2);
  expect((await reportById(tablet, reportId))?.withdrawn?.reason).toBe('门前已清理');
});

test('an acceptance report keeps the lessons of the programme (经验总结)', async () => {
  const { tablet, programmeId, dealerId } = await reportOn({ 'fs-1-entrance': 'yes' });
  const wanted = { dealerId, programmeId, type: 'acceptance', visitId: null, rowId: '', on: '2026-11-27' } as const;
  const reportId = await beginReport(tablet, wanted);
  const user = userEvent.setup();
  await renderWithTablet(<ReportScreen reportId={reportId} />, { tablet });
  const part = await screen.findByRole('region', { name: '经验总结' });
  expect(within(part).getAllByRole('textbox')).toHaveLength(3);
  await user.type(within(part).getByRole('textbox', { name: /有效的做法/ }), '每天看板');
  await user.tab();
  await waitFor(async () =>
    expect((await reportById(tablet, reportId))?.comments).toEqual({ 'lesson-worked': '每天看板' }),
  );
});
