import { SHA256 } from '../../domain/ids.ts';
import { LIMITS } from '../../domain/limits.ts';
import { OFFSET_HEADER, PROTOCOL } from '../../domain/wire.ts';
import { auditStatuses } from '../custody.ts';
import { jsonAnswer, ourHeaders } from '../http/answers.ts';
import { neededNonce } from '../http/envelope.ts';
import { isRefusal, problemResponse, type Refusal, refuse } from '../http/refusal.ts';
import type { Call, HandlersOf } from '../http/route.ts';
import type { Parts } from '../parts.ts';
import { scope } from '../scope.ts';

type PhotoRoutes = 'HEAD /v1/photos/:sha256' | 'GET /v1/photos/:sha256' | 'PUT /v1/photos/:sha256';

/** An upload that breaks off simply ends: its hash then tells that it is not whole. */
async function* bytesOf({ body }: Request): AsyncIterable<Uint8Array> {
  try {
    if (body) yield* body;
  } catch {
    return;
  }
}

/** A photo is shown as a picture and as nothing else, whatever is in the file. */
const photoHeaders = (sha256: string): Readonly<Record<string, string>> => ({
  'content-type': 'image/jpeg',
  'content-disposition': `inline; filename="${sha256.slice(0, 8)}.jpg"`,
  'content-security-policy': "sandbox; default-src 'none'",
  'cache-control': 'private',
});

const RANGE = /^bytes (\d{1,9})-(\d{1,9})\/(\d{1,9})$/;

type Range = { readonly offset: number; readonly total: number };

/** Which part of the photo comes; null when it comes whole. */
function rangeOf({ headers }: Request): Range | null | Refusal {
  const range = headers.get('content-range');
  if (range === null) return null;
  const [first, last, total] = (RANGE.exec(range)?.slice(1) ?? []).map(Number);
  const isRange = first !== undefined && last !== undefined && total !== undefined && first <= last && last < total;
  const length = headers.get('content-length');
  if (!isRange || (length !== null && Number(length) !== last - first + 1)) {
    return refuse('invalid-request', 'content-range');
  }
  return total > LIMITS.photo ? refuse('too-large') : { offset: first, total };
}

async function putPhoto(parts: Parts, call: Call<'PUT /v1/photos/:sha256'>) {
  const { request, params, actor, nonce } = call;
  const { sha256 = '' } = params;
  const envelope = neededNonce(nonce);
  if (isRefusal(envelope)) return envelope;
  if (!SHA256.test(sha256)) return refuse('invalid-request', 'sha256');
  const range = rangeOf(request);
  if (range !== null && isRefusal(range)) return range;
  const { deviceId } = actor;
  const body = bytesOf(request);
  const status = range
    ? await parts.photos.putPart({ sha256, deviceId }, { ...range, body })
    : await parts.photos.put({ sha256, deviceId, body });
  if (typeof status !== 'string') {
    if (isRefusal(status)) return status;
    return jsonAnswer({ protocol: PROTOCOL, nonce: envelope.nonce, sha256, status: 'partial', ...status }, 202);
  }
  const sealed = await parts.storage.ledger.sealedAuditsShowing(sha256, scope(actor));
  const audits = await auditStatuses(parts, sealed, scope(actor));
  const code = status === 'stored' ? 201 : 200;
  return jsonAnswer({ protocol: PROTOCOL, nonce: envelope.nonce, sha256, status, audits }, code);
}

/** How much of it this device has sent, if it is under way: of others' uploads nobody learns anything. */
async function notHeld({ photos }: Parts, { nonce, actor }: Call<'HEAD /v1/photos/:sha256'>, sha256: string) {
  const answer = problemResponse(refuse('not-found'), nonce);
  const begun = SHA256.test(sha256) ? await photos.begun({ sha256, deviceId: actor.deviceId }) : 0;
  if (begun > 0) answer.headers.set(OFFSET_HEADER, String(begun));
  return answer;
}

/** Photos under the hash of their bytes. Knowing a hash gives nobody the photo, nor tells him that it is there. */
export function photosRoutes(parts: Parts): HandlersOf<PhotoRoutes> {
  const { storage, photos } = parts;
  return {
    'HEAD /v1/photos/:sha256': async (call) => {
      const { params, actor, nonce } = call;
      const { sha256 = '' } = params;
      const row = SHA256.test(sha256) ? await storage.photos.find(sha256) : undefined;
      const isOwn = row?.deviceId === actor.deviceId;
      const mayKnow = row && (isOwn || (await storage.photos.isShown(sha256, scope(actor))));
      if (!mayKnow || !(await photos.read(sha256))) return notHeld(parts, call, sha256);
      return new Response(null, { headers: ourHeaders(nonce, photoHeaders(sha256)) });
    },
    'GET /v1/photos/:sha256': async ({ params, actor, nonce }) => {
      const { sha256 = '' } = params;
      if (!SHA256.test(sha256) || !(await storage.photos.isShown(sha256, scope(actor)))) return refuse('not-found');
      const bytes = await photos.read(sha256);
      if (!bytes) return refuse('not-found');
      return new Response(new Uint8Array(bytes), { headers: ourHeaders(nonce, photoHeaders(sha256)) });
    },
    'PUT /v1/photos/:sha256': (call) => putPhoto(parts, call),
  };
}
