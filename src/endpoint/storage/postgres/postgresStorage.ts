import type { Storage } from '../storage.ts';
import type { Postgres } from './database.ts';
import { deviceStorage } from './deviceStorage.ts';
import { ledgerStorage } from './ledgerStorage.ts';
import { memberStorage } from './memberStorage.ts';
import { photoStorage } from './photoStorage.ts';
import { receiptStorage } from './receiptStorage.ts';

const PROBE = "INSERT INTO meta VALUES ('probed', '1') ON CONFLICT (key) DO UPDATE SET value = meta.value::bigint + 1";

/** The storage that any number of endpoint processes share in one PostgreSQL database. */
export function postgresStorage(database: Postgres): Storage {
  return {
    ledger: ledgerStorage(database),
    photos: photoStorage(database),
    members: memberStorage(database),
    devices: deviceStorage(database),
    receipts: receiptStorage(database),
    probe: async () => {
      await database.run(PROBE);
    },
    close: () => database.close(),
  };
}
