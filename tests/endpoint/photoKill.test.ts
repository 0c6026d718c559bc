import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PHOTO_STEPS, type PhotoStep } from '../../src/endpoint/photos/files.ts';
import { PART_BYTES, sendPhoto } from '../../src/sync/sendPhoto.ts';
import { type MadePhoto, makeAudit, makeProgramme, newAuthor } from '../support/changes.ts';
import { type RunningEndpoint, startEndpoint } from '../support/endpoint.ts';
import type { SeededDevice } from '../support/seededDevices.ts';
import { newDatabase } from '../support/sharedPostgres.ts';
import { linkTo } from '../support/syncLink.ts';
import { type Place, postgresPlace, sqlitePlace } from './places.ts';
import { deviceAt } from './writers.ts';

const TIMES = Number(process.env['PHOTO_KILLS'] ?? 1);
const program = 'tests/support/crashingEndpoint.ts';

/** Two parts and a bit. */
const LARGE = 2 * PART_BYTES + 100_000;

/** Dying there for the n-th time; `kept` when the photo is held by then. */
type Death = { readonly step: PhotoStep; readonly nth: number; readonly kept: boolean };

const wholeDeaths = (steps: readonly PhotoStep[]): Death[] =>
  steps.map((step) => ({ step, nth: 1, kept: step === 'recorded' }));

/** Each part begins, comes and ends; the last one is put together and kept like a photo that came whole. */
const partDeaths = (steps: readonly PhotoStep[]): Death[] => [
  ...[1, 2, 3].flatMap((nth) =>
    (['part-opened', 'part-growing', 'part-written'] as const).map((step) => ({ step, nth, kept: false })),
  ),
  { step: 'parts-read', nth: 1, kept: false },
  ...wholeDeaths(steps),
  { step: 'parts-dropped', nth: 1, kept: true },
];

type Case = { readonly name: string; readonly steps: readonly PhotoStep[]; readonly open: () => Promise<Place> };

const CASES: readonly Case[] = [
  { name: 'files beside SQLite', steps: PHOTO_STEPS, open: async () => sqlitePlace() },
  {
    name: 'PostgreSQL',
    steps: ['opened', 'written', 'checked', 'synced', 'recorded'],
    open: async () => postgresPlace(await newDatabase()),
  },
];

const deathsOf = (steps: readonly PhotoStep[]) => [
  ...wholeDeaths(steps).map((death) => ({ ...death, size: 'a small photo', bytes: 0 })),
  ...partDeaths(steps).map((death) => ({ ...death, size: 'a large photo', bytes: LARGE })),
];

describe.each(CASES)('photos in $name', ({ steps, open }) => {
  let place: Place;
  let seeded: SeededDevice;
  let endpoint: RunningEndpoint;
  const dieAt = (words: string): void => writeFileSync(join(place.dataDir, 'crash-at'), words);
  async function start(): Promise<void> {
    dieAt('');
    const env = { ...place.env, CRASH_AT: join(place.dataDir, 'crash-at') };
    endpoint = await startEndpoint({ dataDir: place.dataDir, program, env });
  }
  /** As the tablet sends it: small ones whole, large ones in parts, from where it broke off. */
  async function send({ sha256, bytes }: MadePhoto) {
    const link = linkTo((request) => fetch(request), endpoint.url);
    link.cookie = seeded.cookie;
    return { answer: await sendPhoto(link, { sha256, bytes }), puts: link.sent.filter((way) => way.startsWith('PUT')) };
  }
  beforeAll(async () => {
    place = await open();
    seeded = (await place.seedDevices(1))[0] as SeededDevice;
    await start();
  }, 120_000);
  afterAll(async () => {
    await endpoint.kill();
    place.discard();
  });

  test.each(deathsOf(steps))(
    'killed when $size is $step ($nth): it is held whole or not at all, and sending it again completes the audit',
    async ({ step, nth, kept, bytes }) => {
      for (let n = 0; n < TIMES; n++) {
        const author = newAuthor();
        const programme = makeProgramme(author);
        const audit = makeAudit(author, programme, { answers: 2, photos: 1, photoBytes: bytes, sealed: true });
        const photo = audit.photos[0] as MadePhoto;
        await deviceAt(seeded, endpoint.url).push([...programme.changes, ...audit.changes]);
        dieAt(`${step} ${nth}`);
        expect((await send(photo)).answer).toMatchObject({ ok: false, cause: 'unreachable' });
        await endpoint.kill();

        await start();
        const device = deviceAt(seeded, endpoint.url);
        const isComplete = async () => (await device.have(author.replica, [audit.auditId])).audits[0]?.complete;
        expect(await place.photoFaults()).toEqual([]);
        const { status } = await device.send(`/v1/photos/${photo.sha256}`, { method: 'HEAD' });
        expect([status === 200, await isComplete()]).toEqual([kept, kept]);
        const again = await send(photo);
        expect(again.answer).toMatchObject({ ok: true });
        // What is there of it is not sent again: of a part that had only begun, those before it.
        const enough = step === 'part-opened' ? 4 - nth : kept && bytes > 0 ? 0 : again.puts.length;
        expect(again.puts).toHaveLength(enough);
        expect(await isComplete()).toBe(true);
        expect(await place.photoFaults()).toEqual([]);
      }
    },
    60_000 * TIMES,
  );
});
