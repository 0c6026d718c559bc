import type { Storage } from '../storage.ts';
import type { Postgres } from './database.ts';
import { deviceStorage } from './deviceStorage.ts';
import { ledgerStorage } from './ledgerStorage.ts';
import { memberStorage } from './memberStorage.ts';
import { photoStorage } from './photoStorage.ts';
import { privacyStorage } from './privacyStorage.ts';
import { receiptStorage } from './receiptStorage.ts';

const PROBE = "INSERT INTO meta VALUES ('probed', '1') ON CONFLICT (key) DO UPDATE SET value = meta.value::bigint + 1";

/** Any number but that of the migrations. */
const ALONE_LOCK = 0x5348_524e;

/** The lock is held by a transaction in which nothing else happens: it ends with the work, or with this process. */
const alone = <Result>(database: Postgres, work: () => Promise<Result>): Promise<Result> =>
  database.transaction(async (queries) => {
    await queries.run('SELECT pg_advisory_xact_lock($1)', ALONE_LOCK);
    return work();
  });

/** The storage that any number of endpoint processes share in one PostgreSQL database. */
export function postgresStorage(database: Postgres): Storage {
  return {
    ledger: ledgerStorage(database),
    photos: photoStorage(database),
    members: memberStorage(database),
    devices: deviceStorage(database),
    receipts: receiptStorage(database),
    alone: (work) => alone(database, work),
    probe: async () => {
      await database.run(PROBE);
    },
    close: () => database.close(),
  };
}
    privacy: privacyStorage(database),
