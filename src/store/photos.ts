import type { PhotoRow } from './db.ts';
import { sha256 } from './sha256.ts';
import { isoNow, type Tablet } from './tablet.ts';

type Db = Pick<Tablet, 'db'>;

/** The small picture and the facts of a photo; undefined when this tablet has never had it. */
export const photoByHash = ({ db }: Db, hash: string): Promise<PhotoRow | undefined> => db.photos.get(hash);

/** Which of these photos are here with their bytes. */
export async function photosHeld({ db }: Db, hashes: readonly string[]): Promise<Set<string>> {
  const keys = await db.photoBytes
    .where('sha256')
    .anyOf([...hashes])
    .primaryKeys();
  return new Set(keys);
}

/**
 * The bytes of a photo, checked against its hash. Undefined when they are gone or damaged: it is shown as lost, with
 * the way to take it again, and never dropped in silence.
 */
export async function readPhoto({ db }: Db, hash: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const row = await db.photoBytes.get(hash);
  if (!row) return undefined;
  const bytes = new Uint8Array(row.bytes);
  return (await sha256(bytes)) === hash ? bytes : undefined;
}

export type FetchedPhoto = Pick<PhotoRow, 'sha256' | 'width' | 'height' | 'thumb'> & { readonly bytes: ArrayBuffer };

/** Keeps a photo that came from the endpoint, checked against its hash: it is there already, so it is not sent again. */
export async function keepFetched(tablet: Tablet, { bytes, ...photo }: FetchedPhoto): Promise<void> {
  const { db } = tablet;
  const row = { ...photo, size: bytes.byteLength, addedAt: isoNow(tablet), sent: 1 as const };
  await db.transaction('rw', db.photos, db.photoBytes, async () => {
    await db.photos.put(row);
    await db.photoBytes.put({ sha256: photo.sha256, bytes });
  });
}
