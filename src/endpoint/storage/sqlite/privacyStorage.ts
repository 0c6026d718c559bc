import type { Change } from '../../../domain/change.ts';
import type { ErasingChange } from '../../../domain/erasure/erasure.ts';
import type { HeldChange, PrivacyStorage, RecordEntry } from '../privacyStorage.ts';
import type { Database } from './database.ts';
import { keyOf } from './erasing.ts';

type Id = { readonly id: string };
type HeldRow = Omit<HeldChange, 'change'> & { readonly body: string };

const ENTRY = `SELECT r.record_id AS id, r.kind, r.dealer_id AS dealerId, r.programme_id AS programmeId, c.received_at AS at
  FROM records r JOIN changes c ON c.pos = r.last_pos`;

const idsOf = (rows: readonly Id[]): string[] => rows.map(({ id }) => id);

const heldOf = ({ body, ...held }: HeldRow): HeldChange => ({ ...held, change: JSON.parse(body) as Change });

/** As one parameter, however many. */
const among = (ids: readonly string[]): string => JSON.stringify(ids);

export function privacyStorage(database: Database): PrivacyStorage {
  return {
    key: async () => keyOf(database),
    erasures: async () =>
      database
        .all<{ body: string }>('SELECT c.body FROM erasures e JOIN changes c ON c.id = e.id ORDER BY c.pos')
        .map(({ body }) => JSON.parse(body) as ErasingChange),
    erasedPhotos: async (hashes) =>
      idsOf(
        database.all<Id>(
          'SELECT sha256 AS id FROM erased_photos WHERE sha256 IN (SELECT value FROM json_each(?))',
          among(hashes),
        ),
      ),
    changesOf: async (recordIds) =>
      database
        .all<HeldRow>(
          `SELECT body, received_at AS receivedAt, device_id AS deviceId, via FROM changes
           WHERE record_id IN (SELECT value FROM json_each(?)) ORDER BY pos`,
          among(recordIds),
        )
        .map(heldOf),
    recordsOfDealer: async (dealerId) =>
      database.all<RecordEntry>(`${ENTRY} WHERE r.dealer_id = ? ORDER BY r.record_id`, dealerId),
    recordsOfProgrammes: async (ids) =>
      database.all<RecordEntry>(
        `${ENTRY} WHERE r.programme_id IN (SELECT value FROM json_each(?)) ORDER BY r.record_id`,
        among(ids),
      ),
    entriesOf: async (ids) =>
      database.all<RecordEntry>(
        `${ENTRY} WHERE r.record_id IN (SELECT value FROM json_each(?)) ORDER BY r.record_id`,
        among(ids),
      ),
    naming: async (personId) =>
      idsOf(database.all<Id>('SELECT record_id AS id FROM record_people WHERE person_id = ?', personId)),
    namedIn: async (ids) =>
      idsOf(
        database.all<Id>(
          `SELECT DISTINCT p.record_id AS id FROM record_people rp
           JOIN records p ON p.record_id = rp.person_id AND p.kind = 'person'
           WHERE rp.record_id IN (SELECT value FROM json_each(?)) ORDER BY 1`,
          among(ids),
        ),
      ),
    programmesBefore: async (at) =>
      idsOf(
        database.all<Id>(
          `SELECT p.id FROM (SELECT programme_id AS id, max(last_pos) AS pos FROM records
             WHERE programme_id IS NOT NULL GROUP BY programme_id) p
           JOIN changes c ON c.pos = p.pos WHERE c.received_at < ? ORDER BY p.id`,
          at,
        ),
      ),
    asideAbout: async (id) =>
      database
        .all<{ raw: string }>('SELECT raw FROM quarantine WHERE instr(raw, ?) > 0 ORDER BY no', id)
        .map(({ raw }) => raw),
  };
}
