import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Change } from '../../src/domain/change.ts';
import { type MadePhoto, makeAudit, makeProgramme, newAuthor } from '../support/changes.ts';
import { type Device, deviceWith, overNetwork } from '../support/device.ts';
import { newDataDir, type RunningEndpoint, removeDataDir, startEndpoint } from '../support/endpoint.ts';
import { seedDevices } from '../support/seededDevices.ts';
import { type Dice, diceOf } from './mutate.ts';

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 50);
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
const WRITERS = 6;

type Acked = { readonly changes: Map<string, string>; readonly photos: Set<string>; duplicates: number };

let dataDir: string;
beforeAll(() => {
  dataDir = newDataDir();
});
afterAll(() => removeDataDir(dataDir));

const textOf = (change: Change): string => JSON.stringify(change);

/** Pushes audit after audit as a tablet does, and notes only what was acknowledged. Repeats what was not. */
function writerOf(device: (url: string) => Device, acked: Acked) {
  const author = newAuthor();
  const programme = makeProgramme(author);
  let waiting: Change[] = [...programme.changes];
  let photos: MadePhoto[] = [];

  async function pushOne(url: string): Promise<void> {
    if (waiting.length === 0 && photos.length === 0) {
      const audit = makeAudit(author, programme, { answers: 20, photos: 1, sealed: true });
      [waiting, photos] = [[...audit.changes], [...audit.photos]];
    }
    const batch = waiting.slice(0, 12);
    if (batch.length > 0) {
      const { results } = await device(url).push(batch, { gzip: true });
      for (const [i, change] of batch.entries()) {
        if (results[i]?.id !== change.id || results[i]?.status === 'quarantined') throw new Error('not acknowledged');
        if (results[i]?.status === 'duplicate') acked.duplicates += 1;
        acked.changes.set(change.id, textOf(change));
      }
      waiting = waiting.slice(batch.length);
      return;
    }
    for (const { sha256, bytes } of photos) {
      await device(url).putPhoto(sha256, bytes);
      acked.photos.add(sha256);
    }
    photos = [];
  }

  return async (url: string, onAck: () => void): Promise<void> => {
    // Until the endpoint is killed in the middle of one: that was not acknowledged, and comes again.
    for (;;) {
      const done = await pushOne(url).then(
        () => true,
        () => false,
      );
      if (!done) return;
      onAck();
    }
  };
}

type Writer = ReturnType<typeof writerOf>;

/** Some turns of the event loop: the kill then falls anywhere between two acknowledgements. */
async function turns(count: number): Promise<void> {
  for (let n = 0; n < count; n++) await new Promise(setImmediate);
}

/** Killed after some acknowledgement, with whatever the other tablets have on its way at that moment. */
async function round(writers: readonly Writer[], dice: Dice): Promise<void> {
  const endpoint = await startEndpoint({ dataDir });
  let left = 1 + dice(60);
  const onAck = (): void => {
    left -= 1;
    if (left === 0) void turns(dice(40)).then(endpoint.kill);
  };
  await Promise.all(writers.map((write) => write(endpoint.url, onAck)));
  await endpoint.kill();
}

/** What of the acknowledged is not stored just as it was acknowledged. */
function lostOf(acked: Acked): { lost: string[]; stored: number; check: unknown } {
  const database = new DatabaseSync(`${dataDir}/showroom.db`);
  const rows = database.prepare('SELECT id, body FROM changes').all() as { id: string; body: string }[];
  const check = database.prepare('PRAGMA integrity_check').get();
  database.close();
  const stored = new Map(rows.map(({ id, body }) => [id, body]));
  const lost = [...acked.changes].flatMap(([id, text]) => (stored.get(id) === text ? [] : [id]));
  return { lost, stored: stored.size, check };
}

async function photosLost(endpoint: RunningEndpoint, device: Device, photos: Iterable<string>): Promise<string[]> {
  const lost: string[] = [];
  for (const sha256 of photos) {
    const response = await fetch(`${endpoint.url}/v1/photos/${sha256}`, {
      method: 'HEAD',
      headers: { cookie: device.cookie },
    });
    if (response.status !== 200) lost.push(sha256);
  }
  return lost;
}

test(
  `killed ${ROUNDS} times while ${WRITERS} tablets write: nothing acknowledged is lost or changed`,
  async () => {
    const dice = diceOf(SEED);
    const acked: Acked = { changes: new Map(), photos: new Set(), duplicates: 0 };
    const seeded = await seedDevices(dataDir, WRITERS);
    const deviceAt =
      ({ deviceId, cookie }: (typeof seeded)[number]) =>
      (url: string) =>
        deviceWith(overNetwork(url), deviceId, cookie);
    const writers = seeded.map((device) => writerOf(deviceAt(device), acked));
    for (let n = 0; n < ROUNDS; n++) await round(writers, dice);

    const { lost, stored, check } = lostOf(acked);
    const endpoint = await startEndpoint({ dataDir });
    const gone = await photosLost(endpoint, deviceAt(seeded[0] as (typeof seeded)[number])(endpoint.url), acked.photos);
    const ready = await fetch(`${endpoint.url}/readyz`);
    await endpoint.stop();
    console.log(
      `kill -9: ${ROUNDS} kills (seed ${SEED}), ${acked.changes.size} changes and ${acked.photos.size} photos ` +
        `acknowledged, ${lost.length} changes and ${gone.length} photos lost; ${acked.duplicates} sent twice, ` +
        `${stored - acked.changes.size} stored and never acknowledged`,
    );
    expect({ lost, gone, check }).toEqual({ lost: [], gone: [], check: { integrity_check: 'ok' } });
    expect(ready.status).toBe(200);
    expect(acked.changes.size).toBeGreaterThan(ROUNDS);
  },
  60_000 + ROUNDS * 20_000,
);
