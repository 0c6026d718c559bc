import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diceOf } from '../../../../tests/endpoint/mutate.ts';
import { makeAudit, makeProgramme, newAuthor } from '../../../../tests/support/changes.ts';
import { EVERYTHING } from '../../../../tests/support/scopes.ts';
import { judge } from '../../push.ts';
import { DATABASE_FILE, openFile } from './openFile.ts';
import { sqliteStorage } from './sqliteStorage.ts';

const TIMES = 200;

let live: string;
let torn: string;
let batches: number[];
beforeAll(async () => {
  [live, torn] = [mkdtempSync(join(tmpdir(), 'showroom-live-')), mkdtempSync(join(tmpdir(), 'showroom-torn-'))];
  const storage = sqliteStorage(openFile(live, false));
  const author = newAuthor();
  const programme = makeProgramme(author);
  const changes = [...programme.changes, ...makeAudit(author, programme).changes];
  batches = [0];
  const delivery = { deviceId: 'd', via: 'sync', replica: null, at: '', scope: EVERYTHING } as const;
  for (let at = 0; at < changes.length; at += 5) {
    await storage.ledger.append(changes.slice(at, at + 5).map(judge), delivery);
    batches.push(Math.min(at + 5, changes.length));
  }
  // As a power cut leaves it: not closed, everything since the start in the WAL.
  for (const end of ['', '-wal']) copyFileSync(join(live, DATABASE_FILE) + end, join(torn, `saved${end}`));
  await storage.close();
});
afterAll(() => {
  for (const directory of [live, torn]) rmSync(directory, { recursive: true });
});

/** The ids held after the file is opened again, in their order; also proves that it is whole. */
function reopened(wal: Uint8Array): number[] {
  const file = join(torn, DATABASE_FILE);
  rmSync(`${file}-shm`, { force: true });
  copyFileSync(join(torn, 'saved'), file);
  writeFileSync(`${file}-wal`, wal);
  const database = openFile(torn, true);
  const rows = database.all<{ pos: number }>('SELECT pos FROM changes ORDER BY pos').map(({ pos }) => pos);
  const found = database.get<{ integrity_check: string }>('PRAGMA integrity_check');
  database.close();
  expect(found?.integrity_check).toBe('ok');
  return rows;
}

test(`a log cut off or garbled at ${TIMES} places opens as some earlier moment, whole batches only`, () => {
  const wal = readFileSync(join(torn, 'saved-wal'));
  const dice = diceOf(11);
  const seen = new Set<number>();
  for (let n = 0; n < TIMES; n++) {
    const at = dice(wal.length);
    const spoilt = n % 2 === 0 ? wal.subarray(0, at) : Buffer.from(wal);
    if (n % 2 === 1) for (let i = 0; i < 64; i++) spoilt[Math.min(at + i, wal.length - 1)] = dice(256);
    const rows = reopened(spoilt);
    expect(rows).toEqual(rows.map((_, i) => i + 1));
    expect(batches).toContain(rows.length);
    seen.add(rows.length);
  }
  expect(reopened(wal).length).toBe(batches.at(-1));
  expect(seen.size).toBeGreaterThan(3);
}, 120_000);
