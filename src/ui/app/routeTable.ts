import { ROUTES } from './paths.ts';
import { route, routeAt } from './route.ts';
import type { Screen } from './screen.tsx';
import {
  ActionFormScreen,
  ActionScreen,
  ActionsScreen,
  AuditScreen,
  BoardScreen,
  CertificateScreen,
  CoachScreen,
  ComputedScreen,
  DealerFormScreen,
  DealerScreen,
  DealersScreen,
  EvaluationScreen,
  FindingsScreen,
  Frame,
  GradesScreen,
  LadderScreen,
  MeetingMinutesScreen,
  MeetingScreen,
  MeetingsScreen,
  ObserverScreen,
  PreparationScreen,
  ProgrammeActionsScreen,
  ProgrammeFormScreen,
  ProgrammeScreen,
  ReportScreen,
  ReportsScreen,
  SamplingScreen,
  ScheduleRowScreen,
  ScheduleScreen,
  SettingsScreen,
  StaffScreen,
  StartAuditScreen,
  SyncScreen,
  SynergyCheckScreen,
  SynergyPlanScreen,
  TodayScreen,
  VisitScreen,
  WelcomeScreen,
} from './screens.ts';

/** Where a page stands without the frame: the first run, and what has the whole screen, an audit or a running meeting. */
export const UNFRAMED = [
  route(ROUTES.welcome, WelcomeScreen),
  route(ROUTES.audit, AuditScreen),
  route(ROUTES.meeting, MeetingScreen),
];

/** The first that an address fits: what is said in full comes before what has a name in it. */
export const FRAMED = [
  route(ROUTES.today, TodayScreen),
  route(ROUTES.dealers, DealersScreen),
  route(ROUTES.newDealer, DealerFormScreen),
  route(ROUTES.dealer, DealerScreen),
  route(ROUTES.editDealer, DealerFormScreen),
  route(ROUTES.newProgramme, ProgrammeFormScreen),
  route(ROUTES.programme, ProgrammeScreen),
  route(ROUTES.editProgramme, ProgrammeFormScreen),
  route(ROUTES.dealerStaff, StaffScreen),
  route(ROUTES.programmeStaff, StaffScreen),
  route(ROUTES.evaluation, EvaluationScreen),
  route(ROUTES.computed, ComputedScreen),
  route(ROUTES.certificate, CertificateScreen),
  route(ROUTES.coach, CoachScreen),
  route(ROUTES.preparation, PreparationScreen),
  route(ROUTES.schedule, ScheduleScreen),
  route(ROUTES.scheduleRow, ScheduleRowScreen),
  route(ROUTES.visit, VisitScreen),
  route(ROUTES.ladder, LadderScreen),
  route(ROUTES.startAudit, StartAuditScreen),
  route(ROUTES.actions, ActionsScreen),
  route(ROUTES.action, ActionScreen),
  route(ROUTES.editAction, ActionFormScreen),
  route(ROUTES.programmeActions, ProgrammeActionsScreen),
  route(ROUTES.newAction, ActionFormScreen),
  route(ROUTES.findings, FindingsScreen),
  route(ROUTES.sampling, SamplingScreen),
  route(ROUTES.synergyPlan, SynergyPlanScreen),
  route(ROUTES.synergyCheck, SynergyCheckScreen),
  route(ROUTES.grades, GradesScreen),
  route(ROUTES.reports, ReportsScreen),
  route(ROUTES.report, ReportScreen),
  route(ROUTES.meetings, MeetingsScreen),
  route(ROUTES.dealerMeetings, MeetingsScreen),
  route(ROUTES.minutes, MeetingMinutesScreen),
  route(ROUTES.observer, ObserverScreen),
  route(ROUTES.board, BoardScreen),
  route(ROUTES.boardMonth, BoardScreen),
  route(ROUTES.sync, SyncScreen),
  route(ROUTES.settings, SettingsScreen),
];

// One that cannot be had now is asked for again, and told of, when somebody goes there.
const preload = (screen: Pick<Screen<object>, 'preload'> | undefined): Promise<unknown> =>
  screen?.preload().catch(() => undefined) ?? Promise.resolve();

/** Begins to load what an address will show. */
export function preloadFor(path: string): void {
  const unframed = routeAt(UNFRAMED, path);
  void preload(unframed?.screen ?? Frame);
  if (!unframed) void preload(routeAt(FRAMED, path)?.screen);
}

/** Brings what is likely next, one after the other, for a browser that keeps nothing by itself. */
export async function preloadScreens(): Promise<void> {
  await preload(Frame);
  for (const { screen } of [...FRAMED, ...UNFRAMED]) await preload(screen);
}
