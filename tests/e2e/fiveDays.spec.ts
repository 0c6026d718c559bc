import { ALL_TEMPLATES } from '../../src/domain/catalogue/allTemplates.ts';
import type { Template, TemplateKind } from '../../src/domain/catalogue/types.ts';
import type { VisitNo } from '../../src/domain/records.ts';
import { endpointBundle, exportProgramme } from './support/bundles.ts';
import {
  finishAction,
  handOver,
  type Planned,
  planActions,
  rejectAction,
  startAction,
  verifyAction,
} from './support/fiveDays/actions.ts';
import { type Assessment, begin, fillAndSeal, type Said } from './support/fiveDays/checklists.ts';
import { meet } from './support/fiveDays/meetings.ts';
import {
  arrive,
  checkSynergy,
  DEALER,
  FIELD_REP,
  interview,
  planSynergy,
  publishStandard,
  sample,
} from './support/fiveDays/preparation.ts';
import { onA4, report } from './support/fiveDays/reports.ts';
import { expectSaid, expectSheet, sheetOnPaper, storedAudits } from './support/fiveDays/sheet.ts';
import { type Day, finishRow, openRow, rowsOfDay, wake, workOfRow } from './support/fiveDays/week.ts';
import { expect, test } from './support/fixtures.ts';
import { plain } from './support/pdf.ts';
import { enrol, goTo, idInAddress, installApp, openVisit } from './support/setUp.ts';

// A consultant arrives on Monday with nothing but the dealer's name, and leaves on Friday with a signed acceptance; four
// weeks later the follow-up. No network on any of these days, and a new browser process every morning.

const said: Said = new Map();
let actions: readonly Planned[] = [];

const templateOf = (kind: TemplateKind): Template => {
  const template = ALL_TEMPLATES.find((known) => known.kind === kind);
  if (!template) throw new Error(`no template of kind ${kind}`);
  return template;
};

