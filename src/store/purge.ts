import { photosOf } from '../domain/answers.ts';
import type { Folded } from '../domain/fold.ts';
import type { AuditHeader, RecordRow } from './db.ts';
import { heldLocks, whileNoneOpens } from './locks.ts';
import type { Tablet } from './tablet.ts';

type Db = Pick<Tablet, 'db'>;

/** What leads to the others: without them, what has not been sent could not be found any more. */
const WAYS: readonly RecordRow['kind'][] = ['dealer', 'programme', 'visit'];

/** Records of that dealer of which the endpoint has not taken everything. */
async function unsentRecords({ db }: Db, dealerId: string): Promise<Set<string>> {
  const [own, relayed, refused] = await Promise.all([
    db.changes.filter((change) => change.dealerId === dealerId).toArray(),
    db.segments
      .where('relay')
      .equals(1)
      .filter(({ changes }) => changes[0]?.dealerId === dealerId)
      .toArray(),
    db.quarantine.filter(({ change }) => change.dealerId === dealerId).toArray(),
  ]);
  return new Set([...own, ...relayed, ...refused].map(({ recordId }) => recordId));
}

const hashesOf = (records: readonly Pick<Folded, 'fields'>[]): string[] =>
  records.flatMap(({ fields }) => photosOf(fields).map(({ sha256 }) => sha256));

type Parting<T> = { readonly gone: readonly T[]; readonly kept: readonly T[] };

function part<T>(rows: readonly T[], isKept: (row: T) => boolean): Parting<T> {
  return { gone: rows.filter((row) => !isKept(row)), kept: rows.filter(isKept) };
}

async function dropPhotos({ db }: Db, { gone, kept }: Parting<Pick<Folded, 'fields'>>): Promise<void> {
  const shown = new Set(hashesOf(kept));
  const hashes = hashesOf(gone).filter((hash) => !shown.has(hash));
  const sent = await db.photos
    .where('sha256')
    .anyOf(hashes)
    .filter((photo) => photo.sent === 1)
    .primaryKeys();
  await db.photos.bulkDelete(sent);
  await db.photoBytes.bulkDelete(sent);
}

/** Removes what the endpoint holds of one dealer; what it has not taken stays, with what leads to it. */
async function dropDealer({ db }: Db, dealerId: string, isOpen: (auditId: string) => boolean): Promise<void> {
  const unsent = await unsentRecords({ db }, dealerId);
  const records = await db.records.filter((row) => row.dealerId === dealerId).toArray();
  const ofDealer = db.audits.where('[dealerId+startedAt]').between([dealerId, ''], [dealerId, '\uffff']);
  const headers: AuditHeader[] = await ofDealer.toArray();
  const audits = part(headers, ({ id }) => unsent.has(id) || isOpen(id));
  const isWay = unsent.size + audits.kept.length > 0;
  const others = part(records, ({ id, kind }) => unsent.has(id) || (isWay && WAYS.includes(kind)));
  const [goneAudits, goneOthers] = [audits.gone.map(({ id }) => id), others.gone.map(({ id }) => id)];
  const bodies = await db.bodies.bulkGet(headers.map(({ id }) => id));
  const found = part(
    bodies.filter((body) => body !== undefined),
    ({ id }) => !goneAudits.includes(id),
  );
  await dropPhotos({ db }, { gone: [...found.gone, ...others.gone], kept: [...found.kept, ...others.kept] });
  await db.audits.bulkDelete(goneAudits);
  await db.bodies.bulkDelete(goneAudits);
  await db.copies.bulkDelete(goneAudits);
  await db.records.bulkDelete(goneOthers);
  await db.segments
    .where('recordId')
    .anyOf([...goneAudits, ...goneOthers])
    .delete();
}

/**
 * Lets go of dealers that are no longer in this tablet's scope: of what the endpoint has acknowledged, of nothing else.
 * What is being filled in just now goes with the next pull.
 */
export async function keepOnly(tablet: Db, dealers: 'all' | readonly string[]): Promise<void> {
  if (dealers === 'all') return;
  const { db } = tablet;
  const here = await db.records.where('kind').equals('dealer').primaryKeys();
  const strange = here.filter((id) => !dealers.includes(id));
  if (strange.length === 0) return;
  const tables = [db.records, db.audits, db.bodies, db.copies, db.segments, db.photos, db.photoBytes];
  await whileNoneOpens(tablet, async () => {
    const held = await heldLocks(tablet);
    const isOpen = (id: string): boolean => held.has(`audit:${id}`);
    for (const id of strange) {
      await db.transaction('rw', [...tables, db.changes, db.quarantine], () => dropDealer(tablet, id, isOpen));
    }
  });
}
