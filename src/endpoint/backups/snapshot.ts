import { closeSync, fsyncSync, openSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';

export type SnapshotPhoto = { readonly sha256: string; readonly bytes: number };

export type Snapshot = {
  readonly schema: number;
  readonly position: number;
  /** In the order of their hashes. */
  readonly photos: readonly SnapshotPhoto[];
};

/** All pages in one step: begun anew whenever somebody writes, it might never end. */
const WHOLE = 0x7fff_ffff;

/** Copies a database as it is at one moment, while others read and write it; one file, on the disk when this resolves. */
export async function copyDatabase(file: string, copy: string): Promise<void> {
  const source = new DatabaseSync(file, { readOnly: true });
  try {
    await backup(source, copy, { rate: WHOLE });
  } finally {
    source.close();
  }
  const target = new DatabaseSync(copy);
  // Whole without a second file beside it; the endpoint asks for its own mode when it opens it.
  target.exec('PRAGMA journal_mode = DELETE');
  target.close();
  const handle = openSync(copy, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

/** What a copy says that it holds. */
export function readSnapshot(file: string): Snapshot {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const numberIn = (sql: string): number => Number(Object.values(database.prepare(sql).get() ?? {})[0]);
    return {
      schema: numberIn('PRAGMA user_version'),
      position: numberIn('SELECT coalesce(max(pos), 0) FROM changes'),
      photos: database.prepare('SELECT sha256, bytes FROM photos ORDER BY sha256').all() as SnapshotPhoto[],
    };
  } finally {
    database.close();
  }
}
