import { Client } from 'pg';
import { openPostgres } from '../../src/endpoint/storage/postgres/openPostgres.ts';

// What pg_dump and pg_restore do with our tables, by SQL: the PostgreSQL that comes with npm brings neither.

/** The rows of each table as JSON. */
export type Dump = ReadonlyMap<string, string>;

/** As the commands in docs/operating.md leave them out. */
const LEFT_OUT = ['epoch', 'photo_parts'];
/** Others refer to them. */
const FIRST = ['members', 'webhooks'];

async function connected<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function columnOf(client: Client, sql: string): Promise<string[]> {
  const { rows } = await client.query<string[]>({ text: sql, rowMode: 'array' });
  return rows.map(([value = '']) => value);
}

/** All of a database at one moment, while others write to it. */
export const dumpDatabase = (url: string): Promise<Dump> =>
  connected(url, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const tables = await columnOf(client, "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'");
    const kept = tables.filter((table) => !LEFT_OUT.includes(table));
    kept.sort((a, b) => Number(FIRST.includes(b)) - Number(FIRST.includes(a)));
    const dump = new Map<string, string>();
    for (const table of kept) {
      const [rows = '[]'] = await columnOf(client, `SELECT coalesce(json_agg(t), '[]')::text FROM ${table} t`);
      dump.set(table, rows);
    }
    return dump;
  });

const IDENTITIES = `SELECT format('SELECT setval(pg_get_serial_sequence(%L, %L), coalesce(max(%I), 0) + 1, false) FROM %I',
  table_name, column_name, column_name, table_name) FROM information_schema.columns WHERE identity_generation IS NOT NULL`;

/** Makes an empty database hold what was dumped. */
export async function loadDump(url: string, dump: Dump): Promise<void> {
  await (await openPostgres(url)).close();
  await connected(url, async (client) => {
    await client.query('BEGIN; DELETE FROM meta; DELETE FROM ledger');
    for (const [table, rows] of dump) {
      const into = `INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM json_populate_recordset(NULL::${table}, $1)`;
      await client.query(into, [rows]);
    }
    for (const sql of await columnOf(client, IDENTITIES)) await client.query(sql);
    await client.query('COMMIT');
  });
}
