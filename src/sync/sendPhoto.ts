import { z } from 'zod';
import {
  NONCE_HEADER,
  OFFSET_HEADER,
  type PhotoAnswer,
  PROTOCOL,
  PROTOCOL_HEADER,
  photoAnswerSchema,
  photoPartAnswerSchema,
} from '../domain/wire.ts';
import { type Answered, callEndpoint, isOurs, type Link, newNonce, PHOTO_TIMEOUT, type Refusal } from './call.ts';

/** A photo above this goes in parts of this: a connection that breaks costs one of them, and not the whole photo. */
export const PART_BYTES = 512 * 1024;

export type PhotoToSend = { readonly sha256: string; readonly bytes: Uint8Array<ArrayBuffer> };

const HEAD_TIMEOUT = 20_000;

const sentSchema = z.discriminatedUnion('status', [photoAnswerSchema, photoPartAnswerSchema]);

const foreign = (status: number): Refusal => ({
  ok: false,
  cause: 'foreign-answer',
  status,
  code: '',
  retryAfter: null,
});
const UNREACHABLE: Refusal = { ok: false, cause: 'unreachable', status: 0, code: '', retryAfter: null };

const pathOf = (sha256: string): string => `/v1/photos/${sha256}`;

/** Whether the endpoint holds a photo, whole; or how much of it has come from this tablet. */
export async function askForPhoto(
  link: Link,
  sha256: string,
): Promise<{ readonly ok: true; readonly isHeld: boolean; readonly offset: number } | Refusal> {
  const nonce = newNonce(link.random);
  const request = new Request(link.origin + pathOf(sha256), {
    method: 'HEAD',
    headers: { [PROTOCOL_HEADER]: String(PROTOCOL), [NONCE_HEADER]: nonce },
    credentials: 'same-origin',
    cache: 'no-store',
    redirect: 'error',
    signal: AbortSignal.timeout(HEAD_TIMEOUT),
  });
  let response: Response;
  try {
    response = await link.fetch(request);
  } catch {
    return UNREACHABLE;
  }
  if (!isOurs(response, nonce)) return foreign(response.status);
  const { status, headers } = response;
  if (status === 429 || status >= 500) {
    const wait = Number(headers.get('retry-after') ?? Number.NaN);
    return { ok: false, cause: 'busy', status, code: '', retryAfter: Number.isFinite(wait) ? wait : null };
  }
  const offset = Number(headers.get(OFFSET_HEADER) ?? 0);
  // Whatever else it says, it says again, and in words, when the photo comes.
  return { ok: true, isHeld: status === 200, offset: Number.isSafeInteger(offset) ? offset : 0 };
}

type Part = { readonly first: number; readonly end: number };

async function sendPart(link: Link, { sha256, bytes }: PhotoToSend, { first, end }: Part) {
  const isWhole = first === 0 && end === bytes.length;
  const answer = await callEndpoint(link, {
    method: 'PUT',
    path: pathOf(sha256),
    schema: sentSchema,
    jpeg: isWhole ? bytes : bytes.subarray(first, end),
    ...(!isWhole && { range: `bytes ${first}-${end - 1}/${bytes.length}` }),
    timeout: PHOTO_TIMEOUT,
  });
  return answer.ok && answer.body.sha256 !== sha256 ? foreign(200) : answer;
}

/** Goes on where the endpoint says that the photo breaks off. */
async function sendFrom(link: Link, photo: PhotoToSend, offset: number): Promise<Answered<PhotoAnswer>> {
  const { length } = photo.bytes;
  let first = offset;
  while (first < length) {
    const answer = await sendPart(link, photo, { first, end: Math.min(first + PART_BYTES, length) });
    if (!answer.ok) return answer;
    const { body } = answer;
    if (body.status !== 'partial') return { ok: true, body };
    // Nothing new has come to it: asked again and again, it would never end.
    if (body.offset <= first) break;
    first = body.offset;
  }
  return foreign(202);
}

/**
 * Sends one photo: a small one whole, a large one in parts, from where it was broken off the last time. Null when the
 * endpoint has it, whole, already.
 */
export async function sendPhoto(link: Link, photo: PhotoToSend): Promise<Answered<PhotoAnswer | null>> {
  const { length } = photo.bytes;
  if (length <= PART_BYTES) {
    const answer = await sendPart(link, photo, { first: 0, end: length });
    if (!answer.ok) return answer;
    return answer.body.status === 'partial' ? foreign(202) : { ok: true, body: answer.body };
  }
  const asked = await askForPhoto(link, photo.sha256);
  if (!asked.ok) return asked;
  if (asked.isHeld) return { ok: true, body: null };
  // All of it there and yet no photo: it was cut off before it was judged.
  return sendFrom(link, photo, asked.offset < length ? asked.offset : 0);
}
