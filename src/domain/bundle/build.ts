import { photosOf } from '../answers.ts';
import { toBase64 } from '../base64.ts';
import type { Change } from '../change.ts';
import { fold } from '../fold.ts';
import { type BundleContent, type ContentInput, contentOf, ledgersOf } from './content.ts';
import {
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  type BundlePhoto,
  bundleDigest,
  bundleManifest,
  fileDigest,
  type Made,
  type Sha256,
} from './manifest.ts';

/** The bytes of a photo, or undefined when they are not held or are not what the hash says. */
export type ReadPhoto = (sha256: string) => Promise<Uint8Array | undefined>;

export type BundleInput = ContentInput & {
  readonly made: Made;
  readonly sha256: Sha256;
  readonly readPhoto: ReadPhoto;
};

export type BuiltBundle =
  | { readonly ok: true; readonly digest: string; readonly content: BundleContent; readonly photosMissing: number }
  | { readonly ok: false; readonly missing: string };

type PhotoFacts = Omit<BundlePhoto, 'held'>;

/** Every photo that the content's audits show, each once, in the order of hashes. */
export function photosIn(changes: readonly Change[]): PhotoFacts[] {
  const photos = new Map<string, PhotoFacts>();
  for (const ledger of ledgersOf(changes)) {
    for (const { sha256, bytes, width, height } of photosOf(fold(ledger.changes).fields)) {
      photos.set(sha256, { sha256, bytes, width, height });
    }
  }
  return [...photos.values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
}

const beginText = (made: Made): string => {
  const begin = JSON.stringify({ format: BUNDLE_FORMAT, version: BUNDLE_VERSION, made });
  return `${begin.slice(0, -1)},`;
};

/** Everything that people read; the file goes on with the changes. */
function contentText({ changes: _changes, ...rest }: BundleContent): string {
  return `${JSON.stringify(rest).slice(1, -1)},\n"changes":[\n`;
}

const changesText = ({ changes }: BundleContent): string =>
  `${changes.map((change) => JSON.stringify(change)).join(',\n')}\n],\n"photos":[\n`;

/** Whether these bytes are the photo that the facts tell of: a JPEG of that length and hash. */
export async function isPhotoOf(facts: PhotoFacts, bytes: Uint8Array, sha256: Sha256): Promise<boolean> {
  if (bytes.length !== facts.bytes || bytes[0] !== 0xff || bytes[1] !== 0xd8) return false;
  return (await sha256(bytes)) === facts.sha256;
}

/** A photo that is not what its record says is left out: with it, every reader would refuse the whole file. */
async function readHeld(facts: PhotoFacts, { readPhoto, sha256 }: BundleInput): Promise<Uint8Array | undefined> {
  const bytes = await readPhoto(facts.sha256);
  return bytes && (await isPhotoOf(facts, bytes, sha256)) ? bytes : undefined;
}

type Write = (text: string) => void | Promise<void>;

/** Bytes that are turned into text at a time; a multiple of three, so that the pieces of base64 fit together. */
const PHOTO_PIECE = 48 * 1024;

async function writePhoto(photo: BundlePhoto, bytes: Uint8Array | undefined, write: Write): Promise<void> {
  const text = JSON.stringify({ ...photo, data: bytes ? '' : null });
  if (!bytes) return write(text);
  const end = '"}';
  await write(text.slice(0, -end.length));
  for (let at = 0; at < bytes.length; at += PHOTO_PIECE) await write(toBase64(bytes.subarray(at, at + PHOTO_PIECE)));
  return write(end);
}

/**
 * Writes a bundle piece by piece: one piece for what it says, some per photo, one for the hashes. No more than one photo
 * is held at a time, so that a programme with hundreds of them does not need their size in memory.
 */
export async function writeBundle(input: BundleInput, write: Write): Promise<BuiltBundle> {
  const result = contentOf(input);
  if (!result.ok) return result;
  const { content } = result;
  await write(beginText(input.made));
  await write(contentText(content));
  await write(changesText(content));
  const photos: BundlePhoto[] = [];
  for (const facts of photosIn(content.changes)) {
    const bytes = await readHeld(facts, input);
    const photo = { ...facts, held: bytes !== undefined };
    if (photos.length > 0) await write(',\n');
    await writePhoto(photo, bytes, write);
    photos.push(photo);
  }
  const manifest = await bundleManifest(content, photos, input.sha256);
  const digest = await bundleDigest(manifest, input.sha256);
  const file = await fileDigest(input.made, digest, input.sha256);
  const tail = JSON.stringify({ manifest, digest, fileDigest: file });
  await write(`\n],\n${tail.slice(1)}\n`);
  return { ok: true, digest, content, photosMissing: photos.filter(({ held }) => !held).length };
}
