import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { hasEpoch } from '../../src/endpoint/epoch.ts';
import { openPostgres } from '../../src/endpoint/storage/postgres/openPostgres.ts';
import { postgresStorage } from '../../src/endpoint/storage/postgres/postgresStorage.ts';
import { openFile } from '../../src/endpoint/storage/sqlite/openFile.ts';
import { sqliteStorage } from '../../src/endpoint/storage/sqlite/sqliteStorage.ts';
import { hexOf } from '../support/changes.ts';
import { newDataDir, removeDataDir } from '../support/endpoint.ts';
import { type SeededDevice, seedDevicesIn } from '../support/seededDevices.ts';
import type { Acked } from './writers.ts';

type Row = { readonly id: string; readonly body: string; readonly pos: number };

/** What lies in a database, read without an endpoint. */
export type Held = {
  /** In the order of positions. */
  readonly rows: readonly Row[];
  /** What the database says is wrong with it; nothing when all is well. */
  readonly faults: readonly string[];
};

/** Where the endpoints of a test keep what they take. */
export type Place = {
  readonly dataDir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly seedDevices: (count: number) => Promise<SeededDevice[]>;
  readonly held: () => Promise<Held>;
  /** Kept photos whose bytes are not what their name says, and uploads left half-way; for a running endpoint. */
  readonly photoFaults: () => Promise<string[]>;
  readonly discard: () => void;
};

const CHANGES = 'SELECT id, body, pos FROM changes ORDER BY pos';

function wrongFiles(dataDir: string): string[] {
  const photos = join(dataDir, 'photos');
  const folders = readdirSync(photos, { withFileTypes: true }).filter(({ name }) => name.length === 2);
  const wrong = folders.flatMap(({ name }) =>
    readdirSync(join(photos, name)).filter(
      (file) => hexOf(readFileSync(join(photos, name, file))) !== file.replace('.jpg', ''),
    ),
  );
  return [...wrong, ...readdirSync(join(photos, 'drafts'))];
}

export function sqlitePlace(): Place {
  const dataDir = newDataDir();
  return {
    dataDir,
    env: {},
    seedDevices: (count) => seedDevicesIn(sqliteStorage(openFile(dataDir, hasEpoch(dataDir))), count),
    held: async () => {
      const database = new DatabaseSync(`${dataDir}/showroom.db`);
      const rows = database.prepare(CHANGES).all() as Row[];
      const check = Object.values(database.prepare('PRAGMA integrity_check').get() ?? {}).map(String);
      database.close();
      return { rows, faults: check.filter((said) => said !== 'ok') };
    },
    photoFaults: async () => wrongFiles(dataDir),
    discard: () => removeDataDir(dataDir),
  };
}

/** Photos whose bytes are not there, or not what the name says; and whether the ledger's head is its last change. */
const FAULTS = `
  SELECT 'photo ' || p.sha256 AS fault FROM photos p LEFT JOIN photo_bytes b USING (sha256)
  WHERE b.sha256 IS NULL OR encode(sha256(b.bytes), 'hex') <> p.sha256
  UNION ALL SELECT 'head ' || last_pos FROM ledger WHERE last_pos <> (SELECT coalesce(max(pos), 0) FROM changes)`;

async function asked<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client(url);
  await client.connect();
  const { rows } = await client.query<Row>(sql);
  await client.end();
  return rows;
}

export function postgresPlace(url: string): Place {
  const dataDir = newDataDir();
  const faults = async () => (await asked<{ fault: string }>(url, FAULTS)).map(({ fault }) => fault);
  return {
    dataDir,
    env: { DATABASE_URL: url },
    seedDevices: async (count) => seedDevicesIn(postgresStorage(await openPostgres(url)), count),
    held: async () => {
      const rows = await asked<Omit<Row, 'pos'> & { pos: string }>(url, CHANGES);
      return { rows: rows.map((row) => ({ ...row, pos: Number(row.pos) })), faults: await faults() };
    },
    photoFaults: faults,
    discard: () => removeDataDir(dataDir),
  };
}

/** What of the acknowledged is not stored just as it was acknowledged, and positions that are missing. */
export function lossesOf({ rows, faults }: Held, acked: Acked) {
  const stored = new Map(rows.map(({ id, body }) => [id, body]));
  const lost = [...acked.changes].flatMap(([id, text]) => (stored.get(id) === text ? [] : [id]));
  const gaps = rows.flatMap(({ pos }, i) => (pos === i + 1 ? [] : [pos]));
  return { lost, gaps, faults };
}
export const NO_LOSSES = { lost: [], gaps: [], faults: [] };
