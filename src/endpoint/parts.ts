import type { Config } from './config.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { PhotoStore } from './photos/photoStore.ts';
import type { Clock, Random } from './random.ts';
import type { Storage } from './storage/storage.ts';

/** Everything the routes work with; a test gives its own. */
export type Parts = {
  readonly config: Config;
  readonly storage: Storage;
  readonly photos: PhotoStore;
  /** Changes when the data directory does: tells a tablet that what was acknowledged may be gone. */
  readonly epoch: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly metrics: Metrics;
};
