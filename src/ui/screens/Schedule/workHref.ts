import type { RowWork } from '../../../domain/schedule/rowWork.ts';
import { paths } from '../../app/paths.ts';

type Place = { readonly programmeId: string; readonly rowId: string };

/** The page on which something of a row is done; undefined for a checklist, which is begun first. */
export function workHref(work: RowWork, { programmeId, rowId }: Place): string | undefined {
  if (work.does === 'coach') return paths.coach(programmeId, rowId);
  if (work.does === 'launch' || work.does === 'interview') return paths.preparation(programmeId, work.does);
  return undefined;
}
