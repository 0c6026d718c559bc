import { ReadableStream as NodeStream } from 'node:stream/web';
import { PHOTO_FIELD, type Photo } from '../../domain/answers.ts';
import { fold } from '../../domain/fold.ts';
import { dealerOf } from '../../domain/records.ts';
import type { Parts } from '../parts.ts';
import type { HeldChange, PrivacyStorage, RecordEntry } from '../storage/privacyStorage.ts';
import { VERSION } from '../version.ts';

export const HELD_FORMAT = 'showroom-audit-held';

/** Records that are read at a time. */
const AT_ONCE = 50;

/** What is noted on the way through the records, to be told after them. */
type Noted = { readonly devices: Map<string, number>; readonly photos: Set<string> };

async function* heldOf(storage: PrivacyStorage, records: readonly RecordEntry[]) {
  for (let at = 0; at < records.length; at += AT_ONCE) {
    const some = records.slice(at, at + AT_ONCE);
    const held = await storage.changesOf(some.map(({ id }) => id));
    const byRecord = Map.groupBy(held, ({ change }) => change.recordId);
    for (const record of some) yield { record, held: byRecord.get(record.id) ?? [] };
  }
}

function note({ devices, photos }: Noted, held: readonly HeldChange[]): void {
  for (const { change, deviceId } of held) {
    devices.set(deviceId, (devices.get(deviceId) ?? 0) + 1);
    for (const [field, value] of Object.entries(change.set)) {
      if (value !== null && PHOTO_FIELD.test(field)) photos.add((value as unknown as Photo).sha256);
    }
  }
}

const recordText = ({ id, kind }: RecordEntry, held: readonly HeldChange[]): string =>
  JSON.stringify({
    id,
    kind,
    fields: fold(held.map(({ change }) => change)).fields,
    changes: held.map(({ change, ...taken }) => ({ ...change, ...taken })),
  });

/** Members who may see the dealer, and what they may do there. */
async function membersOf({ storage }: Parts, dealerId: string) {
  const members = await storage.members.list();
  return members.filter(({ dealers }) => dealers === 'all' || dealers.includes(dealerId));
}

async function devicesOf({ storage }: Parts, counts: ReadonlyMap<string, number>) {
  const [devices, members] = [await storage.devices.list(), await storage.members.list()];
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return [...counts].map(([id, changes]) => {
    const device = devices.find((one) => one.id === id);
    const member = device && { id: device.memberId, name: names.get(device.memberId) ?? '' };
    return { id, label: device?.label ?? '', member: member ?? null, changes };
  });
}

async function* photosText({ storage }: Parts, hashes: Iterable<string>): AsyncIterable<string> {
  let isFirst = true;
  for (const sha256 of [...hashes].sort()) {
    const row = await storage.photos.find(sha256);
    const photo = { sha256, bytes: row?.bytes ?? null, held: row !== undefined };
    yield `${isFirst ? '' : ',\n'}${JSON.stringify(photo)}`;
    isFirst = false;
  }
}

async function* document(parts: Parts, records: readonly RecordEntry[], dealerId: string): AsyncIterable<string> {
  const { storage, clock } = parts;
  const people = await storage.privacy.entriesOf(await storage.privacy.namedIn(records.map(({ id }) => id)));
  const own = await storage.privacy.changesOf([dealerId]);
  const dealer = dealerOf(dealerId, fold(own.map(({ change }) => change)));
  const made = { at: new Date(clock()).toISOString(), by: `endpoint ${VERSION}` };
  const head = { format: HELD_FORMAT, version: 1, made, dealer, members: await membersOf(parts, dealerId) };
  yield `${JSON.stringify(head).slice(0, -1)},\n"records":[\n`;
  const noted: Noted = { devices: new Map(), photos: new Set() };
  let isFirst = true;
  for await (const { record, held } of heldOf(storage.privacy, [...records, ...people])) {
    note(noted, held);
    yield `${isFirst ? '' : ',\n'}${recordText(record, held)}`;
    isFirst = false;
  }
  yield `\n],\n"devices":${JSON.stringify(await devicesOf(parts, noted.devices))},\n"photos":[\n`;
  yield* photosText(parts, noted.photos);
  const aside = await storage.privacy.asideAbout(dealerId);
  yield `\n],\n"setAside":[${aside.join(',\n')}]}\n`;
}

async function* encoded(texts: AsyncIterable<string>): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const text of texts) yield encoder.encode(text);
}

/**
 * Everything that is held about one dealer, as one JSON document that is written as fast as its reader reads: records
 * with every change and who brought it, devices, photos by their hashes, who may see it, what was kept aside. A failure in
 * the middle ends it unfinished. Undefined for a dealer of whom nothing is held.
 */
export async function heldAbout(parts: Parts, dealerId: string): Promise<ReadableStream<Uint8Array> | undefined> {
  const records = await parts.storage.privacy.recordsOfDealer(dealerId);
  if (records.length === 0) return undefined;
  // The same class; only the types of browsers do not know `from` yet.
  return NodeStream.from(encoded(document(parts, records, dealerId))) as unknown as ReadableStream<Uint8Array>;
}
