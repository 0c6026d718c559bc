import type { Storage, StorageSizes } from '../storage.ts';
import type { Postgres } from './database.ts';
import { deviceStorage } from './deviceStorage.ts';
import { ledgerStorage } from './ledgerStorage.ts';
import { memberStorage } from './memberStorage.ts';
import { photoStorage } from './photoStorage.ts';
import { privacyStorage } from './privacyStorage.ts';
import { receiptStorage } from './receiptStorage.ts';
import { webhookStorage } from './webhookStorage.ts';

const PROBE = "INSERT INTO meta VALUES ('probed', '1') ON CONFLICT (key) DO UPDATE SET value = meta.value::bigint + 1";

const SIZES = `SELECT
  pg_database_size(current_database()) AS database,
  (SELECT count(*) FROM photos) AS photos,
  (SELECT coalesce(sum(bytes), 0)::bigint FROM photos) AS "photoBytes",
  (SELECT count(*) FROM lost_photos) AS lost,
  (SELECT count(*) FROM quarantine) AS quarantined,
  (SELECT count(*) FROM webhook_deliveries WHERE state = 'waiting') AS "noticesWaiting",
  (SELECT last_pos FROM ledger) AS position`;

/** Any number but that of the migrations. */
const ALONE_LOCK = 0x5348_524e;
const LONG_LOCK = 0x5348_524f;

/** The lock is held by a transaction in which nothing else happens: it ends with the work, or with this process. */
const alone = <Result>(database: Postgres, work: () => Promise<Result>): Promise<Result> =>
  database.transaction(async (queries) => {
    await queries.run('SELECT pg_advisory_xact_lock($1)', ALONE_LOCK);
    return work();
  });

const tryAlone = <Result>(database: Postgres, work: () => Promise<Result>): Promise<Result | undefined> =>
  database.transaction(async (queries) => {
    const found = await queries.get<{ got: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS got', LONG_LOCK);
    return found?.got ? work() : undefined;
  });

/** The storage that any number of endpoint processes share in one PostgreSQL database. */
export function postgresStorage(database: Postgres): Storage {
  return {
    ledger: ledgerStorage(database),
    photos: photoStorage(database),
    members: memberStorage(database),
    devices: deviceStorage(database),
    receipts: receiptStorage(database),
    privacy: privacyStorage(database),
    webhooks: webhookStorage(database),
    alone: (work) => alone(database, work),
    tryAlone: (work) => tryAlone(database, work),
    sizes: async () => (await database.get<StorageSizes>(SIZES)) as StorageSizes,
    probe: async () => {
      await database.run(PROBE);
    },
    close: () => database.close(),
  };
}
