import {
  addWebhookSchema,
  putWebhookSchema,
  redeliverSchema,
  type WebhookEntry,
  type WebhookForm,
} from '../../domain/webhookWire.ts';
import { PROTOCOL } from '../../domain/wire.ts';
import { jsonAnswer } from '../http/answers.ts';
import { neededNonce, nonceFault, parsedBody } from '../http/envelope.ts';
import { isRefusal, type Refusal, refuse } from '../http/refusal.ts';
import type { Call, HandlersOf } from '../http/route.ts';
import { shortId } from '../log.ts';
import type { Parts } from '../parts.ts';
import type { DeliveryEntry, Webhook } from '../storage/webhookStorage.ts';
import { newWebhook } from '../webhooks/newWebhook.ts';
import { secretText } from '../webhooks/secret.ts';
import { urlFault } from '../webhooks/send.ts';

type WebhookRoutes =
  | 'GET /v1/webhooks'
  | 'POST /v1/webhooks'
  | 'PUT /v1/webhooks/:id'
  | 'GET /v1/webhooks/:id/deliveries'
  | 'POST /v1/webhooks/:id/deliveries';

const PAGE = 100;

const instant = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

const entryOf = ({ id, url, events, active, addedAt }: Webhook): WebhookEntry => ({
  id,
  url,
  events: [...events],
  active,
  addedAt: new Date(addedAt).toISOString(),
});

const told = ({ madeAt, nextAt, triedAt, ...delivery }: DeliveryEntry) => ({
  ...delivery,
  madeAt: new Date(madeAt).toISOString(),
  nextAt: instant(nextAt),
  triedAt: instant(triedAt),
});

/** What is never sent to is not kept either. */
function refusedUrl({ config }: Parts, { url }: WebhookForm): Refusal | undefined {
  const fault = urlFault(url, config);
  return fault && refuse('invalid-request', `url ${fault}`);
}

async function addWebhook(parts: Parts, { body, actor, nonce: header }: Call<'POST /v1/webhooks'>) {
  const request = parsedBody(addWebhookSchema, body.json);
  if (isRefusal(request)) return request;
  const { protocol, nonce, ...said } = request;
  const fault = nonceFault(header, nonce) ?? refusedUrl(parts, said);
  if (fault) return fault;
  const webhook = newWebhook(parts, said);
  await parts.storage.webhooks.add(webhook);
  parts.log({ level: 'info', event: 'webhook-added', device: shortId(actor.deviceId), webhook: shortId(webhook.id) });
  return jsonAnswer({ protocol, nonce, webhook: entryOf(webhook), secret: secretText(webhook.secret) }, 201);
}

async function putWebhook(parts: Parts, { body, actor, params, nonce: header }: Call<'PUT /v1/webhooks/:id'>) {
  const { webhooks } = parts.storage;
  const request = parsedBody(putWebhookSchema, body.json);
  if (isRefusal(request)) return request;
  const { protocol, nonce, ...said } = request;
  const fault = nonceFault(header, nonce) ?? refusedUrl(parts, said);
  if (fault) return fault;
  const known = await webhooks.find(params['id'] ?? '');
  if (!known || !(await webhooks.change(known.id, said))) return refuse('not-found');
  parts.log({ level: 'info', event: 'webhook-changed', device: shortId(actor.deviceId), webhook: shortId(known.id) });
  return jsonAnswer({ protocol, nonce, webhook: entryOf({ ...known, ...said }) });
}

async function listDeliveries(parts: Parts, { params, query, nonce: header }: Call<'GET /v1/webhooks/:id/deliveries'>) {
  const { webhooks } = parts.storage;
  const envelope = neededNonce(header);
  if (isRefusal(envelope)) return envelope;
  const webhook = await webhooks.find(params['id'] ?? '');
  if (!webhook) return refuse('not-found');
  const found = await webhooks.deliveries(webhook.id, query.get('before'), PAGE + 1);
  const deliveries = found.slice(0, PAGE).map(told);
  return jsonAnswer({ protocol: PROTOCOL, nonce: envelope.nonce, deliveries, more: found.length > PAGE });
}

async function redeliver(parts: Parts, { body, params, nonce: header }: Call<'POST /v1/webhooks/:id/deliveries'>) {
  const request = parsedBody(redeliverSchema, body.json);
  if (isRefusal(request)) return request;
  const { protocol, nonce, delivery } = request;
  const fault = nonceFault(header, nonce);
  if (fault) return fault;
  const isThere = await parts.storage.webhooks.redeliver(params['id'] ?? '', delivery, parts.clock());
  return isThere ? jsonAnswer({ protocol, nonce, delivery }) : refuse('not-found');
}

/** Whom to tell of what happens here, and what came of it. */
export function webhooksRoutes(parts: Parts): HandlersOf<WebhookRoutes> {
  return {
    'GET /v1/webhooks': async ({ nonce }) => {
      const envelope = neededNonce(nonce);
      if (isRefusal(envelope)) return envelope;
      const webhooks = (await parts.storage.webhooks.list()).map(entryOf);
      return jsonAnswer({ protocol: PROTOCOL, nonce: envelope.nonce, webhooks });
    },
    'POST /v1/webhooks': (call) => addWebhook(parts, call),
    'PUT /v1/webhooks/:id': (call) => putWebhook(parts, call),
    'GET /v1/webhooks/:id/deliveries': (call) => listDeliveries(parts, call),
    'POST /v1/webhooks/:id/deliveries': (call) => redeliver(parts, call),
  };
}
