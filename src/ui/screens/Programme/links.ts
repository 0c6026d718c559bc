import { paths, preparationPath } from '../../app/paths.ts';
import type { Key } from '../../i18n/areas.ts';
import type { IconName } from '../../kit/iconPaths.ts';

/** A page that belongs to a programme, as its own page offers it. */
export type ProgrammeLink = {
  readonly key: Key;
  readonly detail: Key;
  readonly icon: IconName;
  readonly href: (programmeId: string) => string;
};

/** In the order in which a programme needs them. */
export const PROGRAMME_LINKS: readonly ProgrammeLink[] = [
  {
    key: 'link.preparation',
    detail: 'link.preparationDetail',
    icon: 'guide',
    href: (programmeId) => preparationPath(programmeId, 'training'),
  },
  { key: 'link.schedule', detail: 'link.scheduleDetail', icon: 'calendar', href: paths.schedule },
  { key: 'link.evaluation', detail: 'link.evaluationDetail', icon: 'check-circle', href: paths.evaluation },
  { key: 'link.synergy', detail: 'link.synergyDetail', icon: 'dealer', href: paths.synergyPlan },
  { key: 'link.meetings', detail: 'link.meetingsDetail', icon: 'clock', href: paths.dealerMeetings },
  { key: 'link.board', detail: 'link.boardDetail', icon: 'chart', href: paths.board },
  { key: 'link.staff', detail: 'link.staffDetail', icon: 'person', href: paths.programmeStaff },
  { key: 'link.actions', detail: 'link.actionsDetail', icon: 'flag', href: paths.programmeActions },
  { key: 'link.reports', detail: 'link.reportsDetail', icon: 'file', href: paths.reports },
];
