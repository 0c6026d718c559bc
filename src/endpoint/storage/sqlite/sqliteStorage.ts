import type { Storage, StorageSizes } from '../storage.ts';
import type { Database } from './database.ts';
import { deviceStorage } from './deviceStorage.ts';
import { ledgerStorage } from './ledgerStorage.ts';
import { memberStorage } from './memberStorage.ts';
import { photoStorage } from './photoStorage.ts';
import { privacyStorage } from './privacyStorage.ts';
import { receiptStorage } from './receiptStorage.ts';
import { webhookStorage } from './webhookStorage.ts';

const PROBE = "INSERT INTO meta VALUES ('probed', '1') ON CONFLICT (key) DO UPDATE SET value = value + 1";

const SIZES = `SELECT
  (SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()) AS "database",
  (SELECT count(*) FROM photos) AS photos,
  (SELECT coalesce(sum(bytes), 0) FROM photos) AS photoBytes,
  (SELECT count(*) FROM lost_photos) AS lost,
  (SELECT count(*) FROM quarantine) AS quarantined,
  (SELECT count(*) FROM webhook_deliveries WHERE state = 'waiting') AS noticesWaiting,
  (SELECT coalesce(max(pos), 0) FROM changes) AS position`;

/** The storage of one endpoint process in one SQLite file. */
export function sqliteStorage(database: Database): Storage {
  let isTaken = false;

  async function tryAlone<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    if (isTaken) return undefined;
    isTaken = true;
    try {
      return await work();
    } finally {
      isTaken = false;
    }
  }

  return {
    ledger: ledgerStorage(database),
    photos: photoStorage(database),
    members: memberStorage(database),
    devices: deviceStorage(database),
    receipts: receiptStorage(database),
    privacy: privacyStorage(database),
    webhooks: webhookStorage(database),
    // There is no other one on this file.
    alone: (work) => work(),
    tryAlone,
    sizes: async () => database.get<StorageSizes>(SIZES) as StorageSizes,
    probe: async () => {
      database.run(PROBE);
    },
    close: async () => database.close(),
  };
}
