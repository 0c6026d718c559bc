import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import type { Change } from '../../../src/domain/change.ts';
import { LIMITS } from '../../../src/domain/limits.ts';
import { judge } from '../../../src/endpoint/push.ts';
import { openPostgres } from '../../../src/endpoint/storage/postgres/openPostgres.ts';
import { postgresStorage } from '../../../src/endpoint/storage/postgres/postgresStorage.ts';
import { openFile } from '../../../src/endpoint/storage/sqlite/openFile.ts';
import { sqliteStorage } from '../../../src/endpoint/storage/sqlite/sqliteStorage.ts';
import type { Storage } from '../../../src/endpoint/storage/storage.ts';
import { makeAudit, makeProgramme, newAuthor } from '../../support/changes.ts';
import { startPostgres } from '../../support/postgresServer.ts';
import { EVERYTHING } from '../../support/scopes.ts';
import { judged } from '../goals.ts';
import type { Part, Run } from '../run.ts';
import { sum, times } from '../stats.ts';

const ROUNDS = 5;
const AUDITS_PER_COMMIT = 50;
const COMMITS = 4;

/** One audit as its changes: the first begins it, each further one answers. */
type Audit = readonly Change[];

/** Stores one commit's worth of audits. */
type Side = (audits: readonly Audit[]) => Promise<void>;

type Sides = { readonly app: Side; readonly limit: Side; readonly close: () => Promise<void> };

/** What the endpoint does with a push once it is read: judged change by change, and stored, as many as one push may bring. */
const ingest =
  ({ ledger }: Storage): Side =>
  async (audits) => {
    const changes = audits.flat();
    for (let at = 0; at < changes.length; at += LIMITS.changesPerPush) {
      const part = changes.slice(at, at + LIMITS.changesPerPush).map(judge);
      await ledger.append(part, { deviceId: 'd', via: 'sync', replica: null, at: '', scope: EVERYTHING });
    }
  };

function sqliteSides(): Sides {
  const folder = mkdtempSync(join(tmpdir(), 'bench-ingest-'));
  const storage = sqliteStorage(openFile(folder, false));
  const raw = new DatabaseSync(join(folder, 'limit.db'));
  raw.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE headers (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
    CREATE TABLE rows (id TEXT PRIMARY KEY, header_id TEXT NOT NULL, body TEXT NOT NULL) STRICT`);
  const header = raw.prepare('INSERT INTO headers VALUES (?, ?)');
  const row = raw.prepare('INSERT INTO rows VALUES (?, ?, ?)');
  async function limit(audits: readonly Audit[]): Promise<void> {
    raw.exec('BEGIN IMMEDIATE');
    for (const [first, ...rest] of audits) {
      if (!first) continue;
      header.run(first.id, JSON.stringify(first));
      for (const change of rest) row.run(change.id, first.id, JSON.stringify(change));
    }
    raw.exec('COMMIT');
  }
  async function close(): Promise<void> {
    await storage.close();
    raw.close();
    rmSync(folder, { recursive: true });
  }
  return { app: ingest(storage), limit, close };
}

async function postgresSides(): Promise<Sides> {
  const server = await startPostgres();
  const storage = postgresStorage(await openPostgres(await server.newDatabase()));
  const raw = new Client(await server.newDatabase());
  await raw.connect();
  await raw.query(`CREATE TABLE headers (id TEXT PRIMARY KEY, body TEXT NOT NULL);
    CREATE TABLE rows (id TEXT PRIMARY KEY, header_id TEXT NOT NULL, body TEXT NOT NULL)`);
  async function limit(audits: readonly Audit[]): Promise<void> {
    const heads = audits.flatMap(([first]) => (first ? [first] : []));
    const rows = audits.flatMap(([first, ...rest]) => rest.map((change) => [change.id, first?.id, change] as const));
    const bodies = rows.map(([, , change]) => JSON.stringify(change));
    await raw.query('BEGIN');
    await raw.query('INSERT INTO headers SELECT * FROM unnest($1::text[], $2::text[])', [
      heads.map(({ id }) => id),
      heads.map((head) => JSON.stringify(head)),
    ]);
    await raw.query('INSERT INTO rows SELECT * FROM unnest($1::text[], $2::text[], $3::text[])', [
      rows.map(([id]) => id),
      rows.map(([, header]) => header),
      bodies,
    ]);
    await raw.query('COMMIT');
  }
  async function close(): Promise<void> {
    await storage.close();
    await raw.end();
    await server.discard();
  }
  return { app: ingest(storage), limit, close };
}

function workload(): Audit[][] {
  const author = newAuthor();
  const programme = makeProgramme(author);
  return Array.from({ length: COMMITS }, () =>
    Array.from({ length: AUDITS_PER_COMMIT }, () => makeAudit(author, programme, { answers: 62 }).changes),
  );
}

async function timeOf(side: Side, commits: readonly Audit[][]): Promise<number> {
  const begun = performance.now();
  for (const audits of commits) await side(audits);
  return performance.now() - begun;
}

async function measure(run: Run, name: string, { sides, least }: { sides: Sides; least: number }): Promise<void> {
  const taken = { app: [] as number[], limit: [] as number[] };
  let changes = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const commits = workload();
    changes += commits.flat(2).length;
    // In turn, and which is first in turn too.
    for (const side of round % 2 === 0 ? (['app', 'limit'] as const) : (['limit', 'app'] as const)) {
      taken[side].push(await timeOf(sides[side], commits));
    }
  }
  const [app, limit] = [sum(taken.app), sum(taken.limit)];
  const perSecond = (ms: number): number => Math.round((changes / ms) * 1000);
  run.report({
    id: 'G14',
    what: `changes taken into ${name}, one core`,
    figure: `${perSecond(app)}/s = ${times(limit / app)} of the limit (${perSecond(limit)}/s, rows alone)`,
    goal: `>= ${least}x of the limit`,
    outcome: judged(limit / app >= least),
    values: { appMs: app, limitMs: limit, changes, ratio: limit / app },
  });
}

/** G14: how fast the endpoint takes changes, against the same text as header and rows and nothing checked. */
export const ingestPart: Part = async (run) => {
  if (!run.wants('G14')) return;
  for (const { name, open, least } of [
    { name: 'SQLite', open: async () => sqliteSides(), least: 0.5 },
    { name: 'PostgreSQL', open: postgresSides, least: 0.4 },
  ]) {
    const sides = await open();
    try {
      await measure(run, name, { sides, least });
    } finally {
      await sides.close();
    }
  }
};
