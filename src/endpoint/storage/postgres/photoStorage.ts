import { RECHECK_KEY, recheckIn } from '../recheckText.ts';
import type { PhotoRow, PhotoStorage, PhotosChecked } from '../storage.ts';
import type { Postgres } from './database.ts';
import { dealersOf, inScope } from './scopeSql.ts';

const COLUMNS = 'sha256, bytes, device_id AS "deviceId"';

const FIND = `SELECT ${COLUMNS} FROM photos
  WHERE sha256 = $1 AND NOT EXISTS (SELECT 1 FROM lost_photos WHERE sha256 = $1)`;

/** One statement, and so one transaction. */
const ADD = `WITH found AS (DELETE FROM lost_photos WHERE sha256 = $1)
  INSERT INTO photos VALUES ($1, $2, $3, $4) ON CONFLICT (sha256) DO UPDATE
  SET bytes = excluded.bytes, device_id = excluded.device_id, stored_at = excluded.stored_at`;

const NOTE_CHECKED = `WITH found AS (DELETE FROM lost_photos WHERE sha256 = ANY ($1::text[]))
  INSERT INTO lost_photos SELECT unnest($2::text[]), $3 ON CONFLICT (sha256) DO NOTHING`;

export function photoStorage(database: Postgres): PhotoStorage {
  return {
    find: (sha256) => database.get<PhotoRow>(FIND, sha256),
    add: async ({ sha256, bytes, deviceId }, at) => {
      await database.run(ADD, sha256, bytes, deviceId, at);
    },
    remove: async (sha256) => {
      await database.run('DELETE FROM photos WHERE sha256 = $1', sha256);
    },
    isErased: async (sha256) =>
      (await database.get('SELECT 1 FROM erased_photos WHERE sha256 = $1', sha256)) !== undefined,
    isShown: async (sha256, scope) =>
      (await database.get(
        `SELECT 1 FROM photo_refs WHERE sha256 = $1 AND ${inScope('dealer_id', 2)} LIMIT 1`,
        sha256,
        dealersOf(scope),
      )) !== undefined,
    after: (sha256, limit) =>
      database.all<PhotoRow>(`SELECT ${COLUMNS} FROM photos WHERE sha256 > $1 ORDER BY sha256 LIMIT $2`, sha256, limit),
    noteChecked: async ({ whole, damaged }: PhotosChecked, at) => {
      await database.run(NOTE_CHECKED, whole, damaged, at);
    },
    recheckState: async () => recheckIn(await database.get('SELECT value FROM meta WHERE key = $1', RECHECK_KEY)),
    noteRecheck: async (state) => {
      await database.run(
        'INSERT INTO meta VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
        RECHECK_KEY,
        JSON.stringify(state),
      );
    },
  };
}
