import { mkdirSync, rmSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '../durable.ts';

/** The steps of keeping a photo, in their order; a test kills the process at each. */
export const PHOTO_STEPS = ['opened', 'written', 'checked', 'synced', 'renamed', 'folder-synced', 'recorded'] as const;
/** Those of a photo that comes in parts, before and after the others. */
type PartStep = 'part-opened' | 'part-growing' | 'part-written' | 'parts-read' | 'parts-dropped';
export type PhotoStep = (typeof PHOTO_STEPS)[number] | PartStep;
export type OnStep = (step: PhotoStep) => void;

export type Stamp = { readonly size: number; readonly modifiedMs: number };

/** Where the bytes of photos lie: in files beside SQLite, in PostgreSQL itself when several endpoints share it. */
export type PhotoFiles = {
  /** Takes what comes as a draft; false as soon as it is more than `limit` bytes. */
  readonly writeDraft: (name: string, body: AsyncIterable<Uint8Array>, limit: number) => Promise<boolean>;
  /** A draft as it was taken. */
  readonly readDraft: (name: string) => Promise<Uint8Array>;
  /** Makes a draft the photo of that hash; there for good when this resolves. */
  readonly keep: (name: string, sha256: string) => Promise<void>;
  /** Changes when a photo's bytes do, as far as can be told without reading them. */
  readonly stampOf: (sha256: string) => Promise<Stamp | undefined>;
  readonly read: (sha256: string) => Promise<Uint8Array | undefined>;
  readonly discard: (name: string) => Promise<void>;
  /** The photo itself, for good. */
  readonly remove: (sha256: string) => Promise<void>;
};

/** Where a photo lies in a directory of them: `ab/abcd….jpg`. The name comes from the hash and from nothing else. */
export const photoPath = (directory: string, sha256: string): string =>
  join(directory, sha256.slice(0, 2), `${sha256}.jpg`);

/** Photo files by hash in a directory. */
export function photoFiles(directory: string, onStep: OnStep = () => {}): PhotoFiles {
  const drafts = join(directory, 'drafts');
  // What a killed upload left behind.
  rmSync(drafts, { recursive: true, force: true });
  mkdirSync(drafts, { recursive: true });

  const draftOf = (name: string): string => join(drafts, name);
  const pathOf = (sha256: string): string => photoPath(directory, sha256);

  async function writeDraft(name: string, body: AsyncIterable<Uint8Array>, limit: number): Promise<boolean> {
    const handle = await open(draftOf(name), 'wx');
    onStep('opened');
    try {
      let size = 0;
      for await (const chunk of body) {
        size += chunk.length;
        if (size > limit) return false;
        await handle.writeFile(chunk);
      }
      onStep('written');
      return true;
    } finally {
      await handle.close();
    }
  }

  async function keep(name: string, sha256: string): Promise<void> {
    const handle = await open(draftOf(name), 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    onStep('synced');
    const path = pathOf(sha256);
    const made = await mkdir(dirname(path), { recursive: true });
    if (made) syncFolder(directory);
    await rename(draftOf(name), path);
    onStep('renamed');
    syncFolder(dirname(path));
    onStep('folder-synced');
  }

  async function stampOf(sha256: string): Promise<Stamp | undefined> {
    const found = await stat(pathOf(sha256)).catch(() => undefined);
    return found && { size: found.size, modifiedMs: found.mtimeMs };
  }

  const read = (sha256: string): Promise<Uint8Array | undefined> => readFile(pathOf(sha256)).catch(() => undefined);
  // Read back: what is judged is what lies on the disk.
  const readDraft = (name: string): Promise<Uint8Array> => readFile(draftOf(name));
  const discard = (name: string): Promise<void> => rm(draftOf(name), { force: true });

  const remove = (sha256: string): Promise<void> => rm(pathOf(sha256), { force: true });

  return { writeDraft, readDraft, keep, stampOf, read, discard, remove };
}
