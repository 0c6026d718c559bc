import type { Change } from '../../src/domain/change.ts';
import { createApp } from '../../src/endpoint/app.ts';
import { createMetrics } from '../../src/endpoint/metrics/metrics.ts';
import type { PhotoStore } from '../../src/endpoint/photos/photoStore.ts';
import { newId, strongRandom } from '../../src/endpoint/random.ts';
import type { Member } from '../../src/endpoint/scope.ts';
import { type Database, openDatabase } from '../../src/endpoint/storage/sqlite/database.ts';
import { migrate } from '../../src/endpoint/storage/sqlite/openFile.ts';
import { sqliteStorage } from '../../src/endpoint/storage/sqlite/sqliteStorage.ts';
import type { Storage } from '../../src/endpoint/storage/storage.ts';
import { seedDevice } from './seededDevices.ts';

const CONFIG = {
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
} as const;

const NOW = Date.UTC(2026, 10, 23, 2, 0, 0);
const clock = (): number => NOW;

const NO_PHOTOS: PhotoStore = {
  put: () => Promise.reject(new Error('no photos here')),
  putPart: () => Promise.reject(new Error('no photos here')),
  begun: async () => 0,
  dropOldParts: async () => undefined,
  read: async () => undefined,
  isHeld: async () => false,
  drop: async () => undefined,
  recheck: async () => ({ next: undefined, whole: 0, damaged: [] }),
};

/** The real endpoint over a database in memory: everything but the disk and the network. */
export class ModelEndpoint {
  readonly storage: Storage;
  readonly #database: Database;
  readonly #epoch: string;
  readonly #app: ReturnType<typeof createApp>;

  constructor(database = openDatabase(':memory:'), epoch = newId(clock, strongRandom)) {
    migrate(database);
    this.#database = database;
    this.#epoch = epoch;
    this.storage = sqliteStorage(database);
    const parts = { config: CONFIG, storage: this.storage, photos: NO_PHOTOS, epoch, clock, random: strongRandom };
    this.#app = createApp({ ...parts, log: () => undefined, metrics: createMetrics() });
  }

  /** A device of a consultant of its own; gives its cookie and whose it is. */
  async newDevice(): Promise<{ cookie: string; member: Member }> {
    const { cookie } = await seedDevice(this.storage, CONFIG, { now: NOW });
    const member = (await this.storage.members.list()).at(-1) as Member;
    return { cookie, member };
  }

  setDealers(member: Member, dealers: Member['dealers']): Promise<boolean> {
    return this.storage.members.save({ ...member, dealers }, NOW);
  }

  fetch(path: string, init: RequestInit): Promise<Response> {
    return Promise.resolve(this.#app.request(path, init));
  }

  changes(): Change[] {
    return this.#database
      .all<{ body: string }>('SELECT body FROM changes ORDER BY pos')
      .map(({ body }) => JSON.parse(body) as Change);
  }

  /** As it would be after a restore of a backup made now: with the identity that it had, or with another. */
  copy(sameEpoch: boolean): ModelEndpoint {
    const copy = openDatabase(':memory:');
    migrate(copy);
    // In any order: what refers to another table is looked at once the transaction ends.
    copy.transaction(() => {
      copy.exec('PRAGMA defer_foreign_keys = ON');
      for (const { name } of this.#database.all<{ name: string }>(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
      )) {
        copy.exec(`DELETE FROM ${name} WHERE '${name}' <> 'changes'`);
        for (const row of this.#database.all<Record<string, string>>(`SELECT * FROM ${name}`)) {
          const values = Object.values(row);
          copy.run(`INSERT INTO ${name} VALUES (${values.map(() => '?').join()})`, ...values);
        }
      }
    });
    return new ModelEndpoint(copy, sameEpoch ? this.#epoch : undefined);
  }

  close(): void {
    this.#database.close();
  }
}
