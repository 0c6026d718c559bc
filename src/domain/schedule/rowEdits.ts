import type { Json } from '../json.ts';
import type { PlannedRow } from './schedule.ts';

type Fields = Readonly<Record<string, Json>>;

/** The fields of one row, as an edit of its programme sets them. */
export const rowFields = (rowId: string, parts: Fields): Fields =>
  Object.fromEntries(Object.entries(parts).map(([part, value]) => [`rows.${rowId}.${part}`, value]));

export const doneRow = ({ row }: PlannedRow): Fields => rowFields(row.id, { state: 'done' });

/** Takes "done" or "dropped" back; a row that was moved stays where it was moved to. */
export const reopenedRow = ({ row, moved }: PlannedRow): Fields =>
  rowFields(row.id, { state: moved ? 'moved' : 'planned', ...(moved ? {} : { reason: '' }) });

export const droppedRow = ({ row }: PlannedRow, reason: string): Fields =>
  rowFields(row.id, { state: 'dropped', reason });

export type RowTime = Pick<PlannedRow, 'on' | 'start' | 'end'>;

/** Moves a row; what is as the plan has it anyway is not noted, so that it still follows its day. */
export function movedRow(planned: PlannedRow, dayOn: string, time: RowTime & { readonly reason: string }): Fields {
  const { row } = planned;
  const on = time.on === dayOn ? null : time.on;
  const start = time.start === row.start ? null : time.start;
  const end = time.end === row.end ? null : time.end;
  const state = (on ?? start ?? end) ? 'moved' : 'planned';
  return rowFields(row.id, { state, on, start, end, reason: state === 'moved' ? time.reason : '' });
}

/** Whether a time can be: an end after its start. */
export const isTime = ({ on, start, end }: RowTime): boolean => on !== '' && start !== '' && end > start;

const BLANKS: readonly (readonly [RegExp, Json])[] = [
  [/\.state$/, 'planned'],
  [/\.(?:reason|note)$|^interview\./, ''],
  [/\.done$|\.points\.|\.present\./, false],
];

/** What fields of a programme read as before anybody has said anything in them: an undo goes back to it. */
export const blanksOf = (set: Fields): Fields =>
  Object.fromEntries(
    Object.keys(set).map((field) => [field, BLANKS.find(([pattern]) => pattern.test(field))?.[1] ?? null]),
  );
