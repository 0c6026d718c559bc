import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export type Lock = { readonly ok: true; readonly release: () => void } | { readonly ok: false; readonly pid: number };

/**
 * Makes this the only endpoint on a data directory. The lock is the operating system's own, on an open SQLite file, so
 * it goes with the process however that ends; a stale pid file could not tell.
 */
export function lockDirectory(directory: string): Lock {
  const connection = new DatabaseSync(join(directory, 'endpoint.lock'), { timeout: 0 });
  try {
    connection.exec(
      'CREATE TABLE IF NOT EXISTS holder (one INTEGER PRIMARY KEY CHECK (one = 1), pid INTEGER NOT NULL)',
    );
    connection.prepare('INSERT OR REPLACE INTO holder VALUES (1, ?)').run(process.pid);
    connection.exec('BEGIN IMMEDIATE');
  } catch (error) {
    const holder = connection.prepare('SELECT pid FROM holder').get();
    connection.close();
    if (holder) return { ok: false, pid: Number(holder['pid']) };
    throw error;
  }
  return { ok: true, release: () => connection.close() };
}
