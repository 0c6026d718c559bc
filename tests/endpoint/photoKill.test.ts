import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PHOTO_STEPS, type PhotoStep } from '../../src/endpoint/photos/files.ts';
import { type MadePhoto, makeAudit, makeProgramme, newAuthor } from '../support/changes.ts';
import { startEndpoint } from '../support/endpoint.ts';
import type { SeededDevice } from '../support/seededDevices.ts';
import { newDatabase } from '../support/sharedPostgres.ts';
import { type Place, postgresPlace, sqlitePlace } from './places.ts';
import { deviceAt } from './writers.ts';

const TIMES = Number(process.env['PHOTO_KILLS'] ?? 1);
const program = 'tests/support/crashingEndpoint.ts';

type Case = { readonly name: string; readonly steps: readonly PhotoStep[]; readonly open: () => Promise<Place> };

const CASES: readonly Case[] = [
  { name: 'files beside SQLite', steps: PHOTO_STEPS, open: async () => sqlitePlace() },
  {
    name: 'PostgreSQL',
    steps: ['opened', 'written', 'checked', 'synced', 'recorded'],
    open: async () => postgresPlace(await newDatabase()),
  },
];

describe.each(CASES)('photos in $name', ({ steps, open }) => {
  let place: Place;
  let seeded: SeededDevice;
  beforeAll(async () => {
    place = await open();
    seeded = (await place.seedDevices(1))[0] as SeededDevice;
  }, 120_000);
  afterAll(() => place.discard());

  test.each(steps)(
    'killed when a photo is %s: it is held whole or not at all, and sending it again completes the audit',
    async (step) => {
      const { dataDir, env } = place;
      for (let n = 0; n < TIMES; n++) {
        const author = newAuthor();
        const programme = makeProgramme(author);
        const audit = makeAudit(author, programme, { answers: 2, photos: 1, sealed: true });
        const photo = audit.photos[0] as MadePhoto;

        const crashing = await startEndpoint({ dataDir, program, env: { ...env, CRASH_AT: step } });
        const doomed = deviceAt(seeded, crashing.url);
        await doomed.push([...programme.changes, ...audit.changes]);
        await expect(doomed.putPhoto(photo.sha256, photo.bytes)).rejects.toThrow(/fetch failed|terminated/);
        await crashing.kill();

        const endpoint = await startEndpoint({ dataDir, env });
        const device = deviceAt(seeded, endpoint.url);
        expect(await place.photoFaults()).toEqual([]);
        const isHeld = (await device.send(`/v1/photos/${photo.sha256}`, { method: 'HEAD' })).status === 200;
        const [status] = (await device.have(author.replica, [audit.auditId])).audits;
        expect(status?.complete).toBe(isHeld);
        expect(isHeld).toBe(step === 'recorded');
        const again = await device.putPhoto(photo.sha256, photo.bytes);
        expect(again).toMatchObject({ status: isHeld ? 'duplicate' : 'stored', audits: [{ complete: true }] });
        await endpoint.stop();
      }
    },
    60_000 * TIMES,
  );
});
