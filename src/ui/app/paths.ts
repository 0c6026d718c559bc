/** Every route of the app, as patterns for the router. */
export const ROUTES = {
  today: '/',
  welcome: '/welcome',
  dealers: '/dealers',
  newDealer: '/dealers/new',
  dealer: '/dealers/:dealerId',
  editDealer: '/dealers/:dealerId/edit',
  newProgramme: '/dealers/:dealerId/programme',
  programme: '/programmes/:programmeId',
  editProgramme: '/programmes/:programmeId/edit',
  dealerStaff: '/dealers/:dealerId/staff',
  programmeStaff: '/programmes/:programmeId/staff',
  evaluation: '/programmes/:programmeId/evaluation',
  computed: '/programmes/:programmeId/evaluation/:no/:moduleId',
  certificate: '/programmes/:programmeId/certificate',
  schedule: '/programmes/:programmeId/schedule',
  scheduleRow: '/programmes/:programmeId/schedule/:rowId',
  coach: '/programmes/:programmeId/coach/:rowId',
  preparation: '/programmes/:programmeId/preparation/:part',
  visit: '/visits/:visitId',
  ladder: '/visits/:visitId/ladder',
  startAudit: '/visits/:visitId/start/:templateId',
  audit: '/audits/:auditId',
  actions: '/actions',
  action: '/actions/:actionId',
  editAction: '/actions/:actionId/edit',
  programmeActions: '/programmes/:programmeId/actions',
  newAction: '/programmes/:programmeId/actions/new',
  findings: '/programmes/:programmeId/findings',
  reports: '/programmes/:programmeId/reports',
  report: '/reports/:reportId',
  sampling: '/visits/:visitId/sampling',
  synergyPlan: '/programmes/:programmeId/synergy',
  synergyCheck: '/visits/:visitId/synergy',
  grades: '/dealers/:dealerId/grades',
  meetings: '/meetings',
  dealerMeetings: '/meetings/of/:programmeId',
  meeting: '/meetings/:meetingId',
  minutes: '/meetings/:meetingId/minutes',
  observer: '/meetings/:meetingId/observer',
  board: '/board/:programmeId',
  boardMonth: '/board/:programmeId/:month',
  sync: '/sync',
  settings: '/settings',
  people: '/settings/people',
} as const;

/** The parts of what is done before the programme (导入前). */
export type PreparationPart = 'training' | 'factors' | 'launch' | 'interview' | 'roles' | 'checklists' | 'about';

type Routes = typeof ROUTES;
/** One id for each named part of a pattern. */
type IdsIn<P extends string> = P extends `${string}/:${infer Rest}`
  ? [id: string | number, ...(Rest extends `${string}/${infer More}` ? IdsIn<`/${More}`> : [])]
  : [];
type Paths = { readonly [Name in keyof Routes]: (...ids: IdsIn<Routes[Name]>) => string };

const addressOf =
  (pattern: string) =>
  (...ids: readonly (string | number)[]): string => {
    let at = 0;
    return pattern.replace(/:\w+/g, () => String(ids[at++]));
  };

/** The same as addresses: every link in the app is made here. Ids come in the order of the pattern. */
export const paths = Object.fromEntries(
  Object.entries(ROUTES).map(([name, pattern]) => [name, addressOf(pattern)]),
) as unknown as Paths;

/** A day of the schedule, on its page. */
export const scheduleDayPath = (programmeId: string, day: number): string =>
  `${paths.schedule(programmeId)}#day-${day}`;

export const preparationPath = (programmeId: string, part: PreparationPart): string =>
  paths.preparation(programmeId, part);
