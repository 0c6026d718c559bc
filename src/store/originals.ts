import { photosOf } from '../domain/answers.ts';
import { readMeta, type Tablet, writeMeta } from './tablet.ts';

type Db = Pick<Tablet, 'db'>;

/** Days for which a photo that head office holds stays on the tablet in full; null is for ever. */
export const KEEP_DAYS = [14, 30, 90, null] as const;
export type KeepDays = (typeof KEEP_DAYS)[number];

const KEEP_KEY = 'keep-originals';
const LOOKED_KEY = 'originals-looked-at';
const DAY = 86_400_000;

export async function keepDays(tablet: Db): Promise<KeepDays> {
  const said = await readMeta<KeepDays>(tablet, KEEP_KEY);
  return said === undefined ? KEEP_DAYS[0] : said;
}

/** From now on; looked through anew with the next round. */
export async function setKeepDays(tablet: Db, days: KeepDays): Promise<void> {
  await writeMeta(tablet, KEEP_KEY, days);
  await writeMeta(tablet, LOOKED_KEY, 0);
}

/** Whether the last look at old photos was a day ago. A clock that was set back counts as long ago. */
export async function isPruningDue(tablet: Tablet): Promise<boolean> {
  const age = tablet.now() - ((await readMeta<number>(tablet, LOOKED_KEY)) ?? 0);
  return age < 0 || age >= DAY;
}

export const notePruned = (tablet: Tablet): Promise<void> => writeMeta(tablet, LOOKED_KEY, tablet.now());

/** Photos of audits that head office has not given a receipt for as they stand now. */
async function unfinishedPhotos({ db }: Db): Promise<Set<string>> {
  const audits = await db.audits.filter(({ photos }) => photos > 0).toArray();
  const copies = await db.copies.bulkGet(audits.map(({ id }) => id));
  const open = audits.filter(
    ({ state, sealId }, i) => state !== 'sealed' || copies[i]?.status?.receipt?.seal !== sealId,
  );
  const bodies = await db.bodies.bulkGet(open.map(({ id }) => id));
  return new Set(bodies.flatMap((body) => (body ? photosOf(body.fields).map(({ sha256 }) => sha256) : [])));
}

/**
 * Photos whose bytes could go, as far as this tablet knows: sent, old enough by its clock, and of no audit that still
 * waits for its receipt. The oldest hashes first; none when they are kept for ever.
 */
export async function oldOriginals(tablet: Tablet, limit: number): Promise<string[]> {
  const { db } = tablet;
  const days = await keepDays(tablet);
  if (days === null) return [];
  const before = new Date(tablet.now() - days * DAY).toISOString();
  const old = await db.photos
    .where('sent')
    .equals(1)
    .filter(({ addedAt }) => addedAt < before)
    .primaryKeys();
  const here = new Set(await db.photoBytes.where('sha256').anyOf(old).primaryKeys());
  const unfinished = await unfinishedPhotos(tablet);
  return old.filter((hash) => here.has(hash) && !unfinished.has(hash)).slice(0, limit);
}

/** Lets the bytes of a photo go, unless it has become unsent in the meantime. Its small picture stays. */
export async function dropOriginal({ db }: Db, hash: string): Promise<void> {
  await db.transaction('rw', db.photos, db.photoBytes, async () => {
    if ((await db.photos.get(hash))?.sent === 1) await db.photoBytes.delete(hash);
  });
}
