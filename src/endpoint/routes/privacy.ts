import { UUID } from '../../domain/ids.ts';
import { eraseRequestSchema } from '../../domain/privacyWire.ts';
import { PROTOCOL } from '../../domain/wire.ts';
import { jsonAnswer, ourHeaders } from '../http/answers.ts';
import { neededNonce, nonceFault, parsedBody } from '../http/envelope.ts';
import { isRefusal, refuse } from '../http/refusal.ts';
import type { Call, HandlersOf } from '../http/route.ts';
import { shortId } from '../log.ts';
import type { Parts } from '../parts.ts';
import { erasableOf } from '../privacy/erasable.ts';
import { erase } from '../privacy/erase.ts';
import { heldAbout } from '../privacy/heldAbout.ts';
import { type Plan, planErasure } from '../privacy/plan.ts';

type PrivacyRoutes =
  | 'POST /v1/erasures'
  | 'GET /v1/erasures'
  | 'GET /v1/dealers/:id/erasable'
  | 'GET /v1/dealers/:id/held';

const told = ({ records, mentions }: Plan) => ({
  records: records.map(({ record, taken }) => ({
    recordId: record.id,
    kind: record.kind,
    fields: [...taken.fields],
    photos: taken.photos.length,
  })),
  mentions: [...mentions],
});

async function postErasure(parts: Parts, { body, actor, nonce: header }: Call<'POST /v1/erasures'>) {
  const request = parsedBody(eraseRequestSchema, body.json);
  if (isRefusal(request)) return request;
  const { protocol, nonce, recordId, what, fields = null, why, dryRun } = request;
  const fault = nonceFault(header, nonce);
  if (fault) return fault;
  const { storage, photos, log } = parts;
  const plan = await planErasure(storage.privacy, recordId, { what, fields });
  if (!plan) return refuse('not-found');
  if (!dryRun) {
    const act = { role: 'admin', why, memberId: actor.member.id, deviceId: actor.deviceId } as const;
    await photos.drop(await erase(parts, plan.records, act));
    log({ level: 'info', event: 'erased', device: shortId(actor.deviceId), count: plan.records.length });
  }
  return jsonAnswer({ protocol, nonce, ...told(plan), done: !dryRun });
}

async function listErasures({ storage }: Parts, header: string | null) {
  const envelope = neededNonce(header);
  if (isRefusal(envelope)) return envelope;
  const erasures = (await storage.privacy.erasures()).map(({ id, at, recordId, kind, dealerId, author, erases }) => ({
    id,
    at,
    recordId,
    kind,
    dealerId,
    what: [...erases.what],
    photos: erases.photos.length,
    role: erases.role,
    by: author === id ? null : author,
    why: erases.why,
  }));
  return jsonAnswer({ protocol: PROTOCOL, nonce: envelope.nonce, erasures });
}

async function listErasable({ storage }: Parts, { params, nonce: header }: Call<'GET /v1/dealers/:id/erasable'>) {
  const envelope = neededNonce(header);
  if (isRefusal(envelope)) return envelope;
  const { id = '' } = params;
  if (!UUID.test(id)) return refuse('not-found');
  return jsonAnswer({ protocol: PROTOCOL, nonce: envelope.nonce, ...(await erasableOf(storage.privacy, id)) });
}

async function getHeld(parts: Parts, { params, actor, nonce }: Call<'GET /v1/dealers/:id/held'>) {
  const { id = '' } = params;
  const body = UUID.test(id) ? await heldAbout(parts, id) : undefined;
  if (!body) return refuse('not-found');
  parts.log({ level: 'info', event: 'held-told', device: shortId(actor.deviceId) });
  const name = `showroom-audit-held-${shortId(id)}.json`;
  return new Response(body, {
    headers: ourHeaders(nonce, {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="${name}"`,
    }),
  });
}

/** Erasing, and telling what is held: acts for whom the facts are about, not part of the work with them. */
export function privacyRoutes(parts: Parts): HandlersOf<PrivacyRoutes> {
  return {
    'POST /v1/erasures': (call) => postErasure(parts, call),
    'GET /v1/erasures': ({ nonce }) => listErasures(parts, nonce),
    'GET /v1/dealers/:id/erasable': (call) => listErasable(parts, call),
    'GET /v1/dealers/:id/held': (call) => getHeld(parts, call),
  };
}
