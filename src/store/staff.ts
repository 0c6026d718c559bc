import { type Staff, staffOf, type TrainingRecord } from '../domain/staff.ts';
import { recordsOfDealer, saveFields, type UndoEdit } from './fieldRecords.ts';
import { commitRecords } from './recordEdits.ts';
import { newId, type Tablet } from './tablet.ts';

type Db = Pick<Tablet, 'db'>;

const byName = (a: Staff, b: Staff): number => a.name.localeCompare(b.name, 'zh-CN');

/** A dealer's people without those removed, in the order of their names. */
export async function staffOfDealer(tablet: Db, dealerId: string): Promise<Staff[]> {
  const rows = await recordsOfDealer(tablet, 'staff', dealerId);
  return rows.map((row) => staffOf(row.id, row)).sort(byName);
}

/** Everybody who ever was on a dealer's staff, those removed too: what they did still bears their names. */
export async function everyoneOfDealer({ db }: Db, dealerId: string): Promise<Staff[]> {
  const rows = await db.records.where('[kind+dealerId]').equals(['staff', dealerId]).toArray();
  return rows.map((row) => staffOf(row.id, row)).sort(byName);
}

export type StaffInput = Pick<Staff, 'name' | 'role'>;

type Owned = { readonly dealerId: string; readonly id?: string };

/** Adds somebody to a dealer's staff, or edits them when `id` is given. Gives the id. */
export async function saveStaff(tablet: Tablet, input: StaffInput, { dealerId, id }: Owned): Promise<string> {
  const recordId = id ?? newId(tablet);
  await commitRecords(tablet, [{ kind: 'staff', recordId, dealerId, set: { ...input } }]);
  return recordId;
}

/** Adds people to a dealer's staff in one transaction. Gives the undo. */
export async function addStaff(tablet: Tablet, dealerId: string, people: readonly StaffInput[]): Promise<UndoEdit> {
  const ids = people.map(() => newId(tablet));
  const edit = (recordId: string, set: StaffInput | { deleted: boolean }) =>
    ({ kind: 'staff', recordId, dealerId, set }) as const;
  await commitRecords(
    tablet,
    people.map((person, i) => edit(ids[i] ?? newId(tablet), { ...person })),
  );
  return () =>
    commitRecords(
      tablet,
      ids.map((id) => edit(id, { deleted: true })),
    );
}

/** Changes somebody's name or role, or removes them. Gives the undo. */
export const editStaff = (
  tablet: Tablet,
  { id, dealerId }: { readonly id: string; readonly dealerId: string },
  set: Partial<StaffInput & { readonly deleted: boolean }>,
): Promise<UndoEdit> => saveFields(tablet, { kind: 'staff', recordId: id, dealerId, set }, { deleted: false });

/** Enters the result of a course (id of the catalogue) for somebody, or clears it. Gives the undo. */
export const noteTraining = (
  tablet: Tablet,
  { id, dealerId }: { readonly id: string; readonly dealerId: string },
  { course, record }: { readonly course: string; readonly record: TrainingRecord | null },
): Promise<UndoEdit> =>
  saveFields(tablet, { kind: 'staff', recordId: id, dealerId, set: { [`training.${course}`]: record } });
