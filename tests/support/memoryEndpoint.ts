import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/endpoint/app.ts';
import { issueCode } from '../../src/endpoint/auth/enrolment.ts';
import type { Config } from '../../src/endpoint/config.ts';
import type { LogLine } from '../../src/endpoint/log.ts';
import { countPhotos } from '../../src/endpoint/metrics/countPhotos.ts';
import { createMetrics } from '../../src/endpoint/metrics/metrics.ts';
import type { Parts } from '../../src/endpoint/parts.ts';
import { photoFiles } from '../../src/endpoint/photos/files.ts';
import { partFiles } from '../../src/endpoint/photos/parts.ts';
import { photoStore } from '../../src/endpoint/photos/photoStore.ts';
import { newId, strongRandom } from '../../src/endpoint/random.ts';
import type { Member } from '../../src/endpoint/scope.ts';
import { openFile } from '../../src/endpoint/storage/sqlite/openFile.ts';
import { sqliteStorage } from '../../src/endpoint/storage/sqlite/sqliteStorage.ts';
import type { Storage } from '../../src/endpoint/storage/storage.ts';
import { type Device, deviceWith, type Send } from './device.ts';
import { seedDevice, seedMember } from './seededDevices.ts';

export type MemoryEndpoint = {
  readonly dataDir: string;
  readonly epoch: string;
  readonly send: Send;
  /** For whoever speaks in Request objects, such as the tablet's own sync. */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly lines: LogLine[];
  readonly clock: { now: number };
  readonly storage: Storage;
  /** For work that no request asks for. */
  readonly parts: Parts;
  /** A code for somebody new: a consultant of all dealers when nothing else is said of him. */
  readonly newCode: (said?: Partial<Member>) => Promise<string>;
  readonly newDevice: (said?: Partial<Member>) => Promise<Device>;
  readonly close: () => Promise<void>;
};

const CONFIG: Config = {
  port: 0,
  host: '127.0.0.1',
  dataDir: '',
  databaseUrl: null,
  adminCode: null,
  publicOrigin: null,
  distDir: '',
  trustedProxy: false,
  requestsPerMinute: 1_000_000,
  diskReserve: 0,
  dealerTimeZone: 'Asia/Shanghai',
  webhookAllowHttp: false,
  webhookAllowPrivate: false,
  tls: null,
  metricsToken: null,
  retentionMonths: null,
};

export type Restored = {
  /** A copy of an endpoint's data directory, to begin with. */
  readonly from?: string;
  readonly epoch?: string;
};

/** The real app on a real SQLite file in a directory of its own, without a port. Its clock stands still. */
export function memoryEndpoint(options: Partial<Config> = {}, { from, epoch }: Restored = {}): MemoryEndpoint {
  const dataDir = mkdtempSync(join(tmpdir(), 'showroom-endpoint-'));
  if (from !== undefined) cpSync(from, dataDir, { recursive: true });
  const config: Config = { ...CONFIG, distDir: join(dataDir, 'dist'), ...options, dataDir };
  const time = { now: Date.UTC(2026, 10, 23, 2, 0, 0) };
  const clock = (): number => time.now;
  const storage = sqliteStorage(openFile(dataDir, from !== undefined));
  const photosDir = join(dataDir, 'photos');
  const files = photoFiles(photosDir);
  const photos = photoStore(storage.photos, { files, parts: partFiles(join(photosDir, 'parts')), clock });
  const lines: LogLine[] = [];
  const ownEpoch = epoch ?? newId(clock, strongRandom);
  const metrics = createMetrics();
  const parts: Parts = {
    config,
    storage,
    photos: countPhotos(photos, metrics),
    epoch: ownEpoch,
    clock,
    random: strongRandom,
    log: (line) => lines.push(line),
    metrics,
  };
  const app = createApp(parts);
  const send: Send = async (path, init) => app.request(path, init);

  async function newDevice(said: Partial<Member> = {}): Promise<Device> {
    const { deviceId, cookie } = await seedDevice(storage, config, { now: time.now, ...said });
    return deviceWith(send, deviceId, cookie);
  }

  const newCode = async (said: Partial<Member> = {}) =>
    issueCode(
      { devices: storage.devices, clock, random: strongRandom },
      (await seedMember(storage, time.now, said)).id,
    );
  return {
    dataDir,
    epoch: ownEpoch,
    send,
    fetch: async (request) => app.fetch(request),
    lines,
    clock: time,
    storage,
    parts,
    newCode,
    newDevice,
    close: async () => {
      await storage.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
