import type { PhotoRow, PhotoStorage } from '../storage.ts';
import type { Postgres } from './database.ts';
import { dealersOf, inScope } from './scopeSql.ts';

const COLUMNS = 'sha256, bytes, device_id AS "deviceId"';

export function photoStorage(database: Postgres): PhotoStorage {
  return {
    find: (sha256) => database.get<PhotoRow>(`SELECT ${COLUMNS} FROM photos WHERE sha256 = $1`, sha256),
    add: async ({ sha256, bytes, deviceId }, at) => {
      await database.run(
        `INSERT INTO photos VALUES ($1, $2, $3, $4) ON CONFLICT (sha256) DO UPDATE
         SET bytes = excluded.bytes, device_id = excluded.device_id, stored_at = excluded.stored_at`,
        sha256,
        bytes,
        deviceId,
        at,
      );
    },
    remove: async (sha256) => {
      await database.run('DELETE FROM photos WHERE sha256 = $1', sha256);
    },
    isShown: async (sha256, scope) =>
      (await database.get(
        `SELECT 1 FROM photo_refs WHERE sha256 = $1 AND ${inScope('dealer_id', 2)} LIMIT 1`,
        sha256,
        dealersOf(scope),
    isErased: async (sha256) =>
      (await database.get('SELECT 1 FROM erased_photos WHERE sha256 = $1', sha256)) !== undefined,
      )) !== undefined,
    after: (sha256, limit) =>
      database.all<PhotoRow>(`SELECT ${COLUMNS} FROM photos WHERE sha256 > $1 ORDER BY sha256 LIMIT $2`, sha256, limit),
  };
}
