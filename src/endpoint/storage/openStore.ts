import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { epochOf, hasEpoch } from '../epoch.ts';
import { type OnStep, type PhotoFiles, photoFiles } from '../photos/files.ts';
import { type PhotoParts, partFiles } from '../photos/parts.ts';
import { type Clock, newId, type Random } from '../random.ts';
import { epochOf as sharedEpochOf } from './postgres/epoch.ts';
import { openPostgres } from './postgres/openPostgres.ts';
import { partBytes } from './postgres/partBytes.ts';
import { photoBytes } from './postgres/photoBytes.ts';
import { postgresStorage } from './postgres/postgresStorage.ts';
import { lockDirectory } from './sqlite/lock.ts';
import { openExisting, openFile } from './sqlite/openFile.ts';
import { sqliteStorage } from './sqlite/sqliteStorage.ts';
import type { Storage } from './storage.ts';
import { StorageFault } from './storageFault.ts';

type Place = Pick<Config, 'dataDir' | 'databaseUrl'>;

export type OpenOptions = {
  readonly config: Place;
  readonly clock: Clock;
  readonly random: Random;
  readonly onStep?: OnStep | undefined;
};

/** Everything that an endpoint keeps. */
export type Store = {
  readonly storage: Storage;
  readonly files: PhotoFiles;
  readonly parts: PhotoParts;
  readonly epoch: string;
  /** Whether other endpoints may be at work on it at the same time. */
  readonly isShared: boolean;
  readonly close: () => Promise<void>;
};

/** Takes the data directory: nobody else's, whole, and marked with its epoch. */
function openDirectory(dataDir: string, { clock, random, onStep }: OpenOptions): Store {
  mkdirSync(dataDir, { recursive: true });
  const lock = lockDirectory(dataDir);
  if (!lock.ok) throw new StorageFault(`Another endpoint (process ${lock.pid}) is using ${dataDir}.`);
  const { release } = lock;
  try {
    const storage = sqliteStorage(openFile(dataDir, hasEpoch(dataDir)));
    const epoch = epochOf(dataDir, clock, random);
    const files = photoFiles(join(dataDir, 'photos'), onStep);
    const parts = partFiles(join(dataDir, 'photos', 'parts'), onStep);
    async function close(): Promise<void> {
      await storage.close();
      release();
    }
    return { storage, files, parts, epoch, isShared: false, close };
  } catch (error) {
    release();
    throw error;
  }
}

/** Joins whoever is at work on the database already. Nothing lies outside of it, so there is nothing to lock. */
async function openDatabase(url: string, { clock, random, onStep }: OpenOptions): Promise<Store> {
  const database = await openPostgres(url);
  try {
    const epoch = await database.transaction((queries) => sharedEpochOf(queries, () => newId(clock, random)));
    const files = photoBytes(database, clock, onStep);
    const parts = partBytes(database, clock, onStep);
    return { storage: postgresStorage(database), files, parts, epoch, isShared: true, close: database.close };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Opens what the configuration names. Throws a StorageFault, in words for whoever starts it, when it must not be used. */
export async function openStore(options: OpenOptions): Promise<Store> {
  const { dataDir, databaseUrl } = options.config;
  return databaseUrl === null ? openDirectory(dataDir, options) : openDatabase(databaseUrl, options);
}

/** The storage alone, for tools beside a running endpoint. */
export async function openBeside({ dataDir, databaseUrl }: Place): Promise<Storage> {
  return databaseUrl === null ? sqliteStorage(openExisting(dataDir)) : postgresStorage(await openPostgres(databaseUrl));
}
