import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type Author,
  type MadeAudit,
  type MadeProgramme,
  makeAudit,
  makeProgramme,
  newAuthor,
} from '../../../tests/support/changes.ts';
import { type Device, newNonce } from '../../../tests/support/device.ts';
import { type MemoryEndpoint, memoryEndpoint } from '../../../tests/support/memoryEndpoint.ts';
import { isSigned, type Receiver, startReceiver } from '../../../tests/support/receiver.ts';
import {
  addedWebhookAnswerSchema,
  deliveriesAnswerSchema,
  WEBHOOK_EVENTS,
  webhookMessageSchema,
} from '../../domain/webhookWire.ts';
import { PROTOCOL } from '../../domain/wire.ts';
import { strongRandom } from '../random.ts';
import { type Deliverer, deliverer } from './deliver.ts';
import { overdueWatch } from './overdue.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let endpoint: MemoryEndpoint;
let admin: Device;
let device: Device;
let author: Author;
let programme: MadeProgramme;
let receiver: Receiver;
let parts: Parameters<typeof deliverer>[0] & Parameters<typeof overdueWatch>[0];
let delivery: Deliverer;

beforeEach(async () => {
  const allowed = { webhookAllowHttp: true, webhookAllowPrivate: true };
  endpoint = memoryEndpoint({ ...allowed, publicOrigin: 'https://audit.example.com' });
  const { storage, clock, lines } = endpoint;
  const config = { ...allowed, publicOrigin: 'https://audit.example.com', dealerTimeZone: 'Asia/Shanghai' };
  const log = (line: (typeof lines)[number]): void => void lines.push(line);
  parts = { storage, config, clock: () => clock.now, random: strongRandom, log, timeLimitMs: 5_000 };
  delivery = deliverer(parts, new AbortController().signal);
  device = await endpoint.newDevice();
  admin = await endpoint.newDevice({ role: 'admin', dealers: [] });
  author = newAuthor();
  programme = makeProgramme(author, { person: '王小磊', dealer: '安达汽车' });
});
afterEach(async () => {
  await receiver.close();
  await endpoint.close();
});

const ask = (path: string, method: string, body: object): Promise<Response> => {
  const nonce = newNonce();
  const headers = { 'content-type': 'application/json', 'showroom-nonce': nonce };
  return admin.send(path, { method, headers, body: JSON.stringify({ protocol: PROTOCOL, nonce, ...body }) });
};

/** A webhook for all events at a server that answers like that. */
async function subscribe(answer?: (response: ServerResponse, before: number) => void) {
  receiver = await startReceiver(answer);
  const response = await ask('/v1/webhooks', 'POST', { url: receiver.url, events: WEBHOOK_EVENTS });
  const { webhook, secret } = addedWebhookAnswerSchema.parse(await response.json());
  return { id: webhook.id, secret };
}

async function deliver(): Promise<void> {
  await delivery.begin();
  await delivery.idle();
}

async function sealed(): Promise<MadeAudit> {
  const audit = makeAudit(author, programme, { photos: 1, sealed: true });
  await device.push([...programme.changes, ...audit.changes]);
  for (const { sha256, bytes } of audit.photos) await device.putPhoto(sha256, bytes);
  return audit;
}

const messages = () => receiver.received.map(({ body }) => webhookMessageSchema.parse(JSON.parse(body)));
const events = () => messages().map(({ event }) => event);

async function logOf(id: string) {
  return deliveriesAnswerSchema.parse(await (await admin.send(`/v1/webhooks/${id}/deliveries`)).json()).deliveries;
}

