import { dropOriginal, isPruningDue, notePruned, oldOriginals } from '../store/originals.ts';
import type { Tablet } from '../store/tablet.ts';
import type { Link } from './call.ts';
import { askForPhoto } from './sendPhoto.ts';

/** So many at a time; what is left goes with the next round. */
const AT_A_TIME = 50;

/**
 * Once a day, lets old originals go: each only when the endpoint, asked just now, has read it and found it whole. The
 * number of those that went.
 */
export async function pruneOriginals(tablet: Tablet, link: Link): Promise<number> {
  if (!(await isPruningDue(tablet))) return 0;
  const old = await oldOriginals(tablet, AT_A_TIME);
  let dropped = 0;
  for (const sha256 of old) {
    const asked = await askForPhoto(link, sha256);
    if (!asked.ok) return dropped;
    if (!asked.isHeld) continue;
    await dropOriginal(tablet, sha256);
    dropped += 1;
  }
  // A full page of which something went: there may be more.
  if (old.length < AT_A_TIME || dropped === 0) await notePruned(tablet);
  return dropped;
}
