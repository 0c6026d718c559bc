import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePlace, type Place } from '../../tests/endpoint/rolePlaces.ts';
import { makePhoto, newAuthor } from '../../tests/support/changes.ts';
import { type Device, newNonce, syncHeaders } from '../../tests/support/device.ts';
import { type MemoryEndpoint, memoryEndpoint } from '../../tests/support/memoryEndpoint.ts';
import { seedDevice, seedMember } from '../../tests/support/seededDevices.ts';
import { ALL_TEMPLATES } from '../domain/catalogue/allTemplates.ts';
import type { Template } from '../domain/catalogue/types.ts';
import type { Change } from '../domain/change.ts';
import { ROLES, type Role } from '../domain/roles.ts';
import { WEBHOOK_EVENTS, type WebhookForm } from '../domain/webhookWire.ts';
import { PROTOCOL } from '../domain/wire.ts';
import { ROUTE_IDS, type RouteId } from './policy.ts';
import { strongRandom } from './random.ts';
import type { Member } from './scope.ts';
import { newWebhook } from './webhooks/newWebhook.ts';

type Shot = { readonly path: string; readonly body?: Record<string, unknown>; readonly jpeg?: Uint8Array<ArrayBuffer> };

/** What a route is expected to do, written down a second time and by hand. */
type Row = {
  readonly who: 'everybody' | 'wiped' | readonly Role[];
  readonly ask: (place: Place) => Shot | Promise<Shot>;
  /** It answers with facts of the dealer asked for, or of all: whoever may see them gets them, and nobody else. */
  readonly tells?: 'asked' | 'all';
  /** Who is told of any dealer here, beside those who see them at work. */
  readonly sees?: readonly Role[];
  /** It answers a question about the dealer without facts: whether that answer gives anything away. */
  readonly gives?: (json: Record<string, unknown>) => boolean;
};

const FIRST_TEMPLATE = ALL_TEMPLATES[0] as Template;
const FIRST_ITEM = FIRST_TEMPLATE.sections[0]?.items[0]?.id;

const WRITERS: readonly Role[] = ['consultant', 'field-rep', 'sales-manager', 'general-manager'];
const READERS: readonly Role[] = [...WRITERS, 'head-office'];
const SEES_ALL: readonly Role[] = ['head-office'];

let endpoint: MemoryEndpoint;
let places: { readonly own: Place; readonly foreign: Place };
let bundles: Map<Place, Record<string, unknown>>;
let writer: Device;

/** Told of everything; nobody may see that it is. */
const HOOK: WebhookForm = { url: 'https://example.com/', events: [...WEBHOOK_EVENTS] };

/** Somebody whom nobody misses. */
const somebody = (said: Partial<Member> = {}): Promise<Member> => seedMember(endpoint.storage, 1, said);
const formOf = (dealerId: string) => ({ name: '张三', role: 'sales-manager', manages: false, dealers: [dealerId] });

const open = (path: string): Row => ({ who: 'everybody', ask: () => ({ path }) });
const push = (changes: readonly Change[]) => ({ replica: changes[0]?.replica, changes });