test('a complete audit is told with ids and figures, signed, and with nobody’s name', async () => {
  const { id, secret } = await subscribe();
  const audit = await sealed();
  await deliver();
  const [message] = messages();
  const { dealerId, programmeId, visitId } = programme;
  expect(message).toMatchObject({
    event: 'audit.complete',
    dealerId,
    programmeId,
    visitId,
    auditId: audit.auditId,
    visitNo: 1,
    receipt: expect.stringMatching(/^20261123-/),
    coverage: 100,
    bundle: `https://audit.example.com/v1/programmes/${programmeId}/bundle?visit=${visitId}`,
  });
  const [received] = receiver.received;
  if (!received) throw new Error('nothing received');
  expect(received.headers['webhook-id']).toBe(message?.id);
  expect(isSigned(received, secret)).toBe(true);
  expect(isSigned({ ...received, body: received.body.replace('audit', 'audio') }, secret)).toBe(false);
  expect(received.body).not.toMatch(/王小磊|安达|tablet/);
  await deliver();
  await device.push(audit.changes);
  await deliver();
  expect(receiver.received).toHaveLength(1);
  expect(await logOf(id)).toMatchObject([{ state: 'delivered', tries: 1, outcome: 'http-204', nextAt: null }]);
  expect(JSON.stringify(await logOf(id))).not.toContain(audit.auditId);
  expect(await (await admin.send('/v1/webhooks')).text()).not.toContain(secret);
});

