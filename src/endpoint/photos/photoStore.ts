import { randomUUID } from 'node:crypto';
import { judgeJpeg } from '../../domain/jpeg.ts';
import { LIMITS } from '../../domain/limits.ts';
import { hexSha256 } from '../hash.ts';
import { type Refusal, refuse } from '../http/refusal.ts';
import type { Clock } from '../random.ts';
import type { PhotoStorage } from '../storage/storage.ts';
import type { OnStep, PhotoFiles, Stamp } from './files.ts';
import type { NewPart, PartKey, PhotoParts } from './parts.ts';

export type PhotoPut = {
  readonly sha256: string;
  readonly body: AsyncIterable<Uint8Array>;
  readonly deviceId: string;
};

type Kept = 'stored' | 'duplicate' | Refusal;

export type PhotoStore = {
  readonly put: (put: PhotoPut) => Promise<Kept>;
  /** One part of a photo. With its last byte it is judged and kept as if it had come whole; till then, how far it is. */
  readonly putPart: (key: PartKey, part: NewPart) => Promise<Kept | { readonly offset: number }>;
  /** Bytes that have come of a photo in parts. */
  readonly begun: (key: PartKey) => Promise<number>;
  /** Forgets uploads that nobody has gone on with for a week. */
  readonly dropOldParts: () => Promise<void>;
  /** The bytes, whole; undefined when they are not held or no longer what the hash says. */
  readonly read: (sha256: string) => Promise<Uint8Array | undefined>;
  /** Whether it is held and whole. Looks at the file's stamp; hashes it again when that has changed. */
  readonly isHeld: (sha256: string) => Promise<boolean>;
  /** Deletes photos that were erased. */
  readonly drop: (hashes: readonly string[]) => Promise<void>;
  /** Hashes some photos after that hash anew, and notes which are damaged. */
  readonly recheck: (after: string) => Promise<Rechecked>;
};

export type Rechecked = {
  /** Where to go on; undefined at the end. */
  readonly next: string | undefined;
  readonly whole: number;
  readonly damaged: readonly string[];
};

type Parts = {
  readonly storage: PhotoStorage;
  readonly files: PhotoFiles;
  readonly parts: PhotoParts;
  readonly clock: Clock;
  readonly onStep: OnStep;
};

/** 8 MB of photos as tablets make them: a few hundredths of a second. */
const BITE = 20;
const WEEK = 7 * 24 * 3_600_000;

function bodyFault(bytes: Uint8Array, sha256: string): Refusal | undefined {
  // An upload cut short or garbled on its way; nothing else tells (Enketo #1584).
  if (hexSha256(bytes) !== sha256) return refuse('wrong-hash', sha256);
  const verdict = judgeJpeg(bytes);
  return verdict === 'ok' ? undefined : refuse('not-a-photo', verdict);
}

function heldCheck({ storage, files }: Parts) {
  const whole = new Map<string, Stamp>();
  const forget = (sha256: string): boolean => whole.delete(sha256);

  async function read(sha256: string): Promise<Uint8Array | undefined> {
    const stamp = await files.stampOf(sha256);
    const bytes = stamp && (await files.read(sha256));
    if (!bytes || hexSha256(bytes) !== sha256) {
      forget(sha256);
      return undefined;
    }
    whole.set(sha256, stamp);
    return bytes;
  }

  async function isHeld(sha256: string): Promise<boolean> {
    if (!(await storage.find(sha256))) return false;
    const [stamp, seen] = [await files.stampOf(sha256), whole.get(sha256)];
    if (stamp && seen && stamp.size === seen.size && stamp.modifiedMs === seen.modifiedMs) return true;
    return (await read(sha256)) !== undefined;
  }

  return { read, isHeld, forget };
}

async function recheckSome({ storage, clock }: Parts, check: ReturnType<typeof heldCheck>, after: string) {
  const rows = await storage.after(after, BITE);
  const [whole, damaged]: [string[], string[]] = [[], []];
  for (const { sha256 } of rows) ((await check.read(sha256)) ? whole : damaged).push(sha256);
  await storage.noteChecked({ whole, damaged }, new Date(clock()).toISOString());
  return { next: rows.length < BITE ? undefined : rows.at(-1)?.sha256, whole: whole.length, damaged };
}

async function putPhoto(parts: Parts, check: ReturnType<typeof heldCheck>, put: PhotoPut) {
  const { storage, files, clock, onStep } = parts;
  const { sha256, deviceId } = put;
  const name = randomUUID();
  try {
    const isTaken = await files.writeDraft(name, put.body, LIMITS.photo);
    if (!isTaken) return refuse('too-large');
    const bytes = await files.readDraft(name);
    const fault = bodyFault(bytes, sha256);
    if (fault) return fault;
    onStep('checked');
    // An erased one is taken from the tablet's hands, and not kept.
    if ((await storage.isErased(sha256)) || (await check.isHeld(sha256))) return 'duplicate' as const;
    await files.keep(name, sha256);
    await storage.add({ sha256, bytes: bytes.length, deviceId }, new Date(clock()).toISOString());
    onStep('recorded');
    return 'stored' as const;
  } finally {
    await files.discard(name);
  }
}

type KeyedPart = { readonly key: PartKey; readonly part: NewPart };

async function* inOne(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

async function putPart(all: Parts, check: ReturnType<typeof heldCheck>, { key, part }: KeyedPart) {
  const { parts, onStep } = all;
  const size = await parts.append(key, part);
  if (size === undefined) return refuse('conflict', 'content-range');
  if (size < part.total) return { offset: size };
  // Copied, not renamed: whoever still writes to the part, its first connection given up long ago, must not reach the photo.
  const bytes = size > part.total ? undefined : await parts.read(key);
  onStep('parts-read');
  const kept = bytes ? await putPhoto(all, check, { ...key, body: inOne(bytes) }) : refuse('too-large');
  // Refused, it begins anew.
  await parts.drop(key);
  onStep('parts-dropped');
  return kept;
}

/** Photos by their hash: bytes in files, what is held in the database. Bytes first, so that a row is never a promise. */
export function photoStore(
  storage: PhotoStorage,
  {
    files,
    parts,
    clock,
    onStep = () => {},
  }: Omit<Parts, 'storage' | 'onStep'> & { readonly onStep?: OnStep | undefined },
): PhotoStore {
  const all = { storage, files, parts, clock, onStep };
  const check = heldCheck(all);
  return {
    put: (put) => putPhoto(all, check, put),
    putPart: (key, part) => putPart(all, check, { key, part }),
    begun: parts.sizeOf,
    dropOldParts: () => parts.dropBefore(clock() - WEEK),
    read: check.read,
    isHeld: check.isHeld,
    drop: async (hashes) => {
      for (const sha256 of hashes) {
        check.forget(sha256);
        await files.remove(sha256);
      }
    },
    recheck: (after) => recheckSome(all, check, after),
  };
}
