import type { UnsettledRecord } from '../../../store/unsettled.ts';
import { type PreparationPart, paths, preparationPath } from '../paths.ts';

const NOTED: readonly PreparationPart[] = ['factors', 'interview', 'training'];

/** The pages that show a record, the one to go to first. */
export function homesOf({ id, kind, dealerId, programmeId, visitId, on }: UnsettledRecord): readonly string[] {
  const dealer = dealerId ?? '';
  switch (kind) {
    case 'person':
      return [paths.settings()];
    case 'dealer':
      return [paths.dealer(id), paths.grades(id)];
    case 'staff':
      return [paths.dealerStaff(dealer)];
    case 'programme':
      return [paths.programme(id), paths.schedule(id), ...NOTED.map((part) => preparationPath(id, part))];
    case 'visit':
      return [paths.visit(id)];
    case 'audit':
      return [paths.audit(id)];
    case 'finding':
      return [paths.findings(programmeId)];
    case 'action':
      return [paths.action(id)];
    case 'meeting':
      return [paths.minutes(id)];
    case 'month':
      return [paths.boardMonth(programmeId, on), paths.board(programmeId)];
    case 'plan-line':
      return [paths.synergyPlan(programmeId)];
    case 'sampling':
      return [paths.sampling(visitId)];
    case 'report':
      return [paths.report(id)];
  }
}
