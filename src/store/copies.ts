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
