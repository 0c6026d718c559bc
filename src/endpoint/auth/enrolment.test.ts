import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { strongRandom } from '../random.ts';
import { openFile } from '../storage/sqlite/openFile.ts';
import { sqliteStorage } from '../storage/sqlite/sqliteStorage.ts';
import type { Storage } from '../storage/storage.ts';
import { CODE_LIFE_MS, normalCode, shownCode } from './code.ts';
import { codeTyped, firstCode, type Issuer } from './enrolment.ts';

vi.setConfig({ testTimeout: 60_000 });

let directory: string;
let storage: Storage;
let now: number;
let issuer: Issuer;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'showroom-codes-'));
  storage = sqliteStorage(openFile(directory, false));
  now = 1_000_000;
  issuer = { ...storage, clock: () => now, random: strongRandom };
});
afterEach(async () => {
  await storage.close();
  rmSync(directory, { recursive: true });
});

test('while nobody is enrolled there is always one code, a new one when the last has expired', async () => {
  const first = await firstCode(issuer, null);
  expect(first).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  expect(await firstCode(issuer, null)).toBeUndefined();
  now += CODE_LIFE_MS;
  const second = await firstCode(issuer, null);
  expect(second).not.toBe(first);
  expect(await codeTyped(issuer, first ?? '')).toBeUndefined();
  expect(await codeTyped(issuer, second ?? '')).toBeDefined();
});

test('a code that was guessed at too often is replaced too', async () => {
  const first = (await firstCode(issuer, null)) ?? '';
  for (let n = 0; n < 5; n++) await codeTyped(issuer, `${first.slice(0, 2)}000000`);
  expect(await codeTyped(issuer, first)).toBeUndefined();
  expect(await firstCode(issuer, null)).toBeDefined();
});

test('with a device enrolled no code is made by itself', async () => {
  const code = await codeTyped(issuer, (await firstCode(issuer, 'ABCDEFGH')) ?? '');
  const device = { id: 'd', label: 'tablet', tokenHash: new Uint8Array(32) };
  expect(await storage.devices.redeem(code?.id ?? 0, device, now)).toBe(true);
  now += CODE_LIFE_MS;
  expect(await firstCode(issuer, 'ABCDEFGH')).toBeUndefined();
});

test.each([
  { typed: '7k3m-92qx', code: '7K3M92QX' },
  { typed: ' o1il 92qx', code: '011192QX' },
])('$typed is read as $code', ({ typed, code }) => {
  expect(normalCode(typed)).toBe(code);
});

test('a code is shown in two halves', () => {
  expect(shownCode('7K3M92QX')).toBe('7K3M-92QX');
});
