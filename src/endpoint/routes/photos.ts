import { SHA256 } from '../../domain/ids.ts';
import { PROTOCOL } from '../../domain/wire.ts';
import { auditStatuses } from '../custody.ts';
import { jsonAnswer, ourHeaders } from '../http/answers.ts';
import { neededNonce } from '../http/envelope.ts';
import { isRefusal, refuse } from '../http/refusal.ts';
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

async function putPhoto(parts: Parts, call: Call<'PUT /v1/photos/:sha256'>) {
  const { request, params, actor, nonce } = call;
  const { sha256 = '' } = params;
  const envelope = neededNonce(nonce);
  if (isRefusal(envelope)) return envelope;
  if (!SHA256.test(sha256)) return refuse('invalid-request', 'sha256');
  const status = await parts.photos.put({ sha256, body: bytesOf(request), deviceId: actor.deviceId });
  if (typeof status !== 'string') return status;
  const sealed = await parts.storage.ledger.sealedAuditsShowing(sha256, scope(actor));
  const audits = await auditStatuses(parts, sealed, scope(actor));
  const code = status === 'stored' ? 201 : 200;
  return jsonAnswer({ protocol: PROTOCOL, nonce: envelope.nonce, sha256, status, audits }, code);
}

/** Photos under the hash of their bytes. Knowing a hash gives nobody the photo, nor tells him that it is there. */
export function photosRoutes(parts: Parts): HandlersOf<PhotoRoutes> {
  const { storage, photos } = parts;
  return {
    'HEAD /v1/photos/:sha256': async ({ params, actor, nonce }) => {
      const { sha256 = '' } = params;
      const row = SHA256.test(sha256) ? await storage.photos.find(sha256) : undefined;
      const isOwn = row?.deviceId === actor.deviceId;
      if (!row || !(isOwn || (await storage.photos.isShown(sha256, scope(actor))))) return refuse('not-found');
      if (!(await photos.read(sha256))) return refuse('not-found');
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
