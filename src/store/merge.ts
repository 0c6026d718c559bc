import type { Table } from 'dexie';
import type { Template } from '../domain/catalogue/types.ts';
import type { Change } from '../domain/change.ts';
import { fold } from '../domain/fold.ts';
import { auditHeader } from './auditHeader.ts';
import type { PhotoBytesRow, PhotoRow } from './db.ts';
import { dropErasedPhotos, type Settled, settle, writeOver } from './erased.ts';
import { changesOf } from './ledger.ts';
import { recordRow } from './recordRow.ts';
import type { Tablet } from './tablet.ts';

export type Merge = {
  readonly changes: readonly Change[];
  readonly photos: readonly (PhotoRow & Pick<PhotoBytesRow, 'bytes'>)[];
  readonly templateOf: (id: string, version: number) => Template | undefined;
  /** Whether the endpoint still has to be told of them; otherwise it is the endpoint that tells. */
  readonly relay: boolean;
};

/** A record of which something new came: what is new, and all of it with what was here. */
type Grown = Settled & { readonly recordId: string };

/** By hand: Safari has Map.groupBy since 17.4 only. */
function byRecord(changes: readonly Change[]): Map<string, Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const group = groups.get(change.recordId);
    if (group) group.push(change);
    else groups.set(change.recordId, [change]);
  }
  return groups;
}

/** Of these records, those that are here; into an empty tablet nothing is looked up one by one. */
async function recordsHere({ db }: Tablet, changes: readonly Change[]): Promise<string[]> {
  const [audits, others] = [new Set<string>(), new Set<string>()];
  for (const { kind, recordId } of changes) (kind === 'audit' ? audits : others).add(recordId);
  const found = async (table: Table<unknown, string>, ids: Set<string>): Promise<string[]> =>
    ids.size > 0 && (await table.count()) > 0
      ? table
          .where(':id')
          .anyOf([...ids])
          .primaryKeys()
      : [];
  return (await Promise.all([found(db.audits, audits), found(db.records, others)])).flat();
}

async function grownRecords(tablet: Tablet, { changes, relay }: Merge): Promise<Grown[]> {
  const sent = byRecord(changes);
  const here = await recordsHere(tablet, changes);
  const held = byRecord(here.length > 0 ? await changesOf(tablet, here) : []);
  return [...sent].flatMap(([recordId, list]) => {
    const known = held.get(recordId) ?? [];
    const ids = new Set(known.map(({ id }) => id));
    const fresh = [...new Map(list.map((change) => [change.id, change])).values()].filter(({ id }) => !ids.has(id));
    return [{ recordId, ...settle(known, { come: list, fresh, isTold: !relay }) }];
  });
}

/** What `mergeInto` needs in its transaction. */
export const MERGE_TABLES = [
  'records',
  'audits',
  'bodies',
  'changes',
  'segments',
  'quarantine',
  'photos',
  'photoBytes',
];

/** When the newest of these changes was made, as their makers' clocks say; for people to read. */
const lastSaid = (ledger: readonly Change[]): string =>
  ledger.reduce((latest, { at }) => (at > latest ? at : latest), '');

const kindOf = ({ ledger: [first] }: Grown): Change['kind'] => (first as Change).kind;

async function putRecords({ db }: Tablet, grown: readonly Grown[]): Promise<void> {
  const rows = grown.map(({ recordId: id, ledger }) => {
    const { kind, dealerId } = ledger[0] as Change;
    return recordRow({ id, kind, dealerId }, fold(ledger));
  });
  await db.records.bulkPut(rows);
}

async function putAudits(tablet: Tablet, grown: readonly Grown[], templateOf: Merge['templateOf']): Promise<void> {
  const { db } = tablet;
  const before = await db.audits.bulkGet(grown.map(({ recordId }) => recordId));
  const rows = grown.map(({ recordId: id, ledger }, i) => {
    const record = fold(ledger);
    const { templateId, templateVersion } = record.fields;
    const isKnown = typeof templateId === 'string' && typeof templateVersion === 'number';
    const template = isKnown ? templateOf(templateId, templateVersion) : undefined;
    const dealerId = ledger[0]?.dealerId ?? '';
    const rev = (before[i]?.rev ?? 0) + 1;
    return {
      header: auditHeader({ id, dealerId, record, template, rev, updatedAt: lastSaid(ledger) }),
      body: { ...record, id },
    };
  });
  await db.audits.bulkPut(rows.map(({ header }) => header));
  await db.bodies.bulkPut(rows.map(({ body }) => body));
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

export type Merged = {
  /** How many of the changes were not here. */
  readonly fresh: number;
  /** The audits that they are about. */
  readonly audits: readonly string[];
};

/** The same as `mergeChanges`, within a transaction of the caller over (at least) `MERGE_TABLES`. */
export async function mergeInto(tablet: Tablet, merge: Merge): Promise<Merged> {
  const told = await grownRecords(tablet, merge);
  const grown = told.filter(({ fresh, stale }) => fresh.length + stale.length > 0);
  const changed = grown.filter(({ fresh }) => fresh.length > 0);
  await writeOver(
    tablet,
    grown.flatMap(({ stale }) => stale),
  );
  const relay = merge.relay ? ({ relay: 1 } as const) : {};
  await tablet.db.segments.bulkAdd(changed.map(({ recordId, fresh }) => ({ recordId, changes: fresh, ...relay })));
  await putRecords(
    tablet,
    grown.filter((record) => kindOf(record) !== 'audit'),
  );
  const audits = grown.filter((record) => kindOf(record) === 'audit');
  await putAudits(tablet, audits, merge.templateOf);
  const gone = await dropErasedPhotos(
    tablet,
    told.flatMap(({ erasures }) => erasures),
  );
  await putPhotos(
    tablet,
    merge.photos.filter(({ sha256 }) => !gone.has(sha256)),
  );
  return {
    fresh: grown.reduce((sum, { fresh }) => sum + fresh.length, 0),
    audits: audits.map(({ recordId }) => recordId),
  };
}

/**
 * Takes changes that were made elsewhere: all of them in one transaction with the records they make, or none. Taking
 * the same ones again changes nothing. The audits among them must not be open for writing (see `importBundle`).
 */
export async function mergeChanges(tablet: Tablet, merge: Merge): Promise<number> {
  return tablet.db.transaction('rw', MERGE_TABLES, async () => (await mergeInto(tablet, merge)).fresh);
}
