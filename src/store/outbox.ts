import type { Change } from '../domain/change.ts';
import type { AuditStatus, PushAnswer } from '../domain/wire.ts';
import type { QuarantineRow, SegmentRow } from './db.ts';
import { noteAcknowledged } from './syncState.ts';
import { isoNow, type Tablet, writeMeta } from './tablet.ts';

type Db = Pick<Tablet, 'db'>;

/** Changes to send in one request, and where they lie. */
export type OutboxBatch = {
  readonly changes: readonly Change[];
  /** Keys of segments that came from elsewhere and wait to be passed on. */
  readonly segments: readonly number[];
};

/** About 100 audits' worth: 1 MB of JSON, a fifth of that on the wire. */
const BATCH_BYTES = 1_000_000;
const BATCH_CHANGES = 2_000;
const BATCH_SEGMENTS = 200;

const sizeOf = (changes: readonly Change[]): number =>
  changes.reduce((sum, change) => sum + JSON.stringify(change).length, 0);

/** How many of these parts, from the first on, fit into one request; at least one. */
function fitting(parts: readonly (readonly Change[])[], maxChanges: number): number {
  let bytes = 0;
  let count = 0;
  const end = parts.findIndex((changes, i) => {
    bytes += sizeOf(changes);
    count += changes.length;
    return i > 0 && (bytes > BATCH_BYTES || count > maxChanges);
  });
  return end === -1 ? parts.length : end;
}

const singly = (changes: readonly Change[]): Change[][] => changes.map((change) => [change]);

/** Makes two segments of one that is too large for a request; gives the first as a batch. */
async function splitOff({ db }: Db, { n, recordId, changes }: SegmentRow, end: number): Promise<OutboxBatch> {
  const first = changes.slice(0, end);
  await db.transaction('rw', db.segments, async () => {
    await db.segments.update(n, { changes: first });
    await db.segments.add({ recordId, changes: changes.slice(end), relay: 1 });
  });
  return { changes: first, segments: [n] };
}

async function relayBatch(tablet: Db, afterN: number, maxChanges: number): Promise<OutboxBatch> {
  const waiting = tablet.db.segments.where('relay').equals(1);
  const rows = await waiting
    .filter(({ n }) => n > afterN)
    .limit(BATCH_SEGMENTS)
    .toArray();
  const [first] = rows;
  if (!first) return { changes: [], segments: [] };
  const end = fitting(singly(first.changes), maxChanges);
  if (end < first.changes.length) return splitOff(tablet, first, end);
  const some = rows.slice(
    0,
    fitting(
      rows.map(({ changes }) => changes),
      maxChanges,
    ),
  );
  return { changes: some.flatMap(({ changes }) => changes), segments: some.map(({ n }) => n) };
}

export type OutboxPlace = { readonly seq: number; readonly segment: number };
export const OUTBOX_START: OutboxPlace = { seq: 0, segment: 0 };

/**
 * The next changes to send after a place in the outbox: this tablet's own in the order they were made, then those it
 * passes on for others. Read in a transaction that is over before any request begins.
 */
export async function nextBatch(tablet: Db, after: OutboxPlace, maxChanges = BATCH_CHANGES): Promise<OutboxBatch> {
  const rows = await tablet.db.changes.where(':id').above(after.seq).limit(maxChanges).toArray();
  if (rows.length > 0) return { changes: rows.slice(0, fitting(singly(rows), maxChanges)), segments: [] };
  return relayBatch(tablet, after.segment, maxChanges);
}

/** The place behind a batch. */
export function placeAfter(place: OutboxPlace, batch: OutboxBatch): OutboxPlace {
  const segment = batch.segments.at(-1);
  if (segment !== undefined) return { ...place, segment };
  return { ...place, seq: batch.changes.at(-1)?.seq ?? place.seq };
}

function byRecord(changes: readonly Change[]): Omit<SegmentRow, 'n'>[] {
  const segments = new Map<string, Change[]>();
  for (const change of changes) {
    const known = segments.get(change.recordId);
    if (known) known.push(change);
    else segments.set(change.recordId, [change]);
  }
  return [...segments].map(([recordId, list]) => ({ recordId, changes: list }));
}

/**
 * Keeps what the endpoint says it holds of sealed audits; photos that it lacks go out again, as far as they are here.
 * Call inside a transaction over `copies`, `photos` and `photoBytes`.
 */
async function putStatuses({ db }: Db, statuses: readonly AuditStatus[]): Promise<void> {
  const missing = statuses.flatMap(({ missingPhotos }) => missingPhotos);
  if (missing.length > 0) {
    const here = await db.photoBytes.where('sha256').anyOf(missing).primaryKeys();
    await db.photos.where('sha256').anyOf(here).modify({ sent: 0 });
  }
  const known = await db.copies.bulkGet(statuses.map(({ auditId }) => auditId));
  await db.copies.bulkPut(statuses.map((status, i) => ({ ...known[i], auditId: status.auditId, status })));
}

