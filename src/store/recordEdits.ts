import type { Edit } from '../domain/change.ts';
import { EMPTY, extend } from '../domain/fold.ts';
import type { Dealer, PersonRole, Programme, VisitNo } from '../domain/records.ts';
import { type Draft, draftOn } from './commit.ts';
import type { RecordRow } from './db.ts';
import { recordRow } from './recordRow.ts';
import { visitsOf } from './records.ts';
import { assertMayWrite } from './rights.ts';
import { newId, type Tablet } from './tablet.ts';

function edited(tablet: Tablet, known: RecordRow | undefined, edit: Edit): { draft: Draft; row: RecordRow } {
  const record = known ?? EMPTY;
  const draft = draftOn(tablet, record, edit);
  const { kind, recordId: id, dealerId } = edit;
  return { draft, row: recordRow({ id, kind, dealerId }, extend(record, { ...draft, seq: 0 })) };
}

/** Makes or edits records other than audits, in one transaction. Each record at most once. */
export async function commitRecords(tablet: Tablet, edits: readonly Edit[]): Promise<void> {
  assertMayWrite(tablet, edits);
  const { db } = tablet;
  await db.transaction('rw', db.records, db.changes, async () => {
    const known = await db.records.bulkGet(edits.map(({ recordId }) => recordId));
    const parts = edits.map((edit, i) => edited(tablet, known[i], edit));
    await Promise.all([
      db.changes.bulkAdd(parts.map(({ draft }) => draft)),
      db.records.bulkPut(parts.map(({ row }) => row)),
    ]);
  });
}

export type NewPerson = { readonly name: string; readonly role: PersonRole };

/** The first run: who holds this tablet. Also renames, when there is a profile already. */
export async function saveProfile(tablet: Tablet, { name, role }: NewPerson): Promise<void> {
  const personId = tablet.author || newId(tablet);
  const { db } = tablet;
  await db.transaction('rw', db.records, db.changes, db.meta, async () => {
    const author = { ...tablet, author: personId };
    await commitRecords(author, [{ kind: 'person', recordId: personId, dealerId: null, set: { name, role } }]);
    await db.meta.put({ key: 'profile', value: { personId } });
  });
  tablet.author = personId;
}

export type DealerInput = Pick<Dealer, 'name' | 'code' | 'city' | 'note'>;

/** Makes a dealer, or edits one when `id` is given. Gives its id. */
export async function saveDealer(tablet: Tablet, input: DealerInput, id = newId(tablet)): Promise<string> {
  await commitRecords(tablet, [{ kind: 'dealer', recordId: id, dealerId: id, set: { ...input } }]);
  return id;
}

export type ProgrammeInput = Pick<Programme, 'startOn' | 'consultant' | 'fieldRep' | 'note'>;
type Owned = { readonly dealerId: string; readonly id?: string };

/** Starts a programme at a dealer, or edits one when `id` is given. Gives its id. */
export async function saveProgramme(tablet: Tablet, input: ProgrammeInput, { dealerId, id }: Owned): Promise<string> {
  const recordId = id ?? newId(tablet);
  await commitRecords(tablet, [{ kind: 'programme', recordId, dealerId, set: { ...input } }]);
  return recordId;
}

export type NewVisit = {
  readonly dealerId: string;
  readonly programmeId: string;
  readonly no: VisitNo;
  readonly openedOn: string;
};

/** Opens visit 1–4 of a programme; a visit that is open already is given back instead of a second one. */
export async function openVisit(tablet: Tablet, { dealerId, programmeId, no, openedOn }: NewVisit): Promise<string> {
  const { db } = tablet;
  return db.transaction('rw', db.records, db.changes, async () => {
    const visits = await visitsOf(tablet, programmeId);
    const open = visits.find((visit) => visit.no === no);
    if (open) return open.id;
    const recordId = newId(tablet);
    await commitRecords(tablet, [{ kind: 'visit', recordId, dealerId, set: { programmeId, no, openedOn } }]);
    return recordId;
  });
}

/** Marks a record as deleted. Nothing is erased; `false` brings it back. */
export async function setDeleted(tablet: Tablet, id: string, deleted: boolean): Promise<void> {
  const row = await tablet.db.records.get(id);
  if (!row) return;
  await commitRecords(tablet, [{ kind: row.kind, recordId: id, dealerId: row.dealerId, set: { deleted } }]);
}
