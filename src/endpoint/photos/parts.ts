import { mkdirSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { OnStep } from './files.ts';

/** Whose upload it is: nobody goes on with, or learns of, what somebody else has begun. */
export type PartKey = { readonly deviceId: string; readonly sha256: string };

export type NewPart = {
  /** How many bytes of the photo come before it. */
  readonly offset: number;
  readonly body: AsyncIterable<Uint8Array>;
  /** Bytes of the whole photo. */
  readonly total: number;
};

/**
 * What has come of photos that are sent in parts. Nothing here is a photo yet: only the hash of the whole makes it one,
 * so that a part that is damaged, or written by two at once, costs sending it again and nothing else.
 */
export type PhotoParts = {
  /** Bytes that have come so far. */
  readonly sizeOf: (key: PartKey) => Promise<number>;
  /**
   * Keeps what comes until it ends or breaks off; what lay behind the offset is replaced.
   * @returns bytes there are then, more than `total` when too much came; undefined when there are fewer than the offset
   */
  readonly append: (key: PartKey, part: NewPart) => Promise<number | undefined>;
  readonly read: (key: PartKey) => Promise<Uint8Array>;
  readonly drop: (key: PartKey) => Promise<void>;
  /** Forgets what nobody has gone on with since that instant (ms). */
  readonly dropBefore: (instant: number) => Promise<void>;
};

/** Uploads that one device may have begun; a tablet sends one photo after the other. */
export const MOST_PARTS = 8;

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

type Found = { readonly path: string; readonly touchedAt: number };

async function filesIn(folder: string): Promise<Found[]> {
  const names = await readdir(folder).catch(() => []);
  const found = names.map(async (name): Promise<Found[]> => {
    const path = join(folder, name);
    const stats = await stat(path).catch(() => undefined);
    return stats ? [{ path, touchedAt: stats.mtimeMs }] : [];
  });
  return (await Promise.all(found)).flat();
}

const remove = (path: string): Promise<void> => rm(path, { force: true });

/** The oldest make room for one more. */
async function makeRoom(folder: string): Promise<void> {
  const files = (await filesIn(folder)).sort((a, b) => b.touchedAt - a.touchedAt);
  for (const { path } of files.slice(MOST_PARTS - 1)) await remove(path);
}

/** Parts in files: `<device>/<hash>`. Never flushed: what a power cut garbles is found out by the hash of the whole. */
export function partFiles(directory: string, onStep: OnStep = () => {}): PhotoParts {
  mkdirSync(directory, { recursive: true });
  const folderOf = ({ deviceId }: PartKey): string => join(directory, deviceId);
  const pathOf = (key: PartKey): string => join(folderOf(key), key.sha256);
  const sizeOf = (key: PartKey): Promise<number> =>
    stat(pathOf(key)).then(
      ({ size }) => size,
      () => 0,
    );

  async function opened(key: PartKey, offset: number) {
    if (offset > 0) {
      return open(pathOf(key), 'r+').catch((error: unknown) => {
        if (isMissing(error)) return undefined;
        throw error;
      });
    }
    await mkdir(folderOf(key), { recursive: true });
    await makeRoom(folderOf(key));
    return open(pathOf(key), 'w');
  }

  async function append(key: PartKey, { offset, body, total }: NewPart): Promise<number | undefined> {
    const handle = await opened(key, offset);
    if (!handle) return undefined;
    try {
      if ((await handle.stat()).size < offset) return undefined;
      await handle.truncate(offset);
      onStep('part-opened');
      let size = offset;
      for await (const chunk of body) {
        if (size + chunk.length > total) return size + chunk.length;
        await handle.write(chunk, 0, chunk.length, size);
        size += chunk.length;
        onStep('part-growing');
      }
      onStep('part-written');
      return size;
    } finally {
      await handle.close();
    }
  }

  async function dropBefore(instant: number): Promise<void> {
    for (const device of await readdir(directory)) {
      for (const { path, touchedAt } of await filesIn(join(directory, device))) {
        if (touchedAt < instant) await remove(path);
      }
    }
  }

  return {
    sizeOf,
    append,
    read: (key) => readFile(pathOf(key)),
    drop: (key) => remove(pathOf(key)),
    dropBefore,
  };
}
