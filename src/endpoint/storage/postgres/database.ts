import { type ClientBase, Pool, type PoolClient, type PoolConfig, types } from 'pg';
import { asUnavailable } from './unavailable.ts';

type Value = string | number | boolean | null | Uint8Array | readonly (string | number | null)[];

/** Whoever can be asked: the database, or one transaction in it. Rows are what our own schema says they are. */
export type Queries = {
  readonly all: <Row>(sql: string, ...values: readonly Value[]) => Promise<Row[]>;
  readonly get: <Row>(sql: string, ...values: readonly Value[]) => Promise<Row | undefined>;
  /** The number of rows changed. */
  readonly run: (sql: string, ...values: readonly Value[]) => Promise<number>;
};

/** A PostgreSQL database, over as many connections as are needed at the moment. */
export type Postgres = Queries & {
  /** One transaction: all of it, durable when this resolves, or nothing. */
  readonly transaction: <Result>(work: (queries: Queries) => Promise<Result>) => Promise<Result>;
  readonly close: () => Promise<void>;
};

const INT8 = 20;
const BYTEA = 17;
const SECOND = 1000;

type Parser = (text: string) => unknown;

/** Whole numbers here are below 2^53, and bytes are what the other storage gives: no subclass of it. */
const PARSERS: Readonly<Record<number, Parser>> = {
  [INT8]: Number,
  [BYTEA]: (text) => new Uint8Array(Buffer.from(text.slice(2), 'hex')),
};

const parserOf = (oid: number): Parser => PARSERS[oid] ?? (types.getTypeParser(oid) as Parser);

const OPTIONS: PoolConfig = {
  max: 10,
  types: { getTypeParser: parserOf },
  application_name: 'showroom-audit',
  // What is asked without waiting in between goes out at once, and is done in that order.
  pipeline: true,
  connectionTimeoutMillis: 5 * SECOND,
  keepAlive: true,
  // A database that hangs is told from one that is slow; an endpoint that vanished gives its locks back.
  query_timeout: 60 * SECOND,
  statement_timeout: 50 * SECOND,
  lock_timeout: 20 * SECOND,
  idle_in_transaction_session_timeout: 60 * SECOND,
};

function queriesOn(source: Pick<ClientBase, 'query'>): Queries {
  async function rowsOf(sql: string, values: readonly Value[]) {
    try {
      return await source.query<Record<string, unknown>>(sql, [...values]);
    } catch (error) {
      throw asUnavailable(error);
    }
  }
  return {
    all: async <Row>(sql: string, ...values: readonly Value[]) => (await rowsOf(sql, values)).rows as Row[],
    get: async <Row>(sql: string, ...values: readonly Value[]) =>
      (await rowsOf(sql, values)).rows[0] as Row | undefined,
    run: async (sql, ...values) => (await rowsOf(sql, values)).rowCount ?? 0,
  };
}

async function inTransaction<Result>(client: ClientBase, work: (queries: Queries) => Promise<Result>): Promise<Result> {
  await client.query('BEGIN');
  const result = await work(queriesOn(client));
  const { command } = await client.query('COMMIT');
  // What PostgreSQL answers to COMMIT after a statement that failed; then nothing was kept.
  if (command !== 'COMMIT') throw new Error(`the transaction ended with ${command}`);
  return result;
}

function transactionOn(pool: Pool): Postgres['transaction'] {
  return async (work) => {
    let client: PoolClient | undefined;
    try {
      client = await pool.connect();
      const result = await inTransaction(client, work);
      client.release();
      return result;
    } catch (error) {
      // Not used again: the server undoes what was begun on a connection that closes.
      client?.release(true);
      throw asUnavailable(error);
    }
  };
}

/**
 * Connects as needed, and again after a connection was lost.
 * @param verify asked with each new connection, before anything else is asked on it
 */
export function connectPostgres(url: string, verify: (queries: Queries) => Promise<void>): Postgres {
  const pool = new Pool({
    ...OPTIONS,
    connectionString: url,
    verify: (client, admit) => {
      verify(queriesOn(client)).then(() => admit(), admit);
    },
  });
  // Lost between two queries: the next one finds out. Without a listener it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('error', () => {});
  return { ...queriesOn(pool), transaction: transactionOn(pool), close: () => pool.end() };
}
