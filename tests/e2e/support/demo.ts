import { expect, type Page } from '@playwright/test';
import { DEMO_DATABASE } from '../../../src/store/demoDatabase.ts';
import { paths, preparationPath, type ROUTES } from '../../../src/ui/app/paths.ts';
import { readTable } from './database.ts';
import type { TabletBrowser } from './tabletBrowser.ts';

type RecordRow = { readonly id: string; readonly kind: string; readonly fields: Readonly<Record<string, unknown>> };
type AuditRow = { readonly id: string; readonly visitId: string; readonly templateId: string };

export type DemoIds = {
  readonly dealer: string;
  readonly programme: string;
  readonly visit: string;
  readonly audit: string;
  readonly action: string;
  readonly report: string;
  readonly meeting: string;
  /** YYYY-MM */
  readonly month: string;
};

/** One tap on the page that offers it; the demo is there when its banner is. */
export async function enterDemo({ page, w }: TabletBrowser): Promise<void> {
  await page.getByRole('button', { name: w.t('demo.enter') }).click();
  await expect(page.getByText(w.t('demo.title'))).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** The last visit, and one record of each other kind, from the demo's own database. */
export async function demoIds(page: Page): Promise<DemoIds> {
  const records = await readTable<RecordRow>(page, 'records', DEMO_DATABASE);
  const audits = await readTable<AuditRow>(page, 'audits', DEMO_DATABASE);
  const ofKind = (kind: string): RecordRow => {
    const found = records.find((row) => row.kind === kind);
    if (!found) throw new Error(`the demo has no ${kind}`);
    return found;
  };
  const visit = records.find(({ kind, fields }) => kind === 'visit' && fields['no'] === 4)?.id ?? '';
  return {
    dealer: ofKind('dealer').id,
    programme: ofKind('programme').id,
    visit,
    audit: audits.find(({ visitId }) => visitId === visit)?.id ?? '',
    action: ofKind('action').id,
    report: ofKind('report').id,
    meeting: ofKind('meeting').id,
    month: String(ofKind('month').fields['month']),
  };
}

/** Every route of the app as an address that shows something of the demo, and further parts of a page with much in them. */
export function addressesOf({ dealer, programme, visit, audit, action, report, meeting, month }: DemoIds) {
  return {
    today: paths.today(),
    welcome: paths.welcome(),
    dealers: paths.dealers(),
    newDealer: paths.newDealer(),
    dealer: paths.dealer(dealer),
    editDealer: paths.editDealer(dealer),
    newProgramme: paths.newProgramme(dealer),
    programme: paths.programme(programme),
    editProgramme: paths.editProgramme(programme),
    dealerStaff: paths.dealerStaff(dealer),
    programmeStaff: paths.programmeStaff(programme),
    evaluation: paths.evaluation(programme),
    computed: paths.computed(programme, 4, 'showroom'),
    certificate: paths.certificate(programme),
    schedule: paths.schedule(programme),
    scheduleRow: paths.scheduleRow(programme, 'day1-01'),
    coach: paths.coach(programme, 'day2-03'),
    preparation: preparationPath(programme, 'training'),
    duties: preparationPath(programme, 'roles'),
    checklists: preparationPath(programme, 'checklists'),
    about: preparationPath(programme, 'about'),
    visit: paths.visit(visit),
    ladder: paths.ladder(visit),
    startAudit: paths.startAudit(visit, 'tpl-sales-process'),
    audit: paths.audit(audit),
    actions: paths.actions(),
    action: paths.action(action),
    editAction: paths.editAction(action),
    programmeActions: paths.programmeActions(programme),
    newAction: paths.newAction(programme),
    findings: paths.findings(programme),
    reports: paths.reports(programme),
    report: paths.report(report),
    sampling: paths.sampling(visit),
    synergyPlan: paths.synergyPlan(programme),
    synergyCheck: paths.synergyCheck(visit),
    grades: paths.grades(dealer),
    meetings: paths.meetings(),
    dealerMeetings: paths.dealerMeetings(programme),
    meeting: paths.meeting(meeting),
    minutes: paths.minutes(meeting),
    observer: paths.observer(meeting),
    board: paths.board(programme),
    boardMonth: paths.boardMonth(programme, month),
    sync: paths.sync(),
    settings: paths.settings(),
    people: paths.people(),
  } satisfies Record<keyof typeof ROUTES, string> & Record<string, string>;
}
