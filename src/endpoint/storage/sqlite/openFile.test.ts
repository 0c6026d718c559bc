import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { lockDirectory } from './lock.ts';
import { MIGRATIONS } from './migrations.ts';
import { DATABASE_FILE, migrate, openExisting, openFile } from './openFile.ts';

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'showroom-open-'));
  file = join(directory, DATABASE_FILE);
});
afterEach(() => rmSync(directory, { recursive: true }));

const pragma = (name: string, database: ReturnType<typeof openFile>): unknown =>
  Object.values(database.get<Record<string, unknown>>(`PRAGMA ${name}`) ?? {})[0];

test('a new directory gets a database that flushes every commit', () => {
  const database = openFile(directory, false);
  expect(pragma('journal_mode', database)).toBe('wal');
  expect(pragma('synchronous', database)).toBe(2);
  expect(pragma('foreign_keys', database)).toBe(1);
  expect(pragma('user_version', database)).toBe(MIGRATIONS.length);
  database.close();
  expect(readdirSync(directory)).toEqual([DATABASE_FILE]);
});

test('what was said can be neither edited nor deleted, not even by replacing it', () => {
  const database = openFile(directory, false);
  const insert = `INSERT INTO changes VALUES (1, 'id', 'r', 1, 'dealer', 'd', 'd', '{}', '', '', 'sync')`;
  database.exec(insert);
  expect(() => database.exec("UPDATE changes SET body = ''")).toThrow('changes are never edited');
  expect(() => database.exec('DELETE FROM changes')).toThrow('changes are never deleted');
  expect(() => database.exec(insert.replace('INSERT', 'INSERT OR REPLACE'))).toThrow('changes are never deleted');
  database.close();
});

/** Ruins 4 KiB in the middle of what is stored, as a failing disk does. */
function damage(): void {
  const bytes = readFileSync(file);
  bytes.fill(0xa5, 4096, 12_288);
  writeFileSync(file, bytes);
}

test.each([
  { what: 'damaged', prepare: damage, words: 'damaged' },
  { what: 'cut off', prepare: () => writeFileSync(file, readFileSync(file).subarray(0, 20_000)), words: 'malformed' },
  { what: 'empty', prepare: () => writeFileSync(file, ''), words: 'is empty' },
  { what: 'no database', prepare: () => writeFileSync(file, 'x'.repeat(9000)), words: 'cannot be read' },
])('a $what file is refused in words and left as it is', ({ prepare, words }) => {
  openFile(directory, false).close();
  prepare();
  const before = readFileSync(file);
  expect(() => openFile(directory, true)).toThrow(words);
  expect(() => openFile(directory, true)).toThrow('Restore it from a backup');
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('another program’s database is refused', () => {
  const foreign = new DatabaseSync(file);
  foreign.exec('CREATE TABLE t (a); PRAGMA user_version = 1');
  foreign.close();
  expect(() => openFile(directory, false)).toThrow('not a database of this program');
});

test('a database of a newer version is refused, so that nothing in it is misread', () => {
  const database = openFile(directory, false);
  database.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
  database.close();
  expect(() => openFile(directory, true)).toThrow('newer version');
});

test('a missing database is never replaced by an empty one', () => {
  expect(() => openFile(directory, true)).toThrow('is missing');
  expect(existsSync(file)).toBe(false);
  expect(() => openExisting(directory)).toThrow('start the endpoint first');
});

test('a database half made by a killed first start does not count', () => {
  writeFileSync(`${file}.new`, 'half');
  openFile(directory, false).close();
  expect(statSync(file).size).toBeGreaterThan(4096);
});

test('a migration that fails leaves the version before it', () => {
  const database = openDatabase(join(directory, 'migrated.db'));
  const steps = ['CREATE TABLE a (x)', 'CREATE TABLE b (x); CREATE TABLE a (x)'];
  expect(() => migrate(database, steps)).toThrow('already exists');
  expect(pragma('user_version', database)).toBe(1);
  expect(database.all('SELECT name FROM sqlite_master')).toHaveLength(1);
  migrate(database, ['CREATE TABLE a (x)', 'CREATE TABLE b (x)']);
  expect(pragma('user_version', database)).toBe(2);
  database.close();
});

test('one endpoint at a time uses a directory; the next may once it is gone', () => {
  const first = lockDirectory(directory);
  expect(lockDirectory(directory)).toEqual({ ok: false, pid: process.pid });
  if (first.ok) first.release();
  const second = lockDirectory(directory);
  expect(second.ok).toBe(true);
  if (second.ok) second.release();
});