/** Every route there is. One without a row does not compile. */
const ROWS: Readonly<Record<RouteId, Row>> = {
  'POST /v1/changes': {
    who: WRITERS,
    ask: (place) => ({ path: '/v1/changes', body: push([place.newNote()]) }),
    gives: ({ audits, missingPhotos }) => [audits, missingPhotos].flat().length > 0,
  },
  'GET /v1/changes': { who: READERS, ask: () => ({ path: '/v1/changes' }), tells: 'all' },
  'GET /v1/have': {
    who: [...ROLES],
    ask: ({ replica, auditId }) => ({ path: `/v1/have?replica=${replica}&audit=${auditId}` }),
    gives: ({ contiguous, extras, audits }) =>
      contiguous !== 0 ||
      (extras as []).length > 0 ||
      (audits as { complete: boolean; missingPhotos: [] }[]).some(
        (one) => one.complete || one.missingPhotos.length > 0,
      ),
  },
  'HEAD /v1/photos/:sha256': { who: READERS, ask: ({ photo }) => ({ path: `/v1/photos/${photo.sha256}` }) },
  'GET /v1/photos/:sha256': {
    who: READERS,
    ask: ({ photo }) => ({ path: `/v1/photos/${photo.sha256}` }),
    tells: 'asked',
  },
  'PUT /v1/photos/:sha256': {
    who: WRITERS,
    ask: ({ photo }) => ({ path: `/v1/photos/${photo.sha256}`, jpeg: photo.bytes }),
    tells: 'asked',
  },
  'GET /v1/receipts/:number': {
    who: READERS,
    ask: ({ receipt }) => ({ path: `/v1/receipts/${receipt}` }),
    tells: 'asked',
  },
  'GET /v1/programmes/:id/bundle': {
    who: READERS,
    ask: ({ programmeId }) => ({ path: `/v1/programmes/${programmeId}/bundle` }),
    tells: 'asked',
  },
  'GET /v1/bundles': { who: READERS, ask: () => ({ path: '/v1/bundles?photos=1' }), tells: 'all' },
  'GET /v1/export/:file': { who: READERS, ask: () => ({ path: '/v1/export/answers.csv' }), tells: 'all' },
  'POST /v1/bundles': {
    who: ['consultant'],
    ask: (place) => ({ path: '/v1/bundles', body: bundles.get(place) ?? {} }),
    gives: ({ audits, stored, duplicate }) => (audits as []).length > 0 || stored !== 0 || duplicate !== 1,
  },
  'POST /v1/devices': { who: 'everybody', ask: () => ({ path: '/v1/devices', body: { device: 'x' } }) },
  'GET /v1/me': { who: [...ROLES], ask: () => ({ path: '/v1/me' }) },
  'POST /v1/wipe': { who: 'wiped', ask: () => ({ path: '/v1/wipe', body: { app: '1', unsent: 0, done: false } }) },
  'GET /v1/members': { who: ['admin'], ask: () => ({ path: '/v1/members' }) },
  'POST /v1/members': {
    who: ['admin'],
    ask: ({ dealerId }) => ({ path: '/v1/members', body: formOf(dealerId) }),
  },
  'PUT /v1/members/:id': {
    who: ['admin'],
    ask: async ({ dealerId }) => {
      const { id } = await somebody();
      return { path: `/v1/members/${id}`, body: { ...formOf(dealerId), active: true } };
    },
  },
  'POST /v1/codes': {
    who: ['admin'],
    ask: async () => ({ path: '/v1/codes', body: { memberId: (await somebody()).id } }),
  },
  'GET /v1/devices': { who: ['admin'], ask: () => ({ path: '/v1/devices' }) },
  'PUT /v1/devices/:id': {
    who: ['admin'],
    ask: async () => {
      const plain = { publicOrigin: null, tls: null };
      const { deviceId } = await seedDevice(endpoint.storage, plain, { now: endpoint.clock.now });
      return { path: `/v1/devices/${deviceId}`, body: { revoked: 'keep' } };
    },
  },
  'GET /v1/webhooks': { who: ['admin'], ask: () => ({ path: '/v1/webhooks' }) },
  'POST /v1/webhooks': { who: ['admin'], ask: () => ({ path: '/v1/webhooks', body: HOOK }) },
  'PUT /v1/webhooks/:id': {
    who: ['admin'],
    ask: () => ({ path: `/v1/webhooks/${newAuthor().newId()}`, body: { ...HOOK, active: false } }),
  },
  'GET /v1/webhooks/:id/deliveries': {
    who: ['admin'],
    ask: async () => {
      const [webhook] = await endpoint.storage.webhooks.list();
      return { path: `/v1/webhooks/${webhook?.id}/deliveries` };
    },
  },
  'POST /v1/webhooks/:id/deliveries': {
    who: ['admin'],
    ask: () => ({ path: `/v1/webhooks/${newAuthor().newId()}/deliveries`, body: { delivery: newAuthor().newId() } }),
  },
  'GET /v1/dealers': { who: ['admin'], ask: () => ({ path: '/v1/dealers' }) },
  'GET /v1/figures/dealers': { who: READERS, ask: () => ({ path: '/v1/figures/dealers' }), tells: 'all' },
  'GET /v1/figures/dealers/:id': {
    who: READERS,
    ask: ({ dealerId }) => ({ path: `/v1/figures/dealers/${dealerId}` }),
    tells: 'asked',
  },
  // Of how many dealers it counts is looked at in routes/figures.test.ts: these have no words of any.
  'GET /v1/figures/items': { who: READERS, ask: () => ({ path: '/v1/figures/items' }) },
  'GET /v1/figures/items/:template/:item': {
    who: READERS,
    ask: () => ({ path: `/v1/figures/items/${FIRST_TEMPLATE.id}/${FIRST_ITEM}` }),
    tells: 'all',
  },
  'GET /v1/figures/calibration': { who: READERS, ask: () => ({ path: '/v1/figures/calibration' }), tells: 'all' },
  'GET /v1/dealers/:id/erasable': {
    who: ['admin'],
    ask: ({ dealerId }) => ({ path: `/v1/dealers/${dealerId}/erasable` }),
    tells: 'asked',
    sees: ['admin'],
  },
  'GET /v1/dealers/:id/held': {
    who: ['head-office', 'admin'],
    ask: ({ dealerId }) => ({ path: `/v1/dealers/${dealerId}/held` }),
    tells: 'asked',
    sees: ['admin'],
  },
  'POST /v1/erasures': {
    who: ['admin'],
    ask: ({ auditId }) => ({
      path: '/v1/erasures',
      body: { recordId: auditId, what: ['texts'], why: 'asked for', dryRun: true },
    }),
  },
  'GET /v1/erasures': { who: ['admin'], ask: () => ({ path: '/v1/erasures' }) },
  'GET /v1/catalogue': open('/v1/catalogue'),
  'GET /v1/schema/bundle.json': open('/v1/schema/bundle.json'),
  'GET /v1/openapi.json': open('/v1/openapi.json'),
  'GET /healthz': open('/healthz'),
  'GET /readyz': open('/readyz'),
  'GET /metrics': { who: [], ask: () => ({ path: '/metrics' }) },
};