const rowOf = (id: string) => {
  const row = rowsOfDay(Number(id.slice(3, 4))).find((each) => each.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
};

/** A checklist, from its row of the schedule to its seal. */
async function assess(day: Day, rowId: string, kind: TemplateKind): Promise<void> {
  const row = rowOf(rowId);
  const template = templateOf(kind);
  const sections = kind === 'sales-process' ? template.diagnosisDefaultSections : undefined;
  const assessment: Assessment = { no: row.visit, template, sections, said };
  await openRow(day, row);
  await workOfRow(day, day.hand.w.text(template.title)).click();
  await begin(day.hand, assessment);
  await fillAndSeal(day.hand, assessment);
}

type Work = { readonly rowId: string; readonly title: string };

/** Whatever else a row starts, by its name. */
async function workAt(day: Day, { rowId, title }: Work, work: (day: Day) => Promise<void>): Promise<void> {
  await openRow(day, rowOf(rowId));
  await workOfRow(day, title).click();
  await work(day);
}

/** A report, as its row of the schedule makes it. */
const makeReport = (day: Day, rowId: string, wanted: Parameters<typeof report>[1]): Promise<void> =>
  workAt(day, { rowId, title: day.hand.w.t('work.reportDetail') }, () => report(day, wanted));

async function closeVisit({ hand }: Day, no: VisitNo): Promise<void> {
  const { page, w } = hand;
  await goTo(hand, 'nav.today');
  await page
    .getByRole('link')
    .filter({ hasText: w.like('programme.startedOn') })
    .click();
  await page
    .getByRole('listitem')
    .filter({ hasText: w.t('visit.no', { no }) })
    .getByRole('link', { name: w.t('visit.enter') })
    .click();
  await page.getByRole('button', { name: w.t('close.do', { no }) }).click();
  await expect(page.getByText(w.like('close.closedBy'))).toBeVisible();
}

async function finishDay(day: Day, no: number): Promise<void> {
  for (const row of rowsOfDay(no)) await finishRow(day, row);
}

/** Diagnosis: customers' papers, showroom, sales process. */
async function monday(day: Day): Promise<void> {
  const { w } = day.hand;
  await arrive(day);
  await meet(day, 'morning-meeting');
  await workAt(day, { rowId: 'day1-02', title: w.t('work.interviewDetail') }, interview);
  await workAt(day, { rowId: 'day1-03', title: w.t('work.sampling') }, sample);
  await assess(day, 'day1-03', 'customer-source');
  await assess(day, 'day1-04', 'showroom-hardware');
  await assess(day, 'day1-04', 'showroom-5s');
  await assess(day, 'day1-05', 'sales-process');
  await meet(day, 'evening-meeting');
  await finishDay(day, 1);
  await closeVisit(day, 1);
}

/** What is weak becomes actions with names on them, and the diagnosis report is signed. */
async function tuesday(day: Day): Promise<void> {
  const { page, w } = day.hand;
  await meet(day, 'morning-meeting');
  await workAt(day, { rowId: 'day2-01', title: w.t('work.actionsDetail') }, async () => {
    actions = await planActions(day, ['李强', '赵国强', '王丽']);
  });
  const comment = '先抓展厅，再抓客源。';
  await makeReport(day, 'day2-01', { type: 'diagnosis', comment });
  const text = await onA4(page);
  for (const words of [DEALER, comment, ...actions.map(({ title }) => title)]) expect(text).toContain(plain(words));
  await startAction(day, actions[0] as Planned);
  await meet(day, 'evening-meeting');
  await finishDay(day, 2);
}

/** Re-check: what fell short on Monday, and both meetings for the first time. */
async function wednesday(day: Day): Promise<void> {
  const { page, w } = day.hand;
  await meet(day, 'morning-meeting');
  await assess(day, 'day3-01', 'morning-meeting');
  await finishAction(day, actions[0] as Planned);
  await verifyAction(day, actions[0] as Planned);
  const comment = '第一项已做到，其余按期推进。';
  await makeReport(day, 'day3-02', { type: 'progress', comment, signers: ['sales-manager'] });
  const text = await onA4(page);
  for (const words of [comment, w.t('report.after'), w.t('report.state.verified')])
    expect(text).toContain(plain(words));
  await assess(day, 'day3-03', 'customer-source');
  await assess(day, 'day3-04', 'showroom-5s');
  await assess(day, 'day3-04', 'showroom-hardware');
  await meet(day, 'evening-meeting');
  await assess(day, 'day3-06', 'evening-meeting');
  await finishDay(day, 3);
  await closeVisit(day, 2);
}

/** Demonstrations, the sales–service plan, and the standard that Friday is judged by. */
async function thursday(day: Day): Promise<void> {
  const { w } = day.hand;
  await meet(day, 'morning-meeting');
  await workAt(day, { rowId: 'day4-02', title: w.t('work.plan') }, planSynergy);
  await finishAction(day, actions[1] as Planned);
  await rejectAction(day, actions[1] as Planned, '只做了一天，再坚持两天');
  await workAt(day, { rowId: 'day4-05', title: w.t('work.standard') }, publishStandard);
  await meet(day, 'evening-meeting');
  await finishDay(day, 4);
}

async function friday(day: Day): Promise<void> {
  const { page, w } = day.hand;
  await meet(day, 'morning-meeting');
  await assess(day, 'day5-01', 'morning-meeting');
  await makeReport(day, 'day5-02', { type: 'progress', comment: '两项已验证。', signers: ['sales-manager'] });
  await assess(day, 'day5-03', 'customer-source');
  await workAt(day, { rowId: 'day5-04', title: w.t('work.plan-check') }, checkSynergy);
  await assess(day, 'day5-04', 'sales-service');
  await assess(day, 'day5-05', 'showroom-5s');
  await assess(day, 'day5-05', 'showroom-hardware');
  await meet(day, 'evening-meeting');
  await assess(day, 'day5-06', 'evening-meeting');
  await closeVisit(day, 3);
  await workAt(day, { rowId: 'day5-06', title: w.t('work.actionsDetail') }, () => handOver(day, FIELD_REP));
  const comment = '同意验收，持续强化。';
  await makeReport(day, 'day5-06', { type: 'acceptance', comment });
  const text = await onA4(page);
  for (const words of [comment, w.t('report.continuing'), '孙建国', '赵国强']) expect(text).toContain(plain(words));
  await finishDay(day, 5);
}

const COUNTED: readonly TemplateKind[] = [
  'showroom-5s',
  'showroom-hardware',
  'customer-source',
  'morning-meeting',
  'evening-meeting',
  'sales-service',
];

/** Visit 4, which has no rows: from the programme's own page. Gives the programme's id. */
async function followUp(day: Day): Promise<string> {
  const { page, w } = day.hand;
  await page
    .getByRole('link')
    .filter({ hasText: w.like('programme.startedOn') })
    .click();
  await expect(page.getByRole('heading', { name: w.t('programme.visits') })).toBeVisible();
  const programmeId = idInAddress(page);
  await openVisit(day.hand, 4);
  for (const kind of COUNTED) {
    const assessment: Assessment = { no: 4, template: templateOf(kind), said };
    const heading = page.getByRole('heading', { level: 3, name: w.text(assessment.template.title), exact: true });
    await page
      .getByRole('listitem')
      .filter({ has: heading })
      .getByRole('link', { name: w.t('visit.recheck') })
      .click();
    await begin(day.hand, assessment);
    await fillAndSeal(day.hand, assessment);
  }
  await closeVisit(day, 4);
  return programmeId;
}

/** The sheet is what paper says, the dealer has passed, and the certificate says so. */
async function certify({ hand }: Day): Promise<void> {
  const { page, w } = hand;
  await page.getByRole('link', { name: w.t('visit.back'), exact: true }).click();
  await page
    .getByRole('link')
    .filter({ hasText: w.t('link.evaluationDetail') })
    .click();
  const audits = await storedAudits(page);
  expectSaid(audits, said);
  expect(audits.filter(({ carried }) => carried > 0).length).toBeGreaterThan(10);
  const paper = sheetOnPaper(audits);
  await expectSheet(hand, paper);
  const text = await onA4(page);
  for (const figure of [...paper.modules.map(({ shown }) => shown), ...paper.E, paper.G])
    expect(text).toContain(figure);
  await expect(page.getByText(w.t('accept.state.passed'))).toBeVisible();
  await page.getByRole('link', { name: w.t('accept.certificate') }).click();
  const certificate = page.getByRole('article', { name: w.t('certificate.title') });
  await expect(certificate).toContainText(w.t('certificate.words', { total: paper.G }));
  expect(await onA4(page)).toContain(plain(DEALER));
}

test('five days and a follow-up without a network: from a dealer’s name to the certificate, then everything safe at head office', async ({
  server,
  openTablet,
}) => {
  test.setTimeout(600_000);
  const first = await openTablet();
  await installApp(first, server);
  await server.stop();
  await first.close();
  const { profile } = first;
  const morning = (no: 1 | 2 | 3 | 4 | 5 | 6): Promise<Day> => wake({ openTablet, origin: server.origin, profile, no });
  for (const [at, live] of [monday, tuesday, wednesday, thursday, friday].entries()) {
    await test.step(live.name, async () => {
      const day = await morning((at + 1) as 1 | 2 | 3 | 4 | 5);
      await live(day);
      await day.hand.close();
    });
  }
  const last = await morning(6);
  const { page, w } = last.hand;
  const programmeId = await test.step('follow-up', () => followUp(last));
  await test.step('certificate', () => certify(last));
  await test.step('head office', async () => {
    await server.start();
    await enrol(last.hand, await server.code());
    await expect(page.getByText(w.t('copies.safe'), { exact: true })).toHaveCount(said.size);
    await expect(page.getByText(w.t('sync.idle'), { exact: true })).toBeVisible();
    await page.goto(`${server.origin}/programmes/${programmeId}`);
    const { bundle } = await exportProgramme(last.hand);
    expect((await endpointBundle(page, programmeId)).digest).toBe(bundle.digest);
  });
});
