import { Client } from 'pg';
import { expect, test } from 'vitest';
import { makeProgramme, newAuthor } from '../../../../tests/support/changes.ts';
import { EVERYTHING as ALL } from '../../../../tests/support/scopes.ts';
import { newDatabase } from '../../../../tests/support/sharedPostgres.ts';
import type { Change } from '../../../domain/change.ts';
import type { Storage } from '../storage.ts';
import { epochOf } from './epoch.ts';
import { MIGRATIONS } from './migrations.ts';
import { openPostgres } from './openPostgres.ts';
import { postgresStorage } from './postgresStorage.ts';

const TIMEOUT = 120_000;

async function asked(url: string, ...statements: readonly string[]): Promise<unknown[]> {
  const client = new Client(url);
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const sql of statements) ({ rows } = await client.query<Record<string, unknown>>(sql));
    return rows;
  } finally {
    await client.end();
  }
}

const nameIn = (url: string): string => new URL(url).pathname.slice(1);

async function refusal(url: string): Promise<string> {
  const opened = openPostgres(url).then((database) => database.close());
  return opened.then(
    () => 'opened',
    (error: unknown) => String(error),
  );
}

test(
  'a database that must not be used is refused in words that hold no password, and left as it is',
  async () => {
    const url = await newDatabase();
    const name = nameIn(url);
    const elsewhere = Object.assign(new URL(url), { port: '1' }).href;
    expect(await refusal(elsewhere)).toBe('StorageFault: PostgreSQL cannot be reached at DATABASE_URL (ECONNREFUSED).');
    expect(await refusal(Object.assign(new URL(url), { password: 'wrong' }).href)).toContain('user or password');
    expect(await refusal(Object.assign(new URL(url), { pathname: '/nowhere' }).href)).toContain(
      'no database by the name',
    );

    await asked(url, `ALTER DATABASE ${name} SET synchronous_commit = off`);
    expect(await refusal(url)).toContain('synchronous_commit off');
    await asked(url, `ALTER DATABASE ${name} RESET synchronous_commit`, 'CREATE TABLE photos (id INT)');
    expect(await refusal(url)).toContain('tables of another program');
    expect(await asked(url, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).toHaveLength(1);

    await asked(url, 'DROP TABLE photos');
    await (await openPostgres(url)).close();
    await asked(url, "UPDATE meta SET value = '99' WHERE key = 'schema'");
    expect(await refusal(url)).toContain('newer version');
    expect(await refusal(await newDatabase("ENCODING 'SQL_ASCII' TEMPLATE template0"))).toContain('SQL_ASCII');
  },
  TIMEOUT,
);

test(
  'endpoints that start at the same time bring the database up to date once, and agree on its epoch; a copy has another',
  async () => {
    const url = await newDatabase();
    const databases = await Promise.all(Array.from({ length: 5 }, () => openPostgres(url)));
    const epochs = await Promise.all(
      databases.map((database, n) => database.transaction((queries) => epochOf(queries, () => `epoch ${n}`))),
    );
    expect(new Set(epochs).size).toBe(1);
    expect(await asked(url, "SELECT value FROM meta WHERE key = 'schema'")).toEqual([
      { value: String(MIGRATIONS.length) },
    ]);
    await Promise.all(databases.map((database) => database.close()));

    const copy = await openPostgres(await newDatabase());
    await copy.run("INSERT INTO epoch (epoch, place) SELECT $1, 'where it was dumped'", epochs[0] ?? '');
    expect(await copy.transaction((queries) => epochOf(queries, () => 'another'))).toBe('another');
    expect(await copy.transaction((queries) => epochOf(queries, () => 'a third'))).toBe('another');
    await copy.close();
  },
  TIMEOUT,
);

test(
  'what was said is never edited, deleted or emptied',
  async () => {
    const url = await newDatabase();
    const storage = postgresStorage(await openPostgres(url));
    await take(storage, makeProgramme(newAuthor()).changes);
    for (const sql of ["UPDATE changes SET body = ''", 'DELETE FROM changes', 'TRUNCATE changes']) {
      await expect(asked(url, sql)).rejects.toThrow('never edited or deleted');
    }
    expect(await storage.ledger.position()).toBe(4);
    await storage.close();
  },
  TIMEOUT,
);

async function take({ ledger }: Storage, changes: readonly Change[]): Promise<void> {
  const judged = changes.map((change) => ({ ok: true as const, change, body: JSON.stringify(change) }));
  await ledger.append(judged, { deviceId: 'd', via: 'sync', replica: null, at: '', scope: ALL });
}

test(
  'whoever follows the ledger misses nothing, though several endpoints write and one of them is slow to commit',
  async () => {
    const url = await newDatabase();
    const storages = await Promise.all([1, 2, 3].map(async () => postgresStorage(await openPostgres(url))));
    const [first, second, reader] = storages as [Storage, Storage, Storage];
    const slow = new Client(url);
    await slow.connect();
    // Has its place in the ledger and has not committed: whoever comes later has to wait.
    await slow.query('BEGIN');
    await slow.query('SELECT last_pos FROM ledger FOR UPDATE');
    const [one, two] = [makeProgramme(newAuthor()).changes, makeProgramme(newAuthor()).changes];
    const writing = [take(first, one), take(second, two)];
    const seen: string[] = [];
    let after = 0;
    const follow = async (): Promise<void> => {
      const page = await reader.ledger.changesAfter({ after }, { changes: 3, bytes: 1_000_000 }, ALL);
      seen.push(...page.bodies.map((body) => (JSON.parse(body) as Change).id));
      after = page.position;
    };
    await follow();
    expect(seen).toEqual([]);
    await slow.query('COMMIT');
    while (seen.length < one.length + two.length) await follow();
    await Promise.all([...writing, slow.end()]);
    expect([...seen].sort()).toEqual([...one, ...two].map(({ id }) => id).sort());
    expect(after).toBe(one.length + two.length);
    await Promise.all(storages.map((storage) => storage.close()));
  },
  TIMEOUT,
);
