import { MORNING_MEETING_V1 } from '../../src/domain/catalogue/templates/morningMeeting.v1.ts';
import { paths, type ROUTES } from '../../src/ui/app/paths.ts';
import { readTable } from './support/database.ts';
import { expect, test } from './support/fixtures.ts';
import { beginAudit, idInAddress, installApp } from './support/setUp.ts';

type Row = { readonly id: string; readonly kind: string };

test('every address of the app opens and reloads with the server stopped', async ({ server, openTablet }) => {
  const hand = await openTablet();
  const { page, w } = hand;
  await installApp(hand, server);
  await server.stop();
  await beginAudit(hand, { dealer: '南昌全顺', template: MORNING_MEETING_V1 });
  const auditId = idInAddress(page);
  await page.goto(server.origin + paths.meetings());
  await page.getByRole('button', { name: w.t('meetings.start.morning-meeting') }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  const meeting = idInAddress(page);
  const records = await readTable<Row>(page, 'records');
  const idOf = (kind: string): string => records.find((row) => row.kind === kind)?.id ?? '';
  const [dealer, programme, visit] = [idOf('dealer'), idOf('programme'), idOf('visit')];
  const addresses = {
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
    schedule: paths.schedule(programme),
    scheduleRow: paths.scheduleRow(programme, 'day1-01'),
    coach: paths.coach(programme, 'day2-03'),
    preparation: paths.preparation(programme, 'training'),
    meetings: paths.meetings(),
    dealerMeetings: paths.dealerMeetings(programme),
    meeting: paths.meeting(meeting),
    minutes: paths.minutes(meeting),
    observer: paths.observer(meeting),
    board: paths.board(programme),
    boardMonth: paths.boardMonth(programme, '2026-11'),
    visit: paths.visit(visit),
    startAudit: paths.startAudit(visit, 'tpl-sales-process'),
    audit: paths.audit(auditId),
    sync: paths.sync(),
    settings: paths.settings(),
  } satisfies Record<keyof typeof ROUTES, string>;
  const missing = [w.t('missing.title'), w.t('missing.record')];
  for (const address of Object.values(addresses)) {
    for (const open of [() => page.goto(server.origin + address), () => page.reload()]) {
      await open();
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading, address).toBeVisible();
      expect(missing, address).not.toContain(await heading.textContent());
    }
  }
});
