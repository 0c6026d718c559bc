import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type MadePhoto, makePhoto } from '../../../tests/support/changes.ts';
import { openFile } from '../storage/sqlite/openFile.ts';
import { sqliteStorage } from '../storage/sqlite/sqliteStorage.ts';
import type { Storage } from '../storage/storage.ts';
import { PHOTO_STEPS, type PhotoStep, photoFiles } from './files.ts';
import { partFiles } from './parts.ts';
import { type PhotoStore, photoStore, type Rechecked } from './photoStore.ts';

let directory: string;
let storage: Storage;
let steps: PhotoStep[];
let photos: PhotoStore;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'showroom-photos-'));
  storage = sqliteStorage(openFile(directory, false));
  steps = [];
  const onStep = (step: PhotoStep): unknown => steps.push(step);
  const parts = partFiles(join(directory, 'parts'), onStep);
  photos = photoStore(storage.photos, { files: photoFiles(directory, onStep), parts, clock: Date.now, onStep });
});
afterEach(async () => {
  await storage.close();
  rmSync(directory, { recursive: true });
});

async function* inPieces(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 50) yield bytes.subarray(at, at + 50);
}

const put = ({ sha256, bytes }: MadePhoto) => photos.put({ sha256, body: inPieces(bytes), deviceId: 'd' });
const fileOf = (sha256: string): string => join(directory, sha256.slice(0, 2), `${sha256}.jpg`);

test('a photo is written, checked, flushed and named before it counts as held', async () => {
  const photo = makePhoto(5000);
  expect(await put(photo)).toBe('stored');
  expect(steps).toEqual(PHOTO_STEPS);
  expect(readFileSync(fileOf(photo.sha256)).equals(photo.bytes)).toBe(true);
});

test('the same photo from two tablets at once is kept once, and both are told so', async () => {
  const photo = makePhoto(5000);
  const answers = await Promise.all([put(photo), put(photo)]);
  expect(answers).toContain('stored');
  expect(answers.every((answer) => answer === 'stored' || answer === 'duplicate')).toBe(true);
  expect(await photos.isHeld(photo.sha256)).toBe(true);
});

test('a disk that forgets is found out by looking at every photo again', async () => {
  const all = Array.from({ length: 60 }, () => makePhoto());
  for (const photo of all) await put(photo);
  const sick = all[33] as MadePhoto;
  const bytes = Buffer.from(sick.bytes);
  bytes[60] = (bytes[60] ?? 0) ^ 0x40;
  writeFileSync(fileOf(sick.sha256), bytes);
  let next: string | undefined = '';
  const found: string[] = [];
  while (next !== undefined) {
    const some: Rechecked = await photos.recheck(next);
    ({ next } = some);
    found.push(...some.damaged);
  }
  expect(found).toEqual([sick.sha256]);
  const held = await Promise.all(all.map(({ sha256 }) => photos.isHeld(sha256)));
  expect(held.filter((isHeld) => !isHeld)).toHaveLength(1);
  expect(await photos.isHeld(sick.sha256)).toBe(false);
  expect(await put(sick)).toBe('stored');
});
