import type { Json } from '../domain/json.ts';
import type { Programme } from '../domain/records.ts';
import { blanksOf } from '../domain/schedule/rowEdits.ts';
import { type PlannedRow, rowsOn, scheduleOf } from '../domain/schedule/schedule.ts';
import { saveFields, type UndoEdit } from './fieldRecords.ts';
import { allProgrammes } from './records.ts';
import type { Tablet } from './tablet.ts';

type Owner = Pick<Programme, 'id' | 'dealerId'>;

/** Notes something on a programme: of its days and rows, its success factors, its interview. Gives the undo. */
export const noteOnProgramme = (
  tablet: Tablet,
  { id, dealerId }: Owner,
  set: Readonly<Record<string, Json>>,
): Promise<UndoEdit> => saveFields(tablet, { kind: 'programme', recordId: id, dealerId, set }, blanksOf(set));

export type ProgrammeDay = { readonly programme: Programme; readonly rows: readonly PlannedRow[] };

/** The programmes that have rows on a day (YYYY-MM-DD), each with these, by the clock. */
export async function programmesOn(tablet: Pick<Tablet, 'db'>, on: string): Promise<ProgrammeDay[]> {
  const programmes = await allProgrammes(tablet);
  const records = await tablet.db.records.bulkGet(programmes.map(({ id }) => id));
  return programmes
    .map((programme, i) => ({ programme, rows: rowsOn(scheduleOf(records[i] ?? { fields: {} }), on) }))
    .filter(({ rows }) => rows.length > 0);
}
