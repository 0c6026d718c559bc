import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { syncFolder } from '../../durable.ts';
import { StorageFault } from '../storageFault.ts';
import { type Database, openDatabase } from './database.ts';
import { MIGRATIONS } from './migrations.ts';

/** "SHRM": tells our files from anybody else's. */
const APPLICATION_ID = 0x5348_524d;
/** Before 3.51.3 two connections could lose a WAL file's end (sqlite.org, WAL-reset bug). */
const OLDEST_SQLITE = [3, 51, 3] as const;

export const DATABASE_FILE = 'showroom.db';

const RESTORE = 'Nothing was changed. Restore it from a backup, or move it away to begin anew.';

function assertVersion(database: Database): void {
  const { version } = database.get<{ version: string }>('SELECT sqlite_version() AS version') ?? { version: '0' };
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const [a, b, c] = OLDEST_SQLITE;
  const isOld = major !== a ? major < a : minor !== b ? minor < b : patch < c;
  if (isOld) throw new StorageFault(`SQLite ${version} is too old: ${OLDEST_SQLITE.join('.')} or newer is needed.`);
}

const pragma = (database: Database, name: string): unknown =>
  Object.values(database.get<Record<string, unknown>>(`PRAGMA ${name}`) ?? {})[0];

/** Asked for and then asked about: a build or a file system may silently refuse. */
function assertDurable(database: Database): void {
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA recursive_triggers = ON; PRAGMA cache_size = -65536; PRAGMA secure_delete = ON',
  );
  const mode = pragma(database, 'journal_mode');
  const synchronous = pragma(database, 'synchronous');
  if (mode !== 'wal' || synchronous !== 2) {
    throw new StorageFault(
      `SQLite is not durable here (journal_mode ${String(mode)}, synchronous ${String(synchronous)}).`,
    );
  }
}

function assertOurs(database: Database, file: string): void {
  if (pragma(database, 'application_id') !== APPLICATION_ID) {
    throw new StorageFault(`${file} is not a database of this program. ${RESTORE}`);
  }
  const version = Number(pragma(database, 'user_version'));
  if (version > MIGRATIONS.length) {
    throw new StorageFault(`${file} was written by a newer version of this program: start that one.`);
  }
}

function assertWhole(database: Database, file: string): void {
  const found = pragma(database, 'quick_check(1)');
  if (found !== 'ok') throw new StorageFault(`${file} is damaged (${String(found)}). ${RESTORE}`);
}

/** Each step and its number in one transaction, so that a kill leaves the version before or the one after. */
export function migrate(database: Database, migrations: readonly string[] = MIGRATIONS): void {
  const done = Number(pragma(database, 'user_version'));
  for (const [index, sql] of migrations.entries()) {
    if (index < done) continue;
    database.transaction(() => database.exec(`${sql};\nPRAGMA user_version = ${index + 1}`));
  }
}

/** Made under another name first: a half-made file is never taken for the database. */
function createFile(file: string): void {
  const draft = `${file}.new`;
  for (const end of ['', '-wal', '-shm']) rmSync(draft + end, { force: true });
  const database = openDatabase(draft);
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA synchronous = FULL`);
  migrate(database);
  database.close();
  renameSync(draft, file);
  syncFolder(dirname(file));
}

/** Looked at without the right to write, so that a file which is refused stays exactly as it is. */
function assertUsable(file: string): void {
  if (statSync(file).size === 0) throw new StorageFault(`${file} is empty. ${RESTORE}`);
  const database = openDatabase(file, { readOnly: true });
  try {
    assertVersion(database);
    assertOurs(database, file);
    assertWhole(database, file);
  } finally {
    database.close();
  }
}

function openChecked(file: string): Database {
  assertUsable(file);
  const database = openDatabase(file);
  try {
    assertDurable(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

const asFault = (error: unknown, file: string): StorageFault =>
  error instanceof StorageFault ? error : new StorageFault(`${file} cannot be read (${String(error)}). ${RESTORE}`);

/** The database of a directory that an endpoint has used before; for tools beside a running endpoint. */
export function openExisting(directory: string): Database {
  const file = join(directory, DATABASE_FILE);
  if (!existsSync(file)) throw new StorageFault(`There is no database in ${directory}: start the endpoint first.`);
  try {
    return openChecked(file);
  } catch (error) {
    throw asFault(error, file);
  }
}

/**
 * Opens the database of a data directory, or makes it. What is there and damaged, missing or foreign is never replaced.
 * @param wasUsed whether the directory is known to have held a database
 */
export function openFile(directory: string, wasUsed: boolean): Database {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, DATABASE_FILE);
  if (!existsSync(file)) {
    if (wasUsed) throw new StorageFault(`${file} is missing, though this directory has held one. ${RESTORE}`);
    createFile(file);
  }
  const database = openExisting(directory);
  migrate(database);
  return database;
}
