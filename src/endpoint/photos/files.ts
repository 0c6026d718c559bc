import { mkdirSync, rmSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '../durable.ts';

/** The steps of keeping a photo, in their order; a test kills the process at each. */
export const PHOTO_STEPS = ['opened', 'written', 'checked', 'synced', 'renamed', 'folder-synced', 'recorded'] as const;
export type PhotoStep = (typeof PHOTO_STEPS)[number];
export type OnStep = (step: PhotoStep) => void;

export type Stamp = { readonly size: number; readonly modifiedMs: number };

/** Photo files by hash in a directory: `ab/abcd….jpg`. The name comes from the hash and from nothing else. */
export function photoFiles(directory: string, onStep: OnStep) {
  const drafts = join(directory, 'drafts');
  // What a killed upload left behind.
  rmSync(drafts, { recursive: true, force: true });
  mkdirSync(drafts, { recursive: true });

  const pathOf = (sha256: string): string => join(directory, sha256.slice(0, 2), `${sha256}.jpg`);

  /** Writes what comes to a draft; undefined as soon as it is more than `limit` bytes. */
  async function writeDraft(name: string, body: AsyncIterable<Uint8Array>, limit: number): Promise<string | undefined> {
    const draft = join(drafts, name);
    const handle = await open(draft, 'wx');
    onStep('opened');
    try {
      let size = 0;
      for await (const chunk of body) {
        size += chunk.length;
        if (size > limit) return undefined;
        await handle.writeFile(chunk);
      }
      onStep('written');
      return draft;
    } finally {
      await handle.close();
    }
  }

  /** Makes a draft the photo of that hash; on disk for good when this resolves. */
  async function keep(draft: string, sha256: string): Promise<void> {
    const handle = await open(draft, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    onStep('synced');
    const path = pathOf(sha256);
    const made = await mkdir(dirname(path), { recursive: true });
    if (made) syncFolder(directory);
    await rename(draft, path);
    onStep('renamed');
    syncFolder(dirname(path));
    onStep('folder-synced');
  }

  async function stampOf(sha256: string): Promise<Stamp | undefined> {
    const found = await stat(pathOf(sha256)).catch(() => undefined);
    return found && { size: found.size, modifiedMs: found.mtimeMs };
  }

  const read = (sha256: string): Promise<Uint8Array | undefined> => readFile(pathOf(sha256)).catch(() => undefined);
  const discard = (name: string): Promise<void> => rm(join(drafts, name), { force: true });

  return { writeDraft, keep, stampOf, read, discard };
}
export type PhotoFiles = ReturnType<typeof photoFiles>;
