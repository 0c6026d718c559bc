import type { Template } from '../domain/catalogue/types.ts';
import type { Change } from '../domain/change.ts';
import { type Folded, fold } from '../domain/fold.ts';
import { auditHeader } from './auditHeader.ts';
import type { PhotoBytesRow, PhotoRow, RecordRow } from './db.ts';
import { changesOf } from './ledger.ts';
import { isoNow, type Tablet } from './tablet.ts';

export type Merge = {
  readonly changes: readonly Change[];
  readonly photos: readonly (PhotoRow & Pick<PhotoBytesRow, 'bytes'>)[];
  readonly templateOf: (id: string, version: number) => Template | undefined;
  /** Whether the endpoint still has to be told of them. */
  readonly relay: boolean;
};

/** The changes that this tablet does not hold yet, by record. */
async function unknownByRecord(tablet: Tablet, changes: readonly Change[]): Promise<Map<string, Change[]>> {
  const ids = [...new Set(changes.map(({ recordId }) => recordId))];
  const held = new Set((await changesOf(tablet, ids)).map(({ id }) => id));
  const fresh = new Map<string, Change[]>();
  for (const change of changes) {
    if (held.has(change.id)) continue;
    held.add(change.id);
    const list = fresh.get(change.recordId);
    if (list) list.push(change);
    else fresh.set(change.recordId, [change]);
  }
  return fresh;
}

const NEEDS_TABLES = ['records', 'audits', 'bodies', 'changes', 'segments', 'quarantine', 'photos', 'photoBytes'];

function recordRow(id: string, record: Folded, first: Change): RecordRow {
  const programmeId = record.fields['programmeId'];
  const own = first.kind === 'programme' ? id : '';
  return {
    ...record,
    id,
    kind: first.kind,
    dealerId: first.dealerId,
    programmeId: typeof programmeId === 'string' ? programmeId : own,
  };
}

async function putFolded(tablet: Tablet, ledger: readonly Change[], merge: Merge): Promise<void> {
  const { db } = tablet;
  const record = fold(ledger);
  const first = ledger[0] as Change;
  const id = first.recordId;
  if (first.kind !== 'audit') {
    await db.records.put(recordRow(id, record, first));
    return;
  }
  const before = await db.audits.get(id);
  const { templateId, templateVersion } = record.fields;
  const template =
    typeof templateId === 'string' && typeof templateVersion === 'number'
      ? merge.templateOf(templateId, templateVersion)
      : undefined;
  const rev = (before?.rev ?? 0) + 1;
  const header = auditHeader({ id, dealerId: first.dealerId ?? '', record, template, rev, updatedAt: isoNow(tablet) });
  await db.audits.put(header);
  await db.bodies.put({ ...record, id });
}

async function putPhotos({ db }: Tablet, photos: Merge['photos']): Promise<void> {
  const held = new Set(
    await db.photoBytes
      .where('sha256')
      .anyOf(photos.map(({ sha256 }) => sha256))
      .primaryKeys(),
  );
  const fresh = photos.filter(({ sha256 }) => !held.has(sha256));
  await db.photos.bulkPut(fresh.map(({ bytes: _bytes, ...photo }) => photo));
  await db.photoBytes.bulkPut(fresh.map(({ sha256, bytes }) => ({ sha256, bytes })));
}

/**
 * Takes changes that were made elsewhere: all of them in one transaction with the records they make, or none. Taking
 * the same ones again changes nothing. The audits among them must not be open for writing (see `importBundle`).
 */
export async function mergeChanges(tablet: Tablet, merge: Merge): Promise<number> {
  const { db } = tablet;
  return db.transaction('rw', NEEDS_TABLES, async () => {
    const fresh = await unknownByRecord(tablet, merge.changes);
    for (const [recordId, changes] of fresh) {
      const ledger = [...(await changesOf(tablet, [recordId])), ...changes];
      await db.segments.add({ recordId, changes, ...(merge.relay && { relay: 1 }) });
      await putFolded(tablet, ledger, merge);
    }
    await putPhotos(tablet, merge.photos);
    return [...fresh.values()].reduce((sum, list) => sum + list.length, 0);
  });
}
