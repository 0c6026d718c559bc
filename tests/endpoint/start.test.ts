import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type MadePhoto, makeAudit, makeProgramme, newAuthor } from '../support/changes.ts';
import { deviceWith, enrolDevice, overNetwork } from '../support/device.ts';
import { newCode, newDataDir, type RunningEndpoint, removeDataDir, startEndpoint } from '../support/endpoint.ts';
import { newDatabase } from '../support/sharedPostgres.ts';

vi.setConfig({ testTimeout: 120_000 });

const MAIN = resolve(import.meta.dirname, '../../src/endpoint/main.ts');
const CODE = /code [0-9A-Z]{4}-[0-9A-Z]{4}/;

let dataDir: string;
beforeEach(() => {
  dataDir = newDataDir();
});
afterEach(() => removeDataDir(dataDir));

/** Starts an endpoint that must not start, and what it says. */
function refused(env: Readonly<Record<string, string>> = {}): { status: number | null; words: string } {
  const all = { ...process.env, PORT: '0', DATA_DIR: dataDir, ...env };
  const { status, stderr } = spawnSync(process.execPath, [MAIN], { env: all, encoding: 'utf8', timeout: 60_000 });
  return { status, words: stderr.trim() };
}

test('the first start prints a code; with a device enrolled there is none any more', async () => {
  const first = await startEndpoint({ dataDir });
  const device = await first.newDevice();
  await first.stop();
  const second = await startEndpoint({ dataDir });
  expect(second.lines.some((line) => CODE.test(line))).toBe(false);
  const still = deviceWith(overNetwork(second.url), device.deviceId, device.cookie);
  expect((await still.have(device.deviceId)).contiguous).toBe(0);
  await second.stop();
});

test('a code that an earlier run printed is void, the new one works', async () => {
  const first = await startEndpoint({ dataDir });
  await first.kill();
  const second = await startEndpoint({ dataDir });
  expect(second.code).not.toBe(first.code);
  await expect(enrolDevice(overNetwork(second.url), first.code)).rejects.toThrow('wrong-code');
  await enrolDevice(overNetwork(second.url), second.code);
  await second.stop();
});

test('ADMIN_CODE is the first code, and is not printed', async () => {
  const endpoint = await startEndpoint({ dataDir, env: { ADMIN_CODE: '7K3M-92QX' } });
  expect(endpoint.code).toBe('');
  await enrolDevice(overNetwork(endpoint.url), '7K3M92QX');
  await expect(enrolDevice(overNetwork(endpoint.url), '7K3M92QX')).rejects.toThrow('wrong-code');
  expect(endpoint.lines.join('\n')).not.toContain('92QX');
  await endpoint.stop();
});

test('a further code comes from the command line while the endpoint runs', async () => {
  const endpoint = await startEndpoint({ dataDir });
  await endpoint.newDevice();
  const code = await newCode(dataDir);
  const device = await enrolDevice(overNetwork(endpoint.url), code);
  expect((await device.have(device.deviceId)).contiguous).toBe(0);
  await endpoint.stop();
});

test('SIGTERM ends it well, and leaves one whole file', async () => {
  const endpoint = await startEndpoint({ dataDir });
  expect(await endpoint.stop()).toBe(0);
  expect(existsSync(join(dataDir, 'showroom.db-wal'))).toBe(false);
});

test('a second endpoint on the same directory does not start, one after a kill does', async () => {
  const first = await startEndpoint({ dataDir });
  const second = refused();
  expect(second).toEqual({ status: 1, words: `Another endpoint (process ${first.pid}) is using ${dataDir}.` });
  await first.kill();
  const third = await startEndpoint({ dataDir });
  await third.stop();
});

test('endpoints on one PostgreSQL are one: a device of the first is known to the second, and nothing lies outside', async () => {
  const [env, other] = [{ DATABASE_URL: await newDatabase() }, newDataDir()];
  const both = await Promise.all([dataDir, other].map((folder) => startEndpoint({ dataDir: folder, env })));
  expect(both.filter(({ code }) => code !== '')).toHaveLength(1);
  const [first, second] = both.sort((a, b) => b.code.length - a.code.length) as [RunningEndpoint, RunningEndpoint];
  const device = await first.newDevice();
  const there = deviceWith(overNetwork(second.url), device.deviceId, device.cookie);
  const author = newAuthor();
  const programme = makeProgramme(author);
  const audit = makeAudit(author, programme, { answers: 1, photos: 1, sealed: true });
  const photo = audit.photos[0] as MadePhoto;
  await device.push([...programme.changes, ...audit.changes]);
  await there.putPhoto(photo.sha256, photo.bytes);
  const [status] = (await device.have(author.replica, [audit.auditId])).audits;
  expect(status?.receipt).not.toBeNull();
  expect(await there.have(author.replica, [audit.auditId])).toMatchObject({ audits: [status] });
  expect((await there.pull(null)).changes).toHaveLength(programme.changes.length + audit.changes.length);
  expect((await enrolDevice(overNetwork(second.url), await newCode(dataDir, env))).deviceId).not.toBe(device.deviceId);
  expect([await first.stop(), await second.stop()]).toEqual([0, 0]);
  expect([...readdirSync(dataDir), ...readdirSync(other)]).toEqual([]);
  removeDataDir(other);
});

test('a taken port is told in words', async () => {
  const endpoint = await startEndpoint({ dataDir });
  const other = newDataDir();
  const { status, words } = refused({ PORT: new URL(endpoint.url).port, DATA_DIR: other });
  expect(status).toBe(1);
  expect(words).toContain('is taken');
  removeDataDir(other);
  await endpoint.stop();
});

test('what it cannot work with it refuses in words, and touches nothing', async () => {
  expect(refused({ DATABASE_URL: 'mysql://x' })).toEqual({
    status: 1,
    words: 'DATABASE_URL: postgres://user:password@host/database',
  });
  expect(refused({ DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/x' })).toEqual({
    status: 1,
    words: 'PostgreSQL cannot be reached at DATABASE_URL (ECONNREFUSED).',
  });
  const endpoint = await startEndpoint({ dataDir });
  await endpoint.stop();
  const file = join(dataDir, 'showroom.db');
  writeFileSync(file, 'ruined');
  expect(refused().words).toContain('Restore it from a backup');
  rmSync(file);
  expect(refused().words).toContain('is missing');
  expect(existsSync(file)).toBe(false);
});
