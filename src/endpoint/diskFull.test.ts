import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeAudit, makeProgramme, newAuthor } from '../../tests/support/changes.ts';
import { type Device, deviceWith } from '../../tests/support/device.ts';
import { seedDevice } from '../../tests/support/seededDevices.ts';
import { createApp } from './app.ts';
import { configFrom } from './config.ts';
import type { LogLine } from './log.ts';
import { createMetrics } from './metrics/metrics.ts';
import { photoFiles } from './photos/files.ts';
import { partFiles } from './photos/parts.ts';
import { photoStore } from './photos/photoStore.ts';
import { newId, strongRandom } from './random.ts';
import type { Database } from './storage/sqlite/database.ts';
import { openFile } from './storage/sqlite/openFile.ts';
import { sqliteStorage } from './storage/sqlite/sqliteStorage.ts';

let dataDir: string;
let database: Database;
let device: Device;
let lines: LogLine[];
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'showroom-full-'));
  const parsed = configFrom({ DATA_DIR: dataDir, DISK_RESERVE_MIB: '0' });
  if (!parsed.ok) throw new Error(parsed.faults.join());
  database = openFile(dataDir, false);
  const storage = sqliteStorage(database);
  lines = [];
  const clock = Date.now;
  const photosDir = join(dataDir, 'photos');
  const app = createApp({
    config: parsed.config,
    storage,
    photos: photoStore(storage.photos, {
      files: photoFiles(photosDir),
      parts: partFiles(join(photosDir, 'parts')),
      clock,
    }),
    epoch: newId(clock, strongRandom),
    clock,
    random: strongRandom,
    log: (line) => lines.push(line),
    metrics: createMetrics(),
  });
  const { deviceId, cookie } = await seedDevice(storage, parsed.config, { now: clock() });
  device = deviceWith(async (path, init) => app.request(path, init), deviceId, cookie);
});
afterEach(() => {
  database.close();
  rmSync(dataDir, { recursive: true });
});

/** SQLite may not grow any more: what it then says is what it says on a full disk. */
const room = (pages: number): void => database.exec(`PRAGMA max_page_count = ${pages}`);

test('on a full disk nothing is acknowledged and nothing half taken; with room again it goes on', async () => {
  const author = newAuthor();
  const programme = makeProgramme(author);
  const { changes } = makeAudit(author, programme);
  await device.push(programme.changes);
  room(1);
  await expect(device.push(changes)).rejects.toThrow('507: {"type":"urn:showroom-audit:problem:disk-full"');
  expect(await device.have(author.replica)).toMatchObject({ contiguous: programme.changes.length, extras: [] });
  expect(lines.filter(({ event }) => event === 'failed')).toMatchObject([{ code: 'disk-full' }]);
  room(1_000_000);
  expect((await device.push(changes)).results.every(({ status }) => status === 'stored')).toBe(true);
  expect((await device.have(author.replica)).contiguous).toBe(programme.changes.length + changes.length);
});

test('whoever holds the database for too long makes the others come again', async () => {
  const author = newAuthor();
  const other = openFile(dataDir, true);
  database.exec('PRAGMA busy_timeout = 1');
  other.exec('BEGIN IMMEDIATE');
  await expect(device.push(makeProgramme(author).changes)).rejects.toThrow('503');
  expect((await device.send('/readyz')).status).toBe(503);
  other.exec('COMMIT');
  other.close();
  expect((await device.send('/readyz')).status).toBe(200);
  expect((await device.push(makeProgramme(author).changes)).results).toHaveLength(4);
});
