import type { Tablet } from './tablet.ts';

/** Room set aside, in bytes, so that text can still be saved when photos have filled the tablet. */
const RESERVE = 2 * 1024 * 1024;
const KEY = 'reserve';

const isFilled = async ({ db }: Pick<Tablet, 'db'>): Promise<boolean> =>
  (await db.meta.where('key').equals(KEY).count()) > 0;

/** Sets the room aside if there is any; false when there is not. Random bytes, since zeros would be compressed away. */
export async function fillReserve({ db, random }: Pick<Tablet, 'db' | 'random'>): Promise<boolean> {
  try {
    // Counted, not read: that would bring all of it into memory.
    if (await isFilled({ db })) return true;
    const bytes = new Uint8Array(RESERVE);
    // getRandomValues gives at most 64 KiB at a time.
    for (let at = 0; at < RESERVE; at += 65_536) bytes.set(random(65_536), at);
    await db.meta.put({ key: KEY, value: bytes.buffer });
    return true;
  } catch {
    return false;
  }
}

/** Frees the room. False when it was free already. */
export async function releaseReserve({ db }: Pick<Tablet, 'db'>): Promise<boolean> {
  const held = await isFilled({ db });
  await db.meta.delete(KEY);
  return held;
}
