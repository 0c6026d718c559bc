import { markPhotoSent, unsentPhotos } from '../store/outbox.ts';
import { readPhoto } from '../store/photos.ts';
import type { Tablet } from '../store/tablet.ts';
import type { Link, Refusal } from './call.ts';
import { askForPhoto, sendPhoto } from './sendPhoto.ts';

export type PhotosPushed = { readonly ok: true; readonly sent: number; readonly lost: readonly string[] } | Refusal;

/** Refusals that are about one photo and must not hold up the others. */
const ITS_OWN_FAULT: readonly number[] = [400, 404, 413, 415, 422];

/** Only the endpoint can say what is wrong with a photo; that it is too large, also a proxy in between. */
const isItsOwnFault = ({ cause, status }: Refusal): boolean =>
  ITS_OWN_FAULT.includes(status) && (cause === 'refused' || status === 413);

/** Without its bytes there is nothing to send; but it may be there, and only be asked for anew. */
async function isThere(link: Link, sha256: string): Promise<boolean> {
  const asked = await askForPhoto(link, sha256);
  return asked.ok && asked.isHeld;
}

/**
 * Sends the photos that the endpoint is not known to hold, one at a time. A photo whose bytes are gone from the
 * tablet is passed over, not forgotten: it stays unsent, and its item says so, unless the endpoint has it.
 */
export async function pushPhotos(tablet: Tablet, link: Link): Promise<PhotosPushed> {
  const lost: string[] = [];
  let sent = 0;
  for (const sha256 of await unsentPhotos(tablet)) {
    const bytes = await readPhoto(tablet, sha256);
    if (!bytes) {
      if (await isThere(link, sha256)) await markPhotoSent(tablet, sha256, []);
      else lost.push(sha256);
      continue;
    }
    const answer = await sendPhoto(link, { sha256, bytes });
    if (!answer.ok) {
      if (isItsOwnFault(answer)) continue;
      return answer;
    }
    await markPhotoSent(tablet, sha256, answer.body?.audits ?? []);
    sent += 1;
  }
  return { ok: true, sent, lost };
}
