import { type Staff, staffOf } from '../domain/staff.ts';
import { recordsOfDealer } from './fieldRecords.ts';
import { commitRecords } from './recordEdits.ts';
import { newId, type Tablet } from './tablet.ts';

/** A dealer's people without those removed, in the order of their names. */
export async function staffOfDealer(tablet: Pick<Tablet, 'db'>, dealerId: string): Promise<Staff[]> {
  const rows = await recordsOfDealer(tablet, 'staff', dealerId);
  return rows.map((row) => staffOf(row.id, row)).sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}

export type StaffInput = Pick<Staff, 'name' | 'role'>;
type Owned = { readonly dealerId: string; readonly id?: string };

/** Adds somebody to a dealer's staff, or edits them when `id` is given. Gives the id. */
export async function saveStaff(tablet: Tablet, input: StaffInput, { dealerId, id }: Owned): Promise<string> {
  const recordId = id ?? newId(tablet);
  await commitRecords(tablet, [{ kind: 'staff', recordId, dealerId, set: { ...input } }]);
  return recordId;
}
