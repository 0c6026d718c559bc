import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '../durable.ts';
import { renewEpoch } from '../epoch.ts';
import { photoPath } from '../photos/files.ts';
import type { Clock, Random } from '../random.ts';
import { lockDirectory } from '../storage/sqlite/lock.ts';
import { MIGRATIONS } from '../storage/sqlite/migrations.ts';
import { DATABASE_FILE, openFile } from '../storage/sqlite/openFile.ts';
import { sqliteStorage } from '../storage/sqlite/sqliteStorage.ts';
import { StorageFault } from '../storage/storageFault.ts';
import { PHOTOS_FOLDER } from './backUp.ts';
import { copyTo, hashOfFile, wholePhoto } from './keepFile.ts';
import { type Manifest, photosDigest, readManifest } from './manifest.ts';
import { readSnapshot } from './snapshot.ts';

export type RestoreOptions = {
  /** The directory of a backup. */
  readonly from: string;
  readonly dataDir: string;
  /** What lies in the data directory is set aside, and no reason to refuse. */
  readonly replaces: boolean;
  /** Takes a backup of which photos are missing or damaged; tablets are asked for them. */
  readonly acceptsLoss: boolean;
  readonly clock: Clock;
  readonly random: Random;
};

export type Restored = {
  readonly position: number;
  readonly photos: number;
  readonly lost: number;
  /** Where what was there before lies now; null when nothing was. */
  readonly setAside: string | null;
};

const DRAFT = 'restoring';
const ASIDE = /^before-/;
const LOCK = /^endpoint\.lock/;
const OLD_FILES = [DATABASE_FILE, `${DATABASE_FILE}-wal`, `${DATABASE_FILE}-shm`, PHOTOS_FOLDER];

/** The database of a backup in a new directory, checked against what was written down of it. */
async function takeDatabase(from: string, draft: string, { database, schema, position }: Manifest) {
  if (schema > MIGRATIONS.length) {
    throw new StorageFault(`${from} was written by a newer version of this program: restore it with that one.`);
  }
  const file = join(draft, DATABASE_FILE);
  if (existsSync(join(from, DATABASE_FILE))) copyFileSync(join(from, DATABASE_FILE), file);
  const found = existsSync(file) ? await hashOfFile(file) : undefined;
  if (found?.sha256 !== database.sha256) throw new StorageFault(`The database in ${from} is damaged or missing.`);
  const snapshot = readSnapshot(file);
  if (snapshot.position !== position) throw new StorageFault(`The database in ${from} is not the one it was made of.`);
  return snapshot.photos;
}

/** The photos of a backup, each checked; gives those that are not whole. */
function takePhotos(hashes: readonly string[], { from }: RestoreOptions, draft: string): string[] {
  return hashes.filter((sha256) => {
    const bytes = wholePhoto(photoPath(join(from, PHOTOS_FOLDER), sha256), sha256);
    if (bytes) copyTo(photoPath(join(draft, PHOTOS_FOLDER), sha256), bytes);
    return !bytes;
  });
}

/** Brings the copy up to date; photos that it lacks are lost ones, and a code that somebody was given is void. */
async function finish(draft: string, lost: readonly string[], at: string): Promise<void> {
  const storage = sqliteStorage(openFile(draft, true));
  await storage.photos.noteChecked({ whole: [], damaged: lost }, at);
  await storage.devices.dropCodes();
  await storage.close();
}

function setAside(dataDir: string, at: string): string | null {
  const there = OLD_FILES.filter((name) => existsSync(join(dataDir, name)));
  if (there.length === 0) return null;
  const aside = join(dataDir, `before-${at.replaceAll(/[-:.]/g, '')}`);
  mkdirSync(aside, { recursive: true });
  for (const name of there) renameSync(join(dataDir, name), join(aside, name));
  return aside;
}

const isStrange = (name: string): boolean => name !== DRAFT && !LOCK.test(name) && !ASIDE.test(name);

async function restoreInto(draft: string, options: RestoreOptions): Promise<Restored> {
  const { from, dataDir, acceptsLoss, clock, random } = options;
  const manifest = readManifest(from);
  const at = new Date(clock()).toISOString();
  const hashes = (await takeDatabase(from, draft, manifest)).map(({ sha256 }) => sha256);
  if (photosDigest(hashes) !== manifest.photos.digest) throw new StorageFault(`The photos in ${from} are not its own.`);
  const lost = takePhotos(hashes, options, draft);
  const fresh = lost.filter((sha256) => !manifest.damaged.includes(sha256));
  if (fresh.length > 0 && !acceptsLoss) {
    throw new StorageFault(
      `${fresh.length} photos in ${from} are damaged or missing. Take the rest with --accept-loss.`,
    );
  }
  await finish(draft, lost, at);
  // From here on an endpoint refuses to start until the database is there: a directory that has an epoch has held one.
  renewEpoch(dataDir, clock, random);
  const aside = setAside(dataDir, at);
  mkdirSync(join(draft, PHOTOS_FOLDER), { recursive: true });
  for (const name of [PHOTOS_FOLDER, DATABASE_FILE]) renameSync(join(draft, name), join(dataDir, name));
  syncFolder(dataDir);
  return { position: manifest.position, photos: hashes.length - lost.length, lost: lost.length, setAside: aside };
}

/**
 * Makes a data directory of a backup, under a new identity, so that tablets send again what it lacks. Everything is
 * checked before anything is touched. Throws a StorageFault, in words for whoever asked for it.
 */
export async function restore(options: RestoreOptions): Promise<Restored> {
  const { dataDir, replaces } = options;
  mkdirSync(dataDir, { recursive: true });
  const lock = lockDirectory(dataDir);
  if (!lock.ok) throw new StorageFault(`An endpoint (process ${lock.pid}) is using ${dataDir}: stop it first.`);
  const draft = join(dataDir, DRAFT);
  try {
    if (!replaces && readdirSync(dataDir).some(isStrange)) {
      throw new StorageFault(`${dataDir} is not empty. With --replace what lies there is set aside.`);
    }
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft);
    return await restoreInto(draft, options);
  } finally {
    rmSync(draft, { recursive: true, force: true });
    lock.release();
  }
}
