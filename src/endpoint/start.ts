import { CODE_LIFE_MS, shownCode } from './auth/code.ts';
import { firstCode } from './auth/enrolment.ts';
import type { Config } from './config.ts';
import { readKeyPair } from './http/certificate.ts';
import { listen } from './listen.ts';
import type { Log } from './log.ts';
import { countPhotos } from './metrics/countPhotos.ts';
import { createMetrics } from './metrics/metrics.ts';
import { watchProcess } from './metrics/watchProcess.ts';
import { watchServer } from './metrics/watchServer.ts';
import { watchStorage } from './metrics/watchStorage.ts';
import type { Parts } from './parts.ts';
import type { OnStep } from './photos/files.ts';
import { nightlyRecheck } from './photos/nightlyRecheck.ts';
import { photoStore } from './photos/photoStore.ts';
import { keepNoLonger } from './privacy/keepNoLonger.ts';
import { strongRandom } from './random.ts';
import { repeat } from './repeat.ts';
import { openStore } from './storage/openStore.ts';
import { runWebhooks } from './webhooks/run.ts';

const MINUTE = 60_000;

export type StartOptions = {
  readonly config: Config;
  readonly log: Log;
  /** Words for whoever started it: where it is, and the code for the first device. */
  readonly say: (words: string) => void;
  readonly onStep?: OnStep;
};

export type Endpoint = {
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** Takes a renewed certificate into use at once; it is looked for each minute anyway. */
  readonly rereadCertificate: () => void;
};

/** Keeps a code at hand until the first device is enrolled; said aloud unless it was given in ADMIN_CODE. */
async function offerFirstCode({ storage, clock, random, config }: Parts, say: (words: string) => void): Promise<void> {
  const code = await storage.alone(() => firstCode({ ...storage, clock, random }, config.adminCode));
  if (code === undefined || config.adminCode !== null) return;
  const minutes = CODE_LIFE_MS / MINUTE;
  say(`登记码 ${shownCode(code)}（${minutes} 分钟内有效，只能用一次）`);
  say(`Enrolment code ${shownCode(code)} (valid for ${minutes} minutes, once)`);
}

/**
 * Opens the store and listens. Throws a StorageFault or a TlsFault, in words for whoever starts it, when the one or the
 * other must not be used.
 */
export async function startEndpoint({ config, log, say, onStep }: StartOptions): Promise<Endpoint> {
  const [clock, random] = [Date.now, strongRandom];
  const pair = config.tls && readKeyPair(config.tls);
  const store = await openStore({ config, clock, random, onStep });
  const { storage, files, parts: photoParts, epoch } = store;
  const metrics = createMetrics();
  const photos = countPhotos(photoStore(storage.photos, { files, parts: photoParts, clock, onStep }), metrics);
  const parts: Parts = { config, storage, photos, epoch, clock, random, log, metrics };
  // A code printed by an earlier run is known to nobody any more; one printed by another endpoint is.
  if (!store.isShared && (await storage.devices.count()) === 0) await storage.devices.dropCodes();
  const { url, server, certificate, close } = await listen(parts, pair);
  watchProcess(metrics.registry, store.isShared ? 'postgres' : 'sqlite');
  watchStorage(metrics.registry, parts);
  watchServer(metrics.registry, { server, certificate });
  const rereadCertificate = (): void => certificate?.reread();
  log({ level: 'info', event: 'listening', url });
  await offerFirstCode(parts, say);
  // The last line said: from here on it answers, and what is needed to enrol stands above.
  say(`展厅检核 Showroom audit: ${config.publicOrigin ?? url}`);
  const stopping = new AbortController();
  const work = [
    () => offerFirstCode(parts, say),
    async () => rereadCertificate(),
    () => nightlyRecheck(parts, stopping.signal),
    keepNoLonger(parts),
  ].map((each) => repeat(each, { ms: MINUTE, log }));
  const endWebhooks = runWebhooks(parts, stopping.signal);
  async function stop(): Promise<void> {
    stopping.abort();
    await Promise.all([close(), ...work.map((end) => end()), endWebhooks()]);
    await store.close();
    log({ level: 'info', event: 'stopped' });
  }
  return { url, stop, rereadCertificate };
}
