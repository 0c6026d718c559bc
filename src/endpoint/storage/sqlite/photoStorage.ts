import { RECHECK_KEY, recheckIn } from '../recheckText.ts';
import type { PhotoRow, PhotoStorage, PhotosChecked } from '../storage.ts';
import type { Database } from './database.ts';
import { inScope, scopeValues } from './scopeSql.ts';

const COLUMNS = 'sha256, bytes, device_id AS deviceId';

const FIND = `SELECT ${COLUMNS} FROM photos
  WHERE sha256 = ?1 AND NOT EXISTS (SELECT 1 FROM lost_photos WHERE sha256 = ?1)`;
const NOT_LOST = 'DELETE FROM lost_photos WHERE sha256 = ?';

function noteChecked(database: Database, { whole, damaged }: PhotosChecked, at: string): void {
  for (const sha256 of whole) database.run(NOT_LOST, sha256);
  for (const sha256 of damaged) database.run('INSERT OR IGNORE INTO lost_photos VALUES (?, ?)', sha256, at);
}

export function photoStorage(database: Database): PhotoStorage {
  return {
    find: async (sha256) => database.get<PhotoRow>(FIND, sha256),
    add: async ({ sha256, bytes, deviceId }, at) =>
      database.transaction(() => {
        database.run('INSERT OR REPLACE INTO photos VALUES (?, ?, ?, ?)', sha256, bytes, deviceId, at);
        database.run(NOT_LOST, sha256);
      }),
    remove: async (sha256) => {
      database.run('DELETE FROM photos WHERE sha256 = ?', sha256);
    },
    isErased: async (sha256) => database.get('SELECT 1 FROM erased_photos WHERE sha256 = ?', sha256) !== undefined,
    isShown: async (sha256, scope) =>
      database.get(
        `SELECT 1 FROM photo_refs WHERE sha256 = ? AND ${inScope('dealer_id')} LIMIT 1`,
        sha256,
        ...scopeValues(scope),
      ) !== undefined,
    after: async (sha256, limit) =>
      database.all<PhotoRow>(`SELECT ${COLUMNS} FROM photos WHERE sha256 > ? ORDER BY sha256 LIMIT ?`, sha256, limit),
    noteChecked: async (checked, at) => database.transaction(() => noteChecked(database, checked, at)),
    recheckState: async () => recheckIn(database.get('SELECT value FROM meta WHERE key = ?', RECHECK_KEY)),
    noteRecheck: async (state) => {
      database.run('INSERT OR REPLACE INTO meta VALUES (?, ?)', RECHECK_KEY, JSON.stringify(state));
    },
  };
}
