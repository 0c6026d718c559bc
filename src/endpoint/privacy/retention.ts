import type { ErasedPart } from '../../domain/erasure/personal.ts';
import type { PrivacyStorage, RecordEntry } from '../storage/privacyStorage.ts';
import { type Planned, planRecords } from './plan.ts';

/** What is kept no longer than agreed: who it was and what was photographed. Answers, scores and words stay. */
const PARTS: readonly ErasedPart[] = ['names', 'photos'];

/** The instant so many months before, as ISO; a day that a month has not is its last one. */
export function monthsBefore(now: number, months: number): string {
  const then = new Date(now);
  const day = then.getUTCDate();
  then.setUTCMonth(then.getUTCMonth() - months);
  if (then.getUTCDate() !== day) then.setUTCDate(0);
  return then.toISOString();
}

/** Records of these dealers that belong to no programme, where each of their programmes is among the old ones. */
async function ofOldDealers(
  storage: PrivacyStorage,
  dealers: Iterable<string>,
  old: ReadonlySet<string>,
): Promise<RecordEntry[]> {
  const found: RecordEntry[] = [];
  for (const dealerId of dealers) {
    const records = await storage.recordsOfDealer(dealerId);
    const isOld = records.every(({ programmeId }) => programmeId === null || old.has(programmeId));
    if (isOld) found.push(...records.filter(({ programmeId }) => programmeId === null));
  }
  return found;
}

/** People who are named in these records and nowhere else. */
async function onlyNamedIn(storage: PrivacyStorage, records: ReadonlySet<string>): Promise<RecordEntry[]> {
  const only: string[] = [];
  for (const personId of await storage.namedIn([...records])) {
    const naming = await storage.naming(personId);
    if (naming.every((id) => id === personId || records.has(id))) only.push(personId);
  }
  return storage.entriesOf(only);
}

/**
 * What is to be erased because it is kept too long: names and photos of programmes of which nothing was taken since that
 * instant (ISO); where a dealer has no other programme, of his staff; and of people who are named nowhere else.
 */
export async function retentionPlan(storage: PrivacyStorage, before: string): Promise<Planned[]> {
  const old = await storage.programmesBefore(before);
  if (old.length === 0) return [];
  const own = await storage.recordsOfProgrammes(old);
  const dealers = new Set(own.flatMap(({ dealerId }) => (dealerId === null ? [] : [dealerId])));
  const beside = await ofOldDealers(storage, dealers, new Set(old));
  const records = [...own, ...beside];
  const people = await onlyNamedIn(storage, new Set(records.map(({ id }) => id)));
  return planRecords(storage, [...records, ...people], { what: PARTS, fields: null });
}
