import { CHANGE_VERSION, type Change, type Edit } from '../domain/change.ts';
import { baseFor, type Folded } from '../domain/fold.ts';
import { writeAuditEdit } from './auditTransaction.ts';
import type { AuditBody, AuditHeader, NewChangeRow, PhotoBytesRow, PhotoRow, RecordRow, TabletDb } from './db.ts';
import { changesOf } from './ledger.ts';
import { isoNow, newId, type Tablet } from './tablet.ts';

/** A change on its way into the ledger: everything but its number, which the database gives. */
export type Draft = Omit<Change, 'seq'>;

/** A change that says `edit` on top of the record as it stands. */
export function draftOn(tablet: Tablet, record: Folded, edit: Edit): Draft {
  return {
    ...edit,
    id: newId(tablet),
    replica: tablet.replica,
    base: baseFor(record, edit.set),
    lamport: record.lamport + 1,
    at: isoNow(tablet),
    author: tablet.author,
    device: tablet.device,
    v: CHANGE_VERSION,
  };
}

/** What one commit writes. All of it is on disk when the promise resolves, or none of it is. */
export type Commit = {
  readonly drafts: readonly Draft[];
  readonly records?: readonly RecordRow[];
  readonly audit?: { readonly header: AuditHeader; readonly body: AuditBody };
  readonly photos?: readonly (PhotoRow & Pick<PhotoBytesRow, 'bytes'>)[];
  /** Set when an earlier try reported an error: WebKit was seen to report one for a commit that was on disk. */
  readonly retried?: boolean;
};

/** What was stored after all may have been sent and acknowledged since: it is looked for wherever a change can lie. */
async function notYetStored(db: TabletDb, drafts: readonly Draft[]): Promise<readonly Draft[]> {
  const known = await changesOf({ db }, [...new Set(drafts.map(({ recordId }) => recordId))]);
  const ids = new Set(known.map(({ id }) => id));
  return drafts.filter(({ id }) => !ids.has(id));
}

function tablesOf(db: TabletDb, { records, audit, photos, retried }: Commit): string[] {
  return [
    db.changes.name,
    ...(records ? [db.records.name] : []),
    ...(audit ? [db.audits.name, db.bodies.name] : []),
    ...(photos ? [db.photos.name, db.photoBytes.name] : []),
    ...(retried ? [db.segments.name, db.quarantine.name] : []),
  ];
}

function write(db: TabletDb, { records, audit, photos }: Commit, drafts: readonly Draft[]): Promise<unknown>[] {
  const puts: Promise<unknown>[] = drafts.map((draft) => db.changes.add({ ...draft } as NewChangeRow));
  for (const record of records ?? []) puts.push(db.records.put(record));
  if (audit) puts.push(db.audits.put(audit.header), db.bodies.put(audit.body));
  for (const { bytes, ...photo } of photos ?? []) {
    puts.push(db.photos.put(photo), db.photoBytes.put({ sha256: photo.sha256, bytes }));
  }
  return puts;
}

async function commitByDexie(db: TabletDb, what: Commit): Promise<void> {
  await db.transaction('rw', tablesOf(db, what), async () => {
    const drafts = what.retried ? await notYetStored(db, what.drafts) : what.drafts;
    await Promise.all(write(db, what, drafts));
  });
}

/**
 * The one writer. One strict-durability transaction holds the changes, their place in the outbox and the folded
 * record, so that neither can be without the other. Only its promise means "saved"; it rejects with a Dexie error or
 * the browser's own (see `problemOf`).
 */
export async function commit({ db }: Pick<Tablet, 'db'>, what: Commit): Promise<void> {
  const { drafts, audit, records, photos, retried } = what;
  const isTap = audit && !records && !photos && !retried;
  if (isTap && (await writeAuditEdit(db, { drafts, ...audit }))) return;
  await commitByDexie(db, what);
}
