import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './app.ts';
import { CODE_LIFE_MS, shownCode } from './auth/code.ts';
import { firstCode } from './auth/enrolment.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { errorPlace } from './log.ts';
import type { Parts } from './parts.ts';
import type { OnStep } from './photos/files.ts';
import { photoStore } from './photos/photoStore.ts';
import { strongRandom } from './random.ts';
import { openStore } from './storage/openStore.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const GRACE_MS = 10_000;

export type StartOptions = {
  readonly config: Config;
  readonly log: Log;
  /** Words for whoever started it: where it is, and the code for the first device. */
  readonly say: (words: string) => void;
  readonly onStep?: OnStep;
};

export type Endpoint = { readonly url: string; readonly stop: () => Promise<void> };

function listen(parts: Parts): Promise<{ server: Server; url: string }> {
  const { config } = parts;
  const server = createAdaptorServer({
    fetch: createApp(parts).fetch,
    hostname: config.host,
    // A slow caller does not hold a connection for ever (Node's own: 60 s and 300 s).
    serverOptions: {
      headersTimeout: 15_000,
      requestTimeout: 120_000,
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: 5_000,
    },
  }) as Server;
  server.maxConnections = 2_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : config.port;
      const host = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(config.host) ? 'localhost' : config.host;
      resolve({ server, url: `http://${host}:${port}` });
    });
  });
}

/** Keeps a code at hand until the first device is enrolled; said aloud unless it was given in ADMIN_CODE. */
async function offerFirstCode({ storage, clock, random, config }: Parts, say: (words: string) => void): Promise<void> {
  const code = await storage.alone(() => firstCode({ ...storage, clock, random }, config.adminCode));
  if (code === undefined || config.adminCode !== null) return;
  const minutes = CODE_LIFE_MS / MINUTE;
  say(`登记码 ${shownCode(code)}（${minutes} 分钟内有效，只能用一次）`);
  say(`Enrolment code ${shownCode(code)} (valid for ${minutes} minutes, once)`);
}

async function recheckPhotos({ photos, log }: Parts): Promise<void> {
  await photos.dropOldParts();
  let after: string | undefined = '';
  while (after !== undefined) after = await photos.recheck(after);
  log({ level: 'info', event: 'photos-rechecked' });
}

/** Work that repeats; a failure is logged, and tried again at its next turn. */
function every(ms: number, work: () => Promise<void>, log: Log): () => void {
  const timer = setInterval(() => {
    work().catch((error: unknown) => log({ level: 'error', event: 'repeated-work-failed', error: errorPlace(error) }));
  }, ms);
  timer.unref();
  return () => clearInterval(timer);
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
  });

/** Opens the store and listens. Throws a StorageFault, in words for whoever starts it, when it must not be used. */
export async function startEndpoint({ config, log, say, onStep }: StartOptions): Promise<Endpoint> {
  const [clock, random] = [Date.now, strongRandom];
  const store = await openStore({ config, clock, random, onStep });
  const { storage, files, parts: photoParts, epoch } = store;
  const photos = photoStore(storage.photos, { files, parts: photoParts, clock, onStep });
  const parts: Parts = { config, storage, photos, epoch, clock, random, log };
  // A code printed by an earlier run is known to nobody any more; one printed by another endpoint is.
  if (!store.isShared && (await storage.devices.count()) === 0) await storage.devices.dropCodes();
  const { server, url } = await listen(parts);
  log({ level: 'info', event: 'listening', url });
  await offerFirstCode(parts, say);
  // The last line said: from here on it answers, and what is needed to enrol stands above.
  say(`展厅检核 Showroom audit: ${config.publicOrigin ?? url}`);
  const timers = [every(MINUTE, () => offerFirstCode(parts, say), log), every(DAY, () => recheckPhotos(parts), log)];
  async function stop(): Promise<void> {
    for (const clear of timers) clear();
    await closed(server);
    await store.close();
    log({ level: 'info', event: 'stopped' });
  }
  return { url, stop };
}