type Caller = {
  readonly what: string;
  readonly roles: readonly Role[];
  readonly state: 'enrolled' | 'stranger' | 'revoked' | 'wiped';
  readonly said: Partial<Member>;
};

const CALLERS: readonly Caller[] = [
  ...ROLES.map((role): Caller => ({ what: role, roles: [role], state: 'enrolled', said: { role } })),
  {
    what: 'consultant who manages',
    roles: ['consultant', 'admin'],
    state: 'enrolled',
    said: { role: 'consultant', manages: true },
  },
  { what: 'stranger', roles: [], state: 'stranger', said: {} },
  { what: 'withdrawn consultant', roles: [], state: 'revoked', said: { role: 'consultant' } },
  { what: 'consultant whose tablet is to be wiped', roles: [], state: 'wiped', said: { role: 'consultant' } },
  { what: 'member who is no longer one', roles: [], state: 'revoked', said: { role: 'consultant', active: false } },
];

async function deviceOf({ said, state }: Caller): Promise<Device> {
  const { own } = places;
  const dealers = said.role === 'head-office' ? 'all' : said.role === 'admin' ? [] : [own.dealerId];
  const device = await endpoint.newDevice({ dealers, ...said });
  if (state === 'wiped') await endpoint.storage.devices.revoke(device.deviceId, 'wipe', 1);
  if (state === 'revoked' && said.active !== false) await endpoint.storage.devices.revoke(device.deviceId, 'keep', 1);
  return device;
}

function send(id: RouteId, { path, body, jpeg }: Shot, cookie: string): Promise<Response> {
  const [method = ''] = id.split(' ');
  const nonce = newNonce();
  const type = jpeg ? 'image/jpeg' : 'application/json';
  const headers = syncHeaders(nonce, { cookie, ...((body || jpeg) && { 'content-type': type }) });
  const isBundle = path === '/v1/bundles' && body;
  const text = body && JSON.stringify(isBundle ? body : { ...body, protocol: PROTOCOL, nonce });
  return endpoint.send(path, { method, headers, ...(text && { body: text }), ...(jpeg && { body: jpeg }) });
}

