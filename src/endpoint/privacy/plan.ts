import type { Change } from '../../domain/change.ts';
import { type Reach, type Taken, takenFrom } from '../../domain/erasure/erasure.ts';
import type { Json } from '../../domain/json.ts';
import type { PrivacyStorage, RecordEntry } from '../storage/privacyStorage.ts';

/** What is to be erased of one record. */
export type Planned = {
  readonly record: RecordEntry;
  readonly reach: Reach;
  readonly taken: Taken;
  /** The greatest of the record's changes. */
  readonly lamport: number;
};

export type Plan = {
  /** Only those of which there is something to erase. */
  readonly records: readonly Planned[];
  /** Records whose texts hold a name that is to go. */
  readonly mentions: readonly string[];
};

type Ledger = { readonly record: RecordEntry; readonly changes: readonly Change[] };

/** Records that are read at a time. */
const AT_ONCE = 50;

/** The records with all their changes, some at a time: a programme has hundreds. */
async function* ledgersOf(storage: PrivacyStorage, records: readonly RecordEntry[]): AsyncIterable<Ledger> {
  for (let at = 0; at < records.length; at += AT_ONCE) {
    const some = records.slice(at, at + AT_ONCE);
    const held = await storage.changesOf(some.map(({ id }) => id));
    const byRecord = Map.groupBy(
      held.map(({ change }) => change),
      ({ recordId }) => recordId,
    );
    for (const record of some) yield { record, changes: byRecord.get(record.id) ?? [] };
  }
}

function plannedFor({ record, changes }: Ledger, reach: Reach): Planned[] {
  const taken = takenFrom(changes, reach);
  if (taken.fields.length === 0) return [];
  const lamport = Math.max(...changes.map((change) => change.lamport));
  return [{ record, reach, taken, lamport }];
}

/** What there is to erase of these records. */
export async function planRecords(
  storage: PrivacyStorage,
  records: readonly RecordEntry[],
  reach: Reach,
): Promise<Planned[]> {
  const planned: Planned[] = [];
  for await (const ledger of ledgersOf(storage, records)) planned.push(...plannedFor(ledger, reach));
  return planned;
}

function says(value: Json | undefined, names: readonly string[]): boolean {
  if (typeof value === 'string') return names.some((name) => value.includes(name));
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((part) => says(part as Json, names));
}

/** Every name that somebody has ever had here. */
function namesIn(changes: readonly Change[]): string[] {
  const said = changes.flatMap(({ set }) => (typeof set['name'] === 'string' ? [set['name'].trim()] : []));
  return [...new Set(said)].filter((name) => name !== '');
}

const fieldsSaying = (changes: readonly Change[], names: readonly string[]): string[] => {
  const fields = changes.flatMap(({ set }) => Object.keys(set).filter((field) => says(set[field], names)));
  return [...new Set(fields)].sort();
};

/** Where somebody signed or is named as responsible, by any of his names; and where else they are written. */
async function planNames(storage: PrivacyStorage, person: RecordEntry, names: readonly string[]): Promise<Plan> {
  const others =
    person.kind === 'staff' && person.dealerId !== null
      ? await storage.recordsOfDealer(person.dealerId)
      : await storage.entriesOf(await storage.naming(person.id));
  const records: Planned[] = [];
  const mentions: string[] = [];
  for await (const ledger of ledgersOf(storage, others)) {
    // A namesake among the people is somebody else.
    if (ledger.record.kind === 'person' || ledger.record.kind === 'staff') continue;
    const fields = fieldsSaying(ledger.changes, names);
    if (fields.length === 0) continue;
    const planned = plannedFor(ledger, { what: ['names'], fields });
    // The fields alone that hold a name as a name; what is written about somebody else beside it stays.
    records.push(...planned.map((one) => ({ ...one, reach: { ...one.reach, fields: one.taken.fields } })));
    const named = planned.flatMap(({ taken }) => taken.fields);
    if (fields.some((field) => !named.includes(field))) mentions.push(ledger.record.id);
  }
  return { records, mentions };
}

/** What would go, by an act on one record; undefined when there is no such record. */
export async function planErasure(storage: PrivacyStorage, recordId: string, reach: Reach): Promise<Plan | undefined> {
  const [record] = await storage.entriesOf([recordId]);
  if (!record) return undefined;
  if (record.kind === 'programme') {
    return { records: await planRecords(storage, await storage.recordsOfProgrammes([recordId]), reach), mentions: [] };
  }
  const own = await planRecords(storage, [record], reach);
  const isPerson = record.kind === 'person' || record.kind === 'staff';
  if (!isPerson || !reach.what.includes('names')) return { records: own, mentions: [] };
  const held = await storage.changesOf([recordId]);
  const names = namesIn(held.map(({ change }) => change)).filter((name) => name !== '***');
  const elsewhere: Plan = names.length === 0 ? { records: [], mentions: [] } : await planNames(storage, record, names);
  return { ...elsewhere, records: [...own, ...elsewhere.records] };
}
