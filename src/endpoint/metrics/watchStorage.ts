import { statfs } from 'node:fs/promises';
import type { Config } from '../config.ts';
import type { Clock } from '../random.ts';
import type { Storage, StorageSizes } from '../storage/storage.ts';
import type { Registry } from './registry.ts';

type Parts = {
  readonly config: Pick<Config, 'dataDir' | 'databaseUrl'>;
  readonly storage: Storage;
  readonly clock: Clock;
};

/** Counting photos reads all their rows: what was counted just now is told again. */
const FRESH_MS = 30_000;

function sizesKept({ storage, clock }: Parts): () => Promise<StorageSizes> {
  let kept: { readonly at: number; readonly sizes: Promise<StorageSizes> } | undefined;
  return () => {
    if (kept && clock() - kept.at < FRESH_MS) return kept.sizes;
    const sizes = storage.sizes();
    kept = { at: clock(), sizes };
    sizes.catch(() => {
      kept = undefined;
    });
    return sizes;
  };
}

/** Figures of what is stored. Endpoints that share a PostgreSQL database all tell the same. */
export function watchStorage(registry: Registry, parts: Parts): void {
  const sizes = sizesKept(parts);
  const { dataDir, databaseUrl } = parts.config;
  const figure = (name: string, help: string, read: (sizes: StorageSizes) => number): void =>
    registry.gauge({ name, help }, async () => read(await sizes()));
  figure('showroom_database_bytes', 'Size of the database.', ({ database }) => database);
  figure('showroom_photos', 'Photos held.', ({ photos }) => photos);
  figure('showroom_photos_bytes', 'Bytes of the photos held.', ({ photoBytes }) => photoBytes);
  figure('showroom_photos_lost', 'Photos found damaged that nobody has sent again yet.', ({ lost }) => lost);
  figure('showroom_quarantined_changes', 'Changes kept aside.', ({ quarantined }) => quarantined);
  figure('showroom_webhooks_waiting', 'Notices that webhooks have not been told yet.', (all) => all.noticesWaiting);
  figure('showroom_ledger_position', 'Position of the last change taken.', ({ position }) => position);
  if (databaseUrl !== null) return;
  registry.gauge({ name: 'showroom_disk_free_bytes', help: 'Room on the disk of DATA_DIR.' }, async () => {
    const { bavail, bsize } = await statfs(dataDir);
    return bavail * bsize;
  });
}