const mayEnter = (who: Row['who'], { roles, state }: Caller): boolean =>
  who === 'everybody' || (who === 'wiped' ? state === 'wiped' : who.some((role) => roles.includes(role)));

const maySee = (place: Place, { roles }: Caller, sees: readonly Role[] = []): boolean =>
  roles.some((role) => SEES_ALL.includes(role) || sees.includes(role)) ||
  (place === places.own && roles.some((role) => READERS.includes(role)));

/** Whether an answer holds anything of a dealer: its words, its ids that the caller did not name himself, its photo. */
function holds(answer: Buffer, place: Place, shot: Shot): boolean {
  const asked = shot.path + JSON.stringify(shot.body ?? {});
  const { canary, programmeId, visitId, auditId, photo } = place;
  const words = [canary, programmeId, visitId, auditId, photo.sha256].filter((word) => !asked.includes(word));
  return words.some((word) => answer.includes(word)) || answer.includes(photo.bytes);
}

/** Whose facts an answer to somebody who may ask is to hold. */
function expectedOf({ tells, sees }: Row, place: Place, caller: Caller): Place[] {
  const asked = tells === 'all' ? Object.values(places) : tells === 'asked' ? [place] : [];
  return asked.filter((each) => maySee(each, caller, sees));
}

beforeAll(async () => {
  endpoint = memoryEndpoint();
  writer = await endpoint.newDevice();
  await endpoint.storage.webhooks.add(newWebhook({ clock: () => 1, random: strongRandom }, HOOK));
  places = { own: await makePlace(writer, 'own'), foreign: await makePlace(writer, 'foreign') };
  bundles = new Map();
  for (const place of Object.values(places)) {
    const response = await writer.send(`/v1/programmes/${place.programmeId}/bundle`);
    bundles.set(place, (await response.json()) as Record<string, unknown>);
  }
}, 60_000);
afterAll(() => endpoint.close());

describe.each(ROUTE_IDS)('%s', (id) => {
  const row = ROWS[id];
  const cases = CALLERS.flatMap((caller) => (['own', 'foreign'] as const).map((whose) => ({ ...caller, whose })));

  test.each(cases)('$what, about the $whose dealer', async ({ whose, ...caller }) => {
    // Codes are given out and tried so often in a minute, and no more.
    endpoint.clock.now += 60_000;
    const place = places[whose];
    const device = await deviceOf(caller);
    const shot = await row.ask(place);
    const before = await endpoint.storage.ledger.position();
    const response = await send(id, shot, caller.state === 'stranger' ? '' : device.cookie);
    const answer = Buffer.from(await response.arrayBuffer());
    const isIn = mayEnter(row.who, caller);
    const isSeen = isIn && maySee(place, caller, row.sees);
    const told = Object.values(places).filter((each) => holds(answer, each, shot));
    const isHidden = response.ok && !isSeen && row.gives !== undefined;
    const hidden = isHidden ? (JSON.parse(answer.toString() || '{}') as Record<string, unknown>) : null;

    expect({
      isIn: ![401, 403].includes(response.status),
      told,
      givesAway: hidden !== null && row.gives?.(hidden) === true,
      writes: !isSeen && (await endpoint.storage.ledger.position()) !== before,
    }).toEqual({ isIn, told: isIn ? expectedOf(row, place, caller) : [], givesAway: false, writes: false });
  });
});

test('a photo of nobody’s own cannot be had by putting another one', async () => {
  const narrow = await endpoint.newDevice({ dealers: [places.own.dealerId] });
  const { sha256, bytes } = makePhoto();
  await narrow.putPhoto(sha256, bytes);
  expect((await narrow.send(`/v1/photos/${sha256}`, { method: 'HEAD' })).status).toBe(200);
  expect((await narrow.send(`/v1/photos/${places.foreign.photo.sha256}`, { method: 'HEAD' })).status).toBe(404);
});
