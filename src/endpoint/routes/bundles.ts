import { UUID } from '../../domain/ids.ts';
import { PROTOCOL } from '../../domain/wire.ts';
import { exportBundle, exportLines } from '../bundles/export.ts';
import { importBundle } from '../bundles/import.ts';
import { jsonAnswer, ourHeaders } from '../http/answers.ts';
import { neededNonce } from '../http/envelope.ts';
import { isRefusal, refuse } from '../http/refusal.ts';
import type { Call, HandlersOf } from '../http/route.ts';
import { shortId } from '../log.ts';
import type { Parts } from '../parts.ts';
import { readCursor } from '../pull/cursor.ts';
import { cursorAt, placeOf } from '../pull/pull.ts';
import { type Scope, scope } from '../scope.ts';

type BundleRoutes = 'GET /v1/programmes/:id/bundle' | 'GET /v1/bundles' | 'POST /v1/bundles';

/** Where to go on next time: opaque to whoever asks, and the same as a tablet's. */
const CURSOR_HEADER = 'showroom-cursor';
/** As it was before it knew the ledger and the scope: begins again. */
const EARLIER_CURSOR = /^[0-9a-f-]{36}\.\d{1,15}$/;

/** Programmes of which a cursor does not say that all was told; those of a dealer who came into the scope later, too. */
async function programmesSince(parts: Parts, after: string | null, allowed: Scope): Promise<string[]> {
  const { ledger } = parts.storage;
  const { position, behind } = await placeOf(parts, after, allowed);
  const ids = await ledger.programmesAfter(position, allowed);
  if (!behind) return ids;
  const late = await ledger.programmesAfter(behind.position, { ...allowed, dealers: behind.dealers });
  return [...new Set([...late, ...ids])];
}

async function getBundle(parts: Parts, { params, query, actor, nonce }: Call<'GET /v1/programmes/:id/bundle'>) {
  const { id: programmeId = '' } = params;
  const visitId = query.get('visit');
  if (!UUID.test(programmeId) || (visitId !== null && !UUID.test(visitId))) return refuse('not-found');
  const body = await exportBundle(parts, { programmeId, visitId }, scope(actor));
  if (!body) return refuse('not-found');
  const name = `showroom-audit-${shortId(visitId ?? programmeId)}.json`;
  const headers = ourHeaders(nonce, {
    'content-type': 'application/json',
    'content-disposition': `attachment; filename="${name}"`,
  });
  return new Response(body, { headers });
}

async function getBundles(parts: Parts, { query, actor, nonce }: Call<'GET /v1/bundles'>) {
  const after = query.get('after');
  if (after !== null && !readCursor(after) && !EARLIER_CURSOR.test(after)) return refuse('invalid-request', 'after');
  const photos = query.get('photos') ?? '0';
  if (photos !== '0' && photos !== '1') return refuse('invalid-request', 'photos');
  const allowed = scope(actor);
  // Taken first: what arrives while the lines are written comes again next time, and is never skipped.
  const position = await parts.storage.ledger.position();
  const ids = await programmesSince(parts, after, allowed);
  const cursor = await cursorAt(parts, { position, behind: null }, allowed);
  const body = exportLines(parts, ids, { allowed, withPhotos: photos === '1' });
  const headers = ourHeaders(nonce, { 'content-type': 'application/x-ndjson', [CURSOR_HEADER]: cursor });
  return new Response(body, { headers });
}

async function postBundle(parts: Parts, { body, actor, nonce }: Call<'POST /v1/bundles'>) {
  const envelope = neededNonce(nonce);
  if (isRefusal(envelope)) return envelope;
  const at = new Date(parts.clock()).toISOString();
  const delivery = { deviceId: actor.deviceId, via: 'file', replica: null, at, scope: scope(actor) } as const;
  const taken = await importBundle(parts, body.json, delivery);
  if (isRefusal(taken)) return taken;
  const { stored, duplicate, quarantined } = taken;
  parts.log({ level: 'info', event: 'imported', device: shortId(actor.deviceId), stored, duplicate, quarantined });
  return jsonAnswer({ protocol: PROTOCOL, nonce: envelope.nonce, ...taken });
}

export function bundlesRoutes(parts: Parts): HandlersOf<BundleRoutes> {
  return {
    'GET /v1/programmes/:id/bundle': (call) => getBundle(parts, call),
    'GET /v1/bundles': (call) => getBundles(parts, call),
    'POST /v1/bundles': (call) => postBundle(parts, call),
  };
}
