import type { PhotoRow, PhotoStorage } from '../storage.ts';
import type { Database } from './database.ts';
import { inScope, scopeValues } from './scopeSql.ts';

const COLUMNS = 'sha256, bytes, device_id AS deviceId';

export function photoStorage(database: Database): PhotoStorage {
  return {
    find: async (sha256) => database.get<PhotoRow>(`SELECT ${COLUMNS} FROM photos WHERE sha256 = ?`, sha256),
    add: async ({ sha256, bytes, deviceId }, at) => {
      database.run('INSERT OR REPLACE INTO photos VALUES (?, ?, ?, ?)', sha256, bytes, deviceId, at);
    },
    remove: async (sha256) => {
      database.run('DELETE FROM photos WHERE sha256 = ?', sha256);
    },
    isShown: async (sha256, scope) =>
      database.get(
        `SELECT 1 FROM photo_refs WHERE sha256 = ? AND ${inScope('dealer_id')} LIMIT 1`,
        sha256,
        ...scopeValues(scope),
      ) !== undefined,
    after: async (sha256, limit) =>
      database.all<PhotoRow>(`SELECT ${COLUMNS} FROM photos WHERE sha256 > ? ORDER BY sha256 LIMIT ?`, sha256, limit),
  };
}
    isErased: async (sha256) => database.get('SELECT 1 FROM erased_photos WHERE sha256 = ?', sha256) !== undefined,
