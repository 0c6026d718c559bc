import type { Storage } from '../storage.ts';
import type { Database } from './database.ts';
import { deviceStorage } from './deviceStorage.ts';
import { ledgerStorage } from './ledgerStorage.ts';
import { memberStorage } from './memberStorage.ts';
import { photoStorage } from './photoStorage.ts';
import { privacyStorage } from './privacyStorage.ts';
import { receiptStorage } from './receiptStorage.ts';

const PROBE = "INSERT INTO meta VALUES ('probed', '1') ON CONFLICT (key) DO UPDATE SET value = value + 1";

/** The storage of one endpoint process in one SQLite file. */
export function sqliteStorage(database: Database): Storage {
  return {
    ledger: ledgerStorage(database),
    photos: photoStorage(database),
    members: memberStorage(database),
    devices: deviceStorage(database),
    receipts: receiptStorage(database),
    // There is no other one on this file.
    alone: (work) => work(),
    probe: async () => {
      database.run(PROBE);
    },
    close: async () => database.close(),
  };
}
    privacy: privacyStorage(database),
