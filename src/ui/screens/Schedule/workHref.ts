import type { RowWork } from '../../../domain/schedule/rowWork.ts';
import { paths, preparationPath } from '../../app/paths.ts';

/** What belongs to the visit of a row, and so needs it open. */
export type VisitWork = Extract<RowWork, { readonly does: 'sampling' | 'plan-check' }>;
/** What has its page in the programme itself. */
export type ProgrammeWork = Exclude<RowWork, VisitWork | { readonly does: 'assess' }>;

type Place = { readonly programmeId: string; readonly rowId: string };

/** The page of a programme on which something of a row is done. */
export function programmeHref(work: ProgrammeWork, { programmeId, rowId }: Place): string {
  switch (work.does) {
    case 'coach':
      return paths.coach(programmeId, rowId);
    case 'launch':
      return preparationPath(programmeId, 'about');
    case 'interview':
      return preparationPath(programmeId, 'interview');
    case 'actions':
      return paths.programmeActions(programmeId);
    case 'plan':
      return paths.synergyPlan(programmeId);
    case 'standard':
      return paths.evaluation(programmeId);
    case 'report':
      return paths.reports(programmeId);
    case 'board':
      return paths.board(programmeId);
    case 'meeting':
      return paths.dealerMeetings(programmeId);
  }
}

/** The page of a visit on which something of a row is done. */
export const visitHref = (work: VisitWork, visitId: string): string =>
  work.does === 'sampling' ? paths.sampling(visitId) : paths.synergyCheck(visitId);
