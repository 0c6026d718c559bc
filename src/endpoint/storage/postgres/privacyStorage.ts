import type { Change } from '../../../domain/change.ts';
import type { ErasingChange } from '../../../domain/erasure/erasure.ts';
import type { HeldChange, PrivacyStorage, RecordEntry } from '../privacyStorage.ts';
import type { Postgres } from './database.ts';
import { keyOf } from './erasing.ts';

type Id = { readonly id: string };
type HeldRow = Omit<HeldChange, 'change'> & { readonly body: string };

const ENTRY = `SELECT r.record_id AS id, r.kind, r.dealer_id AS "dealerId", r.programme_id AS "programmeId",
  c.received_at AS at FROM records r JOIN changes c ON c.pos = r.last_pos`;

const ERASURES = 'SELECT c.body FROM erasures e JOIN changes c ON c.id = e.id ORDER BY c.pos';

const CHANGES = `SELECT body, received_at AS "receivedAt", device_id AS "deviceId", via FROM changes
  WHERE record_id = ANY ($1) ORDER BY pos`;

const NAMED = `SELECT DISTINCT p.record_id AS id FROM record_people rp
  JOIN records p ON p.record_id = rp.person_id AND p.kind = 'person' WHERE rp.record_id = ANY ($1) ORDER BY 1`;

const BEFORE = `SELECT p.id FROM (SELECT programme_id AS id, max(last_pos) AS pos FROM records
    WHERE programme_id IS NOT NULL GROUP BY programme_id) p
  JOIN changes c ON c.pos = p.pos WHERE c.received_at < $1 ORDER BY p.id`;

const idsOf = async (rows: Promise<Id[]>): Promise<string[]> => (await rows).map(({ id }) => id);

const heldOf = ({ body, ...held }: HeldRow): HeldChange => ({ ...held, change: JSON.parse(body) as Change });

export function privacyStorage(database: Postgres): PrivacyStorage {
  return {
    key: () => keyOf(database),
    erasures: async () => {
      const rows = await database.all<{ body: string }>(ERASURES);
      return rows.map(({ body }) => JSON.parse(body) as ErasingChange);
    },
    erasedPhotos: (hashes) =>
      idsOf(database.all('SELECT sha256 AS id FROM erased_photos WHERE sha256 = ANY ($1)', hashes)),
    changesOf: async (recordIds) => (await database.all<HeldRow>(CHANGES, recordIds)).map(heldOf),
    recordsOfDealer: (dealerId) =>
      database.all<RecordEntry>(`${ENTRY} WHERE r.dealer_id = $1 ORDER BY r.record_id`, dealerId),
    recordsOfProgrammes: (ids) =>
      database.all<RecordEntry>(`${ENTRY} WHERE r.programme_id = ANY ($1) ORDER BY r.record_id`, ids),
    entriesOf: (ids) => database.all<RecordEntry>(`${ENTRY} WHERE r.record_id = ANY ($1) ORDER BY r.record_id`, ids),
    naming: (personId) =>
      idsOf(database.all('SELECT record_id AS id FROM record_people WHERE person_id = $1', personId)),
    namedIn: (ids) => idsOf(database.all(NAMED, ids)),
    programmesBefore: (at) => idsOf(database.all(BEFORE, at)),
    asideAbout: async (id) => {
      const sql = 'SELECT raw FROM quarantine WHERE strpos(raw, $1) > 0 ORDER BY no';
      return (await database.all<{ raw: string }>(sql, id)).map(({ raw }) => raw);
    },
  };
}
