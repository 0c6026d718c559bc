import type { Change } from '../../domain/change.ts';
import { takenFrom } from '../../domain/erasure/erasure.ts';
import { ERASED_TEXT } from '../../domain/erasure/personal.ts';
import { type Folded, fold } from '../../domain/fold.ts';
import type { Erasable } from '../../domain/privacyWire.ts';
import { visitOf } from '../../domain/records.ts';
import type { PrivacyStorage, RecordEntry } from '../storage/privacyStorage.ts';

type Held = { readonly record: RecordEntry; readonly changes: readonly Change[]; readonly folded: Folded };

const text = ({ fields }: Folded, field: string): string => {
  const value = fields[field];
  return typeof value === 'string' ? value : '';
};

async function heldOf(storage: PrivacyStorage, records: readonly RecordEntry[]): Promise<Held[]> {
  const held = await storage.changesOf(records.map(({ id }) => id));
  const byRecord = Map.groupBy(
    held.map(({ change }) => change),
    ({ recordId }) => recordId,
  );
  return records.map((record) => {
    const changes = byRecord.get(record.id) ?? [];
    return { record, changes, folded: fold(changes) };
  });
}

const personOf = ({ record: { id, kind }, folded }: Held): Erasable['people'][number][] => {
  const name = text(folded, 'name');
  if ((kind !== 'person' && kind !== 'staff') || name === '' || name === ERASED_TEXT) return [];
  return [{ id, kind, name, role: text(folded, 'role') }];
};

function auditOf({ record: { id }, changes, folded }: Held, visits: ReadonlyMap<string, number>) {
  const count = (what: 'texts' | 'photos'): number => takenFrom(changes, { what: [what], fields: null }).fields.length;
  return {
    id,
    programmeId: text(folded, 'programmeId'),
    visitNo: visits.get(text(folded, 'visitId')) ?? null,
    templateId: text(folded, 'templateId'),
    startedAt: text(folded, 'startedAt'),
    texts: count('texts'),
    photos: count('photos'),
  };
}

/** What there is of a dealer that can be erased: names to choose from, and of audits no more than how much. */
export async function erasableOf(storage: PrivacyStorage, dealerId: string): Promise<Erasable> {
  const records = await storage.recordsOfDealer(dealerId);
  const wanted = records.filter(({ kind }) => ['staff', 'programme', 'visit', 'audit'].includes(kind));
  const people = await storage.entriesOf(await storage.namedIn(records.map(({ id }) => id)));
  const held = await heldOf(storage, [...people, ...wanted]);
  const ofKind = (kind: string): Held[] => held.filter(({ record }) => record.kind === kind);
  const visits = new Map(
    ofKind('visit').map(({ record, folded }) => [record.id, visitOf(record.id, dealerId, folded).no as number]),
  );
  return {
    people: held.flatMap(personOf),
    programmes: ofKind('programme').map(({ record: { id }, folded }) => ({ id, startOn: text(folded, 'startOn') })),
    audits: ofKind('audit').map((audit) => auditOf(audit, visits)),
  };
}