test('what is answered with an error, a detour or not at all is tried again, later and later, under one id', async () => {
  const answers: ((response: ServerResponse) => void)[] = [
    (response) => response.writeHead(500).end(),
    (response) => response.writeHead(302, { location: receiver.url }).end(),
    (response) => response.destroy(),
    () => {},
    (response) => response.writeHead(200).end('x'.repeat(100_000)),
  ];
  const { id, secret } = await subscribe((response, before) => answers[before]?.(response));
  delivery = deliverer({ ...parts, timeLimitMs: 200 }, new AbortController().signal);
  await sealed();
  const pauses: number[] = [];
  for (const _answer of answers) {
    await deliver();
    const [entry] = await logOf(id);
    if (entry?.nextAt) pauses.push(Date.parse(entry.nextAt) - endpoint.clock.now);
    await deliver();
    endpoint.clock.now += pauses.at(-1) ?? 0;
  }
  expect(receiver.received).toHaveLength(answers.length);
  expect(new Set(messages().map((message) => message.id)).size).toBe(1);
  expect(receiver.received.every((received) => isSigned(received, secret))).toBe(true);
  expect(pauses.map((pause, n) => pause >= 5_000 * 2 ** n && pause <= 10_000 * 2 ** n)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(await logOf(id)).toMatchObject([{ state: 'delivered', tries: 5, outcome: 'http-200' }]);
  const outcomes = endpoint.lines.filter(({ event }) => event === 'webhook-waiting').map(({ code }) => code);
  expect(outcomes).toEqual(['http-500', 'http-302', 'ECONNRESET', 'timeout']);
});

test('after three days it has failed, and an admin may have it tried again', async () => {
  let isUp = false;
  const { id } = await subscribe((response) => response.writeHead(isUp ? 204 : 503).end());
  await sealed();
  const begun = endpoint.clock.now;
  for (let round = 0; round < 60; round++) {
    await deliver();
    const [entry] = await logOf(id);
    if (entry?.state !== 'waiting') break;
    endpoint.clock.now = Date.parse(entry.nextAt ?? '');
  }
  const [failed] = await logOf(id);
  expect(failed).toMatchObject({ state: 'failed', outcome: 'http-503', nextAt: null });
  expect((endpoint.clock.now - begun) / DAY).toBeGreaterThan(2.7);
  expect((endpoint.clock.now - begun) / DAY).toBeLessThanOrEqual(3);
  isUp = true;
  endpoint.clock.now += DAY;
  await deliver();
  const before = receiver.received.length;
  expect((await ask(`/v1/webhooks/${id}/deliveries`, 'POST', { delivery: failed?.id })).status).toBe(200);
  await deliver();
  expect(receiver.received.length).toBe(before + 1);
  expect(new Set(messages().map((message) => message.id))).toEqual(new Set([failed?.id]));
  expect(await logOf(id)).toMatchObject([{ state: 'delivered' }]);
});

const closing = () => {
  const { dealerId, visitId } = programme;
  const at = '2026-11-23T02:00:00.000Z';
  const closed = { at, by: author.personId, modules: {}, beside: [] };
  return author.edit({ kind: 'visit', recordId: visitId, dealerId, set: { closed } });
};

test('a visit is complete when it is closed and each of its audits is, whatever comes last', async () => {
  await subscribe();
  await sealed();
  const last = makeAudit(author, programme, { photos: 1, sealed: true });
  await device.push([...last.changes, closing()]);
  await deliver();
  expect(events()).toEqual(['audit.complete']);
  for (const { sha256, bytes } of last.photos) await device.putPhoto(sha256, bytes);
  await deliver();
  expect(events().sort((a, b) => (a < b ? -1 : 1))).toEqual(['audit.complete', 'audit.complete', 'visit.complete']);
  const told = messages().find(({ event }) => event === 'visit.complete');
  expect(told).toMatchObject({ visitId: programme.visitId, visitNo: 1, audits: 2 });
});

test('a visit that is closed when all is there is complete at once, and told once', async () => {
  await subscribe();
  await sealed();
  const change = closing();
  await device.push([change]);
  await device.push([change]);
  await deliver();
  expect(events().sort((a, b) => (a < b ? -1 : 1))).toEqual(['audit.complete', 'visit.complete']);
});

test('an action is overdue once its day is over where the dealers are, and anew with a new day', async () => {
  await subscribe();
  const watch = overdueWatch(parts);
  const { dealerId, programmeId } = programme;
  const recordId = author.newId();
  const edit = (set: Record<string, string>) => author.edit({ kind: 'action', recordId, dealerId, set });
  await device.push([...programme.changes, edit({ programmeId, title: '补齐', state: 'open', dueOn: '2026-11-22' })]);
  const overdue = async (at: string): Promise<number> => {
    endpoint.clock.now = Date.parse(at);
    await watch();
    await deliver();
    return receiver.received.length;
  };
  expect(await overdue('2026-11-22T15:59:00Z')).toBe(0);
  expect(await overdue('2026-11-22T16:01:00Z')).toBe(1);
  expect(await overdue('2026-11-23T16:01:00Z')).toBe(1);
  // Another endpoint, which has told nobody anything yet.
  await overdueWatch(parts)();
  await device.push([edit({ dueOn: '2026-11-30' })]);
  expect(await overdue('2026-11-25T16:01:00Z')).toBe(1);
  expect(await overdue('2026-12-01T16:01:00Z')).toBe(2);
  await device.push([edit({ dueOn: '2026-12-02', state: 'done' })]);
  expect(await overdue('2026-12-09T16:01:00Z')).toBe(2);
  expect(messages()).toMatchObject([
    { event: 'action.overdue', actionId: recordId, dueOn: '2026-11-22', state: 'open' },
    { event: 'action.overdue', actionId: recordId, dueOn: '2026-11-30' },
  ]);
});

test('several that deliver at once deliver each message once', async () => {
  await subscribe();
  for (let n = 0; n < 6; n++) await sealed();
  const others = [1, 2, 3].map(() => deliverer(parts, new AbortController().signal));
  await Promise.all(others.map(({ begin }) => begin()));
  await Promise.all(others.map(({ idle }) => idle()));
  expect(receiver.received).toHaveLength(6);
});

test('a receiver who does not answer keeps no other waiting', async () => {
  const { id } = await subscribe(() => {});
  const slow = receiver;
  const { id: quick } = await subscribe();
  await sealed();
  await delivery.begin();
  await slow.until(1);
  await receiver.until(1);
  expect(await logOf(id)).toMatchObject([{ state: 'waiting', tries: 0 }]);
  await slow.close();
  await delivery.idle();
  expect(await logOf(quick)).toMatchObject([{ state: 'delivered' }]);
});

test('one that is switched off is told nothing, and what waited when it is on again', async () => {
  const { id } = await subscribe();
  await sealed();
  const said = { url: receiver.url, events: WEBHOOK_EVENTS };
  await ask(`/v1/webhooks/${id}`, 'PUT', { ...said, active: false });
  await sealed();
  await deliver();
  expect(receiver.received).toHaveLength(0);
  await ask(`/v1/webhooks/${id}`, 'PUT', { ...said, active: true });
  await deliver();
  expect(receiver.received).toHaveLength(1);
});
