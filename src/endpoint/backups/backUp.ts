import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '../durable.ts';
import { photoPath } from '../photos/files.ts';
import { DATABASE_FILE, openExisting } from '../storage/sqlite/openFile.ts';
import { StorageFault } from '../storage/storageFault.ts';
import { VERSION } from '../version.ts';
import { copyTo, hashOfFile, linkTo, wholePhoto } from './keepFile.ts';
import { type Manifest, photosDigest, writeManifest } from './manifest.ts';
import { copyDatabase, readSnapshot, type SnapshotPhoto } from './snapshot.ts';

export const PHOTOS_FOLDER = 'photos';

export type BackupOptions = {
  readonly dataDir: string;
  /** A new directory. */
  readonly target: string;
  /** ISO. */
  readonly at: string;
  /** Photos are copied also where the disk could give them a second name. */
  readonly isCopy: boolean;
};

function newFolder(target: string): void {
  if (existsSync(target) && readdirSync(target).length > 0) {
    throw new StorageFault(`${target} is not empty: a backup needs a directory of its own.`);
  }
  // Whoever reads it reads people's names.
  mkdirSync(target, { recursive: true, mode: 0o700 });
}

/** Takes the photos of a copy, each checked; gives those that are not whole. */
function takePhotos(photos: readonly SnapshotPhoto[], { dataDir, target, isCopy }: BackupOptions): string[] {
  const damaged: string[] = [];
  for (const { sha256 } of photos) {
    const [from, to] = [dataDir, target].map((folder) => photoPath(join(folder, PHOTOS_FOLDER), sha256)) as [
      string,
      string,
    ];
    const bytes = wholePhoto(from, sha256);
    if (!bytes) damaged.push(sha256);
    else if (isCopy || !linkTo(to, from)) copyTo(to, bytes);
  }
  return damaged;
}

/**
 * Writes a backup of a data directory, also while an endpoint is at work on it: the database as it is at one moment and
 * every photo that it names. Throws a StorageFault, in words for whoever asked for it.
 */
export async function backUp(options: BackupOptions): Promise<Manifest> {
  const { dataDir, target, at } = options;
  // Damage is told here and now, and not when the backup is needed.
  openExisting(dataDir).close();
  newFolder(target);
  const copy = join(target, DATABASE_FILE);
  await copyDatabase(join(dataDir, DATABASE_FILE), copy);
  const { schema, position, photos } = readSnapshot(copy);
  // After the database: a photo that it names has been on the disk before it was named.
  const damaged = takePhotos(photos, options);
  const bytes = photos.reduce((sum, photo) => sum + photo.bytes, 0);
  const manifest = writeManifest(target, {
    format: 'showroom-audit-backup',
    version: 1,
    app: VERSION,
    at,
    schema,
    position,
    database: await hashOfFile(copy),
    photos: { count: photos.length, bytes, digest: photosDigest(photos.map(({ sha256 }) => sha256)) },
    damaged,
  });
  syncFolder(target);
  return manifest;
}
