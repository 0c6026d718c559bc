import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

/** A SQLite connection with its statements prepared once. Rows are what our own schema says they are. */
export type Database = {
  readonly all: <Row>(sql: string, ...values: SQLInputValue[]) => Row[];
  readonly get: <Row>(sql: string, ...values: SQLInputValue[]) => Row | undefined;
  /** The number of rows changed. */
  readonly run: (sql: string, ...values: SQLInputValue[]) => number;
  /** The id of the row added; undefined when it was there. */
  readonly insert: (sql: string, ...values: SQLInputValue[]) => number | undefined;
  readonly exec: (sql: string) => void;
  /** One write transaction: all of it, durable when this returns, or nothing. */
  readonly transaction: <Result>(work: () => Result) => Result;
  readonly close: () => void;
};

const BUSY_MS = 5000;

function transactionOn(connection: DatabaseSync): Database['transaction'] {
  return (work) => {
    connection.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      connection.exec('COMMIT');
      return result;
    } catch (error) {
      if (connection.isTransaction) connection.exec('ROLLBACK');
      throw error;
    }
  };
}

export function openDatabase(file: string, { readOnly = false } = {}): Database {
  const connection = new DatabaseSync(file, { timeout: BUSY_MS, enableForeignKeyConstraints: true, readOnly });
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = connection.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    all: <Row>(sql: string, ...values: SQLInputValue[]) => prepared(sql).all(...values) as Row[],
    get: <Row>(sql: string, ...values: SQLInputValue[]) => prepared(sql).get(...values) as Row | undefined,
    run: (sql, ...values) => Number(prepared(sql).run(...values).changes),
    insert: (sql, ...values) => {
      const { changes, lastInsertRowid } = prepared(sql).run(...values);
      return Number(changes) === 1 ? Number(lastInsertRowid) : undefined;
    },
    exec: (sql) => connection.exec(sql),
    transaction: transactionOn(connection),
    close: () => connection.close(),
  };
}
