import { liveQuery } from 'dexie';
import { photosOf } from '../domain/answers.ts';
import type { AuditHeader, CopyRow } from './db.ts';
import type { Tablet } from './tablet.ts';

type Db = Pick<Tablet, 'db'>;

/** Where the copies of an audit are. Computed from the database each time, never from events. */
export type Copies = {
  /** A backup file was written: of what it says now, or of an earlier state. */
  readonly file: 'none' | 'older' | 'current';
  /** `safe` only with the receipt for the seal it bears now. */
  readonly server: 'unsent' | 'sent' | 'safe';
  readonly receipt: string;
  readonly unsentChanges: number;
  readonly unsentPhotos: number;
};

function fileCopy({ rev }: AuditHeader, copy: CopyRow | undefined): Copies['file'] {
  if (copy?.fileRev === undefined) return 'none';
  return copy.fileRev === rev ? 'current' : 'older';
}

async function unsentOf({ db }: Db, auditId: string): Promise<{ changes: number; photos: number }> {
  const [own, relayed, body] = await Promise.all([
    db.changes.where('recordId').equals(auditId).count(),
    db.segments
      .where('recordId')
      .equals(auditId)
      .filter(({ relay }) => relay === 1)
      .toArray(),
    db.bodies.get(auditId),
  ]);
  const hashes = body ? photosOf(body.fields).map(({ sha256 }) => sha256) : [];
  const photos = await db.photos
    .where('sha256')
    .anyOf(hashes)
    .filter(({ sent }) => sent === 0)
    .count();
  return { changes: own + relayed.reduce((sum, { changes }) => sum + changes.length, 0), photos };
}

/** Undefined when this tablet does not hold the audit. */
export async function copiesOf({ db }: Db, auditId: string): Promise<Copies | undefined> {
  return db.transaction('r', [db.audits, db.bodies, db.changes, db.segments, db.photos, db.copies], async () => {
    const header = await db.audits.get(auditId);
    if (!header) return undefined;
    const copy = await db.copies.get(auditId);
    const unsent = await unsentOf({ db }, auditId);
    const receipt = copy?.status?.receipt;
    const clear = unsent.changes + unsent.photos === 0;
    const safe = clear && header.state === 'sealed' && copy?.status?.complete && receipt?.seal === header.sealId;
    return {
      file: fileCopy(header, copy),
      server: safe ? 'safe' : clear ? 'sent' : 'unsent',
      receipt: safe ? (receipt?.number ?? '') : '',
      unsentChanges: unsent.changes,
      unsentPhotos: unsent.photos,
    };
  });
}

/** What the whole tablet still has to send. */
export type Unsent = { readonly changes: number; readonly photos: number; readonly quarantined: number };

export async function unsent({ db }: Db): Promise<Unsent> {
  const [own, relayed, photos, kept] = await Promise.all([
    db.changes.count(),
    db.segments.where('relay').equals(1).toArray(),
    db.photos.where('sent').equals(0).count(),
    db.quarantine.count(),
  ]);
  const changes = own + relayed.reduce((sum, segment) => sum + segment.changes.length, 0);
  return { changes, photos, quarantined: kept };
}

/** Notes that these audits stand in a backup file as they are now. */
export async function noteFileCopies({ db }: Db, revs: ReadonlyMap<string, number>, at: string): Promise<void> {
  await db.transaction('rw', db.copies, async () => {
    const known = await db.copies.bulkGet([...revs.keys()]);
    const rows = [...revs].map(([auditId, fileRev], i) => ({ ...known[i], auditId, fileRev, fileAt: at }));
    await db.copies.bulkPut(rows);
  });
}

/** Number of the last change in the outbox; 0 when it is empty. */
async function lastSeq({ db }: Db): Promise<number> {
  const [seq = 0] = await db.changes.toCollection().reverse().limit(1).primaryKeys();
  return seq;
}

/**
 * Calls back when there is more to send than a moment ago. Gives the end of it. Changes are told by their numbers, not
 * by their count: a tap that lands while others are acknowledged does not change the count.
 */
export function liveUnsent({ db }: Db, onMore: () => void): () => void {
  let seq = 0;
  let photos = 0;
  let relayed = 0;
  const watch = liveQuery(async () => ({
    last: await lastSeq({ db }),
    relays: await db.segments.where('relay').equals(1).count(),
    pictures: await db.photos.where('sent').equals(0).count(),
  })).subscribe(({ last, relays, pictures }) => {
    const isMore = last > seq || relays > relayed || pictures > photos;
    seq = Math.max(seq, last);
    relayed = relays;
    photos = pictures;
    if (isMore) onMore();
  });
  return () => watch.unsubscribe();
}

/** Sealed audits that left the tablet but have no receipt for the seal they bear; the newest first. */
export async function auditsAwaitingReceipt({ db }: Db, limit = 200): Promise<string[]> {
  const headers = await db.audits.orderBy('startedAt').reverse().limit(limit).toArray();
  const sealed = headers.filter(({ state }) => state === 'sealed');
  const copies = await db.copies.bulkGet(sealed.map(({ id }) => id));
  return sealed.filter(({ sealId }, i) => copies[i]?.status?.receipt?.seal !== sealId).map(({ id }) => id);
}
