import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type MadePhoto, makeAudit, makePhoto, makeProgramme, newAuthor } from '../../../tests/support/changes.ts';
import { type MemoryEndpoint, memoryEndpoint } from '../../../tests/support/memoryEndpoint.ts';
import { isDue, nightlyRecheck } from './nightlyRecheck.ts';

let endpoint: MemoryEndpoint;
beforeEach(() => {
  endpoint = memoryEndpoint();
});
afterEach(() => endpoint.close());

const GOES_ON = new AbortController().signal;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** One bit of a stored photo turned over, without anybody noticing. */
function damage({ sha256 }: Pick<MadePhoto, 'sha256'>): void {
  const file = join(endpoint.dataDir, 'photos', sha256.slice(0, 2), `${sha256}.jpg`);
  const bytes = readFileSync(file);
  bytes[60] = (bytes[60] ?? 0) ^ 0x40;
  writeFileSync(file, bytes);
}

async function nextRound(): Promise<void> {
  endpoint.clock.now += 2 * DAY;
  await nightlyRecheck(endpoint.parts, GOES_ON);
}

const events = (): string[] => endpoint.lines.map(({ event }) => event);

test('a round is due each night, and at any hour when it was begun or missed', () => {
  const night = new Date(2026, 10, 24, 2).getTime();
  const noon = new Date(2026, 10, 24, 12).getTime();
  const ended = (endedAt: number, begunAt: number | null = null) => ({ begunAt, endedAt, after: '', count: 0 });
  expect(isDue(ended(night - DAY), night)).toBe(true);
  expect(isDue(ended(night - HOUR), night)).toBe(false);
  expect(isDue(ended(noon - DAY), noon)).toBe(false);
  expect(isDue(ended(noon - 2 * DAY), noon)).toBe(true);
  expect(isDue(ended(noon - HOUR, noon), noon)).toBe(true);
  expect(isDue(ended(0), noon)).toBe(true);
});

test('an audit that was safe is not when a photo of it is damaged, and is again when that comes anew', async () => {
  const device = await endpoint.newDevice();
  const author = newAuthor();
  const programme = makeProgramme(author);
  const audit = makeAudit(author, programme, { answers: 2, photos: 2, sealed: true });
  await device.push([...programme.changes, ...audit.changes]);
  for (const { sha256, bytes } of audit.photos) await device.putPhoto(sha256, bytes);
  const [whole] = (await device.have(author.replica, [audit.auditId])).audits;
  expect(whole).toMatchObject({ complete: true });
  expect((await device.have(author.replica)).audits).toEqual([]);

  const [sick] = audit.photos as [MadePhoto];
  damage(sick);
  await nextRound();
  const shortHash = sick.sha256.slice(0, 8);
  expect(endpoint.lines).toContainEqual({ level: 'error', event: 'photo-damaged', photo: shortHash });
  const told = { auditId: audit.auditId, complete: false, missingPhotos: [sick.sha256] };
  expect((await device.have(author.replica)).audits).toMatchObject([told]);
  const stranger = await endpoint.newDevice({ dealers: [author.newId()] });
  expect((await stranger.have(author.replica)).audits).toEqual([]);
  expect(await endpoint.storage.sizes()).toMatchObject({ lost: 1 });

  expect(await device.putPhoto(sick.sha256, sick.bytes)).toMatchObject({ status: 'stored', audits: [whole] });
  expect((await device.have(author.replica)).audits).toEqual([]);
  await nextRound();
  expect(await endpoint.storage.sizes()).toMatchObject({ lost: 0 });
});

test('a photo that could not be read for a while is found again without anybody sending it', async () => {
  const device = await endpoint.newDevice();
  const photo = makePhoto();
  await device.putPhoto(photo.sha256, photo.bytes);
  for (const lost of [1, 0]) {
    damage(photo);
    await nextRound();
    expect(await endpoint.storage.sizes()).toMatchObject({ photos: 1, lost });
  }
});

test('whoever stops in the middle goes on there, and what was counted is told at the end', async () => {
  const device = await endpoint.newDevice();
  for (let n = 0; n < 45; n++) {
    const { sha256, bytes } = makePhoto();
    await device.putPhoto(sha256, bytes);
  }
  endpoint.clock.now += 2 * DAY;
  const stopping = new AbortController();
  const { storage } = endpoint;
  const stopsAtOnce = {
    ...storage,
    tryAlone: <Result>(work: () => Promise<Result>) => {
      stopping.abort();
      return storage.tryAlone(work);
    },
  };
  await nightlyRecheck({ ...endpoint.parts, storage: stopsAtOnce }, stopping.signal);
  expect(await storage.photos.recheckState()).toMatchObject({ begunAt: endpoint.clock.now, count: 20 });
  expect(events()).not.toContain('photos-rechecked');
  await nightlyRecheck(endpoint.parts, GOES_ON);
  expect(endpoint.lines.at(-1)).toEqual({ level: 'info', event: 'photos-rechecked', count: 45 });
  expect(await storage.photos.recheckState()).toMatchObject({ begunAt: null, endedAt: endpoint.clock.now });
  await nightlyRecheck(endpoint.parts, GOES_ON);
  expect(events().filter((event) => event === 'photos-rechecked')).toHaveLength(1);
});

test('while another endpoint is at it, it does nothing', async () => {
  const { tryAlone, photos } = endpoint.storage;
  await tryAlone(() => nightlyRecheck(endpoint.parts, GOES_ON));
  expect(await photos.recheckState()).toMatchObject({ endedAt: 0 });
});
