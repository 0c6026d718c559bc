import { photoAnswerSchema } from '../domain/wire.ts';
import { markPhotoSent, unsentPhotos } from '../store/outbox.ts';
import { readPhoto } from '../store/photos.ts';
import type { Tablet } from '../store/tablet.ts';
import { callEndpoint, type Link, PHOTO_TIMEOUT, type Refusal } from './call.ts';

export type PhotosPushed = { readonly ok: true; readonly sent: number; readonly lost: readonly string[] } | Refusal;

/** Refusals that are about one photo and must not hold up the others. */
const ITS_OWN_FAULT: readonly number[] = [400, 404, 413, 415, 422];

/** Only the endpoint can say what is wrong with a photo; that it is too large, also a proxy in between. */
const isItsOwnFault = ({ cause, status }: Refusal): boolean =>
  ITS_OWN_FAULT.includes(status) && (cause === 'refused' || status === 413);

const WRONG_PHOTO: Refusal = { ok: false, cause: 'foreign-answer', status: 200, code: '', retryAfter: null };

/**
 * Sends the photos that the endpoint is not known to hold, one at a time. A photo whose bytes are gone from the
 * tablet is passed over, not forgotten: it stays unsent, and its item says so.
 */
export async function pushPhotos(tablet: Tablet, link: Link): Promise<PhotosPushed> {
  const lost: string[] = [];
  let sent = 0;
  for (const sha256 of await unsentPhotos(tablet)) {
    const jpeg = await readPhoto(tablet, sha256);
    if (!jpeg) {
      lost.push(sha256);
      continue;
    }
    const path = `/v1/photos/${sha256}`;
    const answer = await callEndpoint(link, {
      method: 'PUT',
      path,
      schema: photoAnswerSchema,
      jpeg,
      timeout: PHOTO_TIMEOUT,
    });
    if (!answer.ok) {
      if (isItsOwnFault(answer)) continue;
      return answer;
    }
    if (answer.body.sha256 !== sha256) return WRONG_PHOTO;
    await markPhotoSent(tablet, sha256, answer.body.audits);
    sent += 1;
  }
  return { ok: true, sent, lost };
}
