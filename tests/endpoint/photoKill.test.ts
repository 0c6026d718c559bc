import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PHOTO_STEPS } from '../../src/endpoint/photos/files.ts';
import { hexOf, type MadePhoto, makeAudit, makeProgramme, newAuthor } from '../support/changes.ts';
import { type Device, deviceWith, overNetwork } from '../support/device.ts';
import { newDataDir, removeDataDir, startEndpoint } from '../support/endpoint.ts';
import { type SeededDevice, seedDevices } from '../support/seededDevices.ts';

const TIMES = Number(process.env['PHOTO_KILLS'] ?? 1);
const program = 'tests/support/crashingEndpoint.ts';

let dataDir: string;
let seeded: SeededDevice;
beforeAll(async () => {
  dataDir = newDataDir();
  seeded = (await seedDevices(dataDir, 1))[0] as SeededDevice;
});
afterAll(() => removeDataDir(dataDir));

const at = (url: string): Device => deviceWith(overNetwork(url), seeded.deviceId, seeded.cookie);

/** Names of kept photos whose bytes are not what the name says. */
function wrongFiles(): string[] {
  const folders = readdirSync(join(dataDir, 'photos'), { withFileTypes: true }).filter(({ name }) => name.length === 2);
  return folders.flatMap(({ name }) =>
    readdirSync(join(dataDir, 'photos', name)).filter(
      (file) => hexOf(readFileSync(join(dataDir, 'photos', name, file))) !== file.replace('.jpg', ''),
    ),
  );
}

test.each(PHOTO_STEPS)(
  'killed when a photo is %s: it is held whole or not at all, and sending it again completes the audit',
  async (step) => {
    for (let n = 0; n < TIMES; n++) {
      const author = newAuthor();
      const programme = makeProgramme(author);
      const audit = makeAudit(author, programme, { answers: 2, photos: 1, sealed: true });
      const photo = audit.photos[0] as MadePhoto;

      const crashing = await startEndpoint({ dataDir, program, env: { CRASH_AT: step } });
      await at(crashing.url).push([...programme.changes, ...audit.changes]);
      await expect(at(crashing.url).putPhoto(photo.sha256, photo.bytes)).rejects.toThrow(/fetch failed|terminated/);
      await crashing.kill();

      const endpoint = await startEndpoint({ dataDir });
      const device = at(endpoint.url);
      expect(wrongFiles()).toEqual([]);
      expect(readdirSync(join(dataDir, 'photos', 'drafts'))).toEqual([]);
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
