import { StorageFault } from '../storageFault.ts';
import type { Postgres, Queries } from './database.ts';
import { MIGRATIONS } from './migrations.ts';

/** Any number that no other program takes: endpoints that start at once migrate one after the other. */
const MIGRATION_LOCK = 0x5348_524d;
const PRODUCT = 'showroom-audit';
const DUPLICATE_TABLE = '42P07';
const NOT_ALLOWED = '42501';

const OTHERS = 'The database has tables of another program: give the endpoint a database of its own.';

type Meta = { readonly product: string | null; readonly version: number };

async function metaOf(queries: Queries): Promise<Meta | undefined> {
  const found = await queries.get<{ there: boolean }>("SELECT to_regclass('meta') IS NOT NULL AS there");
  if (!found?.there) return undefined;
  const rows = await queries.all<{ key: string; value: string }>('SELECT key, value FROM meta');
  const value = (key: string): string | undefined => rows.find((row) => row.key === key)?.value;
  return { product: value('product') ?? null, version: Number(value('schema') ?? 0) };
}

async function begin(queries: Queries): Promise<Meta> {
  await queries.run('CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)');
  await queries.run("INSERT INTO meta VALUES ('product', $1), ('schema', '0')", PRODUCT);
  return { product: PRODUCT, version: 0 };
}

/** Why a database could not be brought up to date, in words; undefined when it is a bug. */
function faultOf(error: unknown): StorageFault | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  // 42703: a table called meta that has other columns.
  if (code === DUPLICATE_TABLE || code === '42703') return new StorageFault(OTHERS);
  if (code === NOT_ALLOWED) {
    return new StorageFault('The database role may not create tables: make it the owner of the database.');
  }
  return undefined;
}

async function bringUp(queries: Queries, migrations: readonly string[]): Promise<void> {
  // Until the end of the transaction.
  await queries.run('SELECT pg_advisory_xact_lock($1)', MIGRATION_LOCK);
  const { product, version } = (await metaOf(queries)) ?? (await begin(queries));
  if (product !== PRODUCT) throw new StorageFault(OTHERS);
  if (version > migrations.length) {
    throw new StorageFault('The database was written by a newer version of this program: start that one.');
  }
  for (const sql of migrations.slice(version)) await queries.run(sql);
  if (version === migrations.length) return;
  await queries.run("UPDATE meta SET value = $1 WHERE key = 'schema'", String(migrations.length));
}

/** All steps that are missing in one transaction, so that a kill leaves the version before or the one after. */
export async function migrate(database: Postgres, migrations: readonly string[] = MIGRATIONS): Promise<void> {
  try {
    await database.transaction((queries) => bringUp(queries, migrations));
  } catch (error) {
    throw faultOf(error) ?? error;
  }
}
