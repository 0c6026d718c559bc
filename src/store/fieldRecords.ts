import type { Edit, Kind } from '../domain/change.ts';
import type { Json } from '../domain/json.ts';
import type { RecordRow } from './db.ts';
import { commitRecords } from './recordEdits.ts';
import type { Tablet } from './tablet.ts';

type Db = Pick<Tablet, 'db'>;

const kept = (rows: readonly RecordRow[]): RecordRow[] => rows.filter(({ fields }) => fields['deleted'] !== true);

/** One record of that kind as it stands, deleted ones too; undefined when it is not here. */
export async function recordById({ db }: Db, kind: Kind, id: string): Promise<RecordRow | undefined> {
  const row = await db.records.get(id);
  return row?.kind === kind ? row : undefined;
}

/** A programme's records of one kind, without the deleted ones, in the order in which they were made. */
export async function recordsOfProgramme({ db }: Db, kind: Kind, programmeId: string): Promise<RecordRow[]> {
  return kept(await db.records.where('[kind+programmeId]').equals([kind, programmeId]).sortBy('id'));
}

/** A dealer's records of one kind, without the deleted ones, in the order in which they were made. */
export async function recordsOfDealer({ db }: Db, kind: Kind, dealerId: string): Promise<RecordRow[]> {
  return kept(await db.records.where('[kind+dealerId]').equals([kind, dealerId]).sortBy('id'));
}

/** Days or months from `from` to `to` (YYYY-MM-DD or YYYY-MM, both included). */
export type Span = { readonly from: string; readonly to: string };

/** A dealer's records of one kind that are for a day or month of the span, the newest first; the cost is theirs alone. */
export async function recordsInSpan(
  { db }: Db,
  { kind, dealerId }: { readonly kind: Kind; readonly dealerId: string },
  { from, to }: Span,
): Promise<RecordRow[]> {
  const found = db.records
    .where('[kind+dealerId+on]')
    .between([kind, dealerId, from], [kind, dealerId, to], true, true);
  return kept(await found.reverse().toArray());
}

/** Takes an edit back by another one that says what the fields said before. */
export type UndoEdit = () => Promise<void>;

/** What an absent field reads as: its kind tells, so the maker of the edit says it. */
export type Blank = Readonly<Record<string, Json>>;

/**
 * Sets fields of one record, made new when there is none with that id: on disk when the promise resolves. Gives the undo;
 * a field that had said nothing goes back to what `blank` says of it, or null.
 */
export async function saveFields(tablet: Tablet, edit: Edit, blank: Blank = {}): Promise<UndoEdit> {
  const before = await tablet.db.records.get(edit.recordId);
  await commitRecords(tablet, [edit]);
  const previous = Object.fromEntries(
    Object.keys(edit.set).map((field) => [field, before?.fields[field] ?? blank[field] ?? null]),
  );
  const set = before ? previous : { deleted: true };
  return () => commitRecords(tablet, [{ ...edit, set }]);
}