export async function noteStatuses(tablet: Db, statuses: readonly AuditStatus[]): Promise<void> {
  if (statuses.length === 0) return;
  const { db } = tablet;
  await db.transaction('rw', [db.copies, db.photos, db.photoBytes], () => putStatuses(tablet, statuses));
}

function quarantineRows(tablet: Tablet, batch: OutboxBatch, answer: PushAnswer): QuarantineRow[] {
  const at = isoNow(tablet);
  return answer.results.flatMap((result, i) => {
    const change = batch.changes[i];
    if (result.status !== 'quarantined' || !change) return [];
    const { code = 'invalid-change', where = '' } = result;
    return [{ id: change.id, recordId: change.recordId, change, code, where, at }];
  });
}

/** An answer is an acknowledgement only of what it lists, in the order it was sent. */
export function coversBatch(batch: OutboxBatch, answer: PushAnswer): boolean {
  return (
    answer.results.length === batch.changes.length && answer.results.every(({ id }, i) => id === batch.changes[i]?.id)
  );
}

/**
 * Takes an acknowledged batch out of the outbox: stored ones into the ledger's segments, refused ones into quarantine.
 * One transaction; a crash before it means the batch is sent again, which the endpoint answers with "duplicate".
 */
export async function acknowledge(tablet: Tablet, batch: OutboxBatch, answer: PushAnswer): Promise<void> {
  const { db } = tablet;
  const refused = quarantineRows(tablet, batch, answer);
  const refusedIds = new Set(refused.map(({ id }) => id));
  const own = batch.segments.length === 0;
  const taken = batch.changes.filter(({ id }) => !refusedIds.has(id));
  const photos = [db.photos, db.photoBytes];
  await db.transaction('rw', [db.changes, db.segments, db.quarantine, db.copies, db.meta, ...photos], async () => {
    await db.quarantine.bulkPut(refused);
    // What somebody else passed on for this tablet was there before, and is not one more.
    const isNew = (i: number): boolean => own && answer.results[i]?.status === 'stored';
    const mine = batch.changes.filter(({ replica }, i) => replica === tablet.replica && isNew(i));
    await noteAcknowledged(tablet, { epoch: answer.epoch, count: mine.length });
    if (own) {
      // By range, at once: a batch has every row between its first and its last, and none can come in between.
      const [first, last] = [batch.changes[0]?.seq, batch.changes.at(-1)?.seq];
      await db.changes.where(':id').between(first, last, true, true).delete();
      await db.segments.bulkAdd(byRecord(taken));
    } else {
      await db.segments
        .where('n')
        .anyOf([...batch.segments])
        .modify((segment) => {
          delete (segment as { relay?: 1 }).relay;
        });
    }
    await db.photos.where('sha256').anyOf(answer.missingPhotos).modify({ sent: 0 });
    await putStatuses(tablet, answer.audits);
  });
}

/**
 * The endpoint was set back to an older state: everything here that it may not hold goes out again. What it holds is
 * known for this replica only; whatever came from elsewhere, or from before a fork, is offered to it once more.
 * @param isHeld whether the endpoint said that it holds the change with this number
 */
export async function resendMissing({ db, replica }: Tablet, isHeld: (seq: number) => boolean): Promise<number> {
  return db.segments
    .filter(({ changes }) => changes.some((change) => change.replica !== replica || !isHeld(change.seq)))
    .modify({ relay: 1 });
}

/** Marks every photo as not sent, so that the endpoint is asked for each. */
export async function recheckPhotos({ db }: Db): Promise<void> {
  await db.photos.where('sent').equals(1).modify({ sent: 0 });
}

/** Hashes of photos that the endpoint is not known to hold, the oldest first. */
export async function unsentPhotos({ db }: Db): Promise<string[]> {
  return db.photos.where('sent').equals(0).primaryKeys();
}

export async function markPhotoSent(tablet: Db, sha256: string, statuses: readonly AuditStatus[]): Promise<void> {
  const { db } = tablet;
  await db.transaction('rw', db.photos, db.photoBytes, db.copies, async () => {
    // Last: it is held now, whatever else is missing.
    await putStatuses(tablet, statuses);
    await db.photos.update(sha256, { sent: 1 });
  });
}

/** After a fork (the endpoint has met a copy of this database): what comes next is made under a new identity. */
export async function takeNewReplica(tablet: Tablet, replica: string): Promise<void> {
  await writeMeta(tablet, 'replica', replica);
  tablet.replica = replica;
}

/** What was kept aside by the endpoint, the newest first. */
export async function quarantined({ db }: Db): Promise<QuarantineRow[]> {
  const rows = await db.quarantine.toArray();
  return rows.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Sends quarantined changes again, unchanged: after the endpoint was updated, it may take them. */
export async function retryQuarantined({ db }: Db, ids: readonly string[]): Promise<void> {
  await db.transaction('rw', db.quarantine, db.segments, async () => {
    const rows = (await db.quarantine.bulkGet([...ids])).filter((row) => row !== undefined);
    await db.segments.bulkAdd(rows.map(({ recordId, change }) => ({ recordId, changes: [change], relay: 1 })));
    await db.quarantine.bulkDelete([...ids]);
  });
}
