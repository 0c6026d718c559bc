import { afterEach, beforeEach, expect, test } from 'vitest';
import { type MemoryEndpoint, memoryEndpoint } from '../../tests/support/memoryEndpoint.ts';
import { refuse } from './http/refusal.ts';
import type { Handlers } from './http/route.ts';
import { POLICIES, ROUTE_IDS } from './policy.ts';

let endpoint: MemoryEndpoint;
beforeEach(() => {
  endpoint = memoryEndpoint();
});
afterEach(() => endpoint.close());

const NONCE = 'nonce-12345';
const PROTOCOL = { 'showroom-protocol': '1', 'showroom-nonce': NONCE };
const split = (id: string): { method: string; path: string } => {
  const [method = '', path = ''] = id.split(' ');
  return { method, path: path.replace(':sha256', 'a'.repeat(64)).replace(':id', 'x') };
};
const routes = ROUTE_IDS.map((id) => ({ id, ...split(id), access: POLICIES[id].access }));
const ofDevices = routes.filter(({ access }) => access !== 'open' && access !== 'operator');
const writes = routes.filter(({ method }) => method === 'POST' || method === 'PUT');

async function codeOf(response: Response): Promise<string> {
  const text = await response.text();
  return text === '' ? '' : ((JSON.parse(text) as { code?: string }).code ?? '');
}

test('a route without a policy does not compile, nor a policy without a route', () => {
  // @ts-expect-error: the policy table has no such line
  const stray: Partial<Handlers> = { 'GET /v1/secret': () => refuse('not-found') };
  // @ts-expect-error: every line of the policy table needs its handler
  const lacking: Handlers = {};
  expect([Object.keys(stray), Object.keys(lacking)]).toEqual([['GET /v1/secret'], []]);
});

test.each(ofDevices)('$id answers nobody without a token', async ({ method, path }) => {
  const response = await endpoint.send(path, { method, headers: PROTOCOL });
  expect(response.status).toBe(401);
  expect(response.headers.get('showroom-nonce')).toBe(NONCE);
  expect(await codeOf(response)).toBe(method === 'HEAD' ? '' : 'unauthorised');
});

test.each(ofDevices)('$id answers a revoked device no more', async ({ method, path, access }) => {
  const device = await endpoint.newDevice();
  await endpoint.storage.devices.revoke(device.deviceId, 'keep', 1);
  const response = await device.send(path, { method });
  const [status, code] = access === 'wiped' ? [403, 'forbidden'] : [401, 'revoked'];
  expect(response.status).toBe(status);
  expect(await codeOf(response)).toBe(method === 'HEAD' ? '' : code);
});

test.each(writes)('$id wants to know which protocol is spoken', async ({ method, path }) => {
  for (const headers of [{}, { 'showroom-protocol': '2' }]) {
    const response = await endpoint.send(path, { method, headers });
    expect([response.status, await codeOf(response)]).toEqual([400, 'wrong-protocol']);
  }
});

test.each(writes)('$id takes nothing from another site', async ({ method, path }) => {
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: 'http://localhost' },
  ];
  for (const headers of foreign) {
    const response = await endpoint.send(path, { method, headers: { ...PROTOCOL, host: 'localhost', ...headers } });
    expect([response.status, await codeOf(response)]).toEqual([403, 'wrong-origin']);
  }
  const own = { host: 'localhost:8080', origin: 'http://localhost:8080', 'sec-fetch-site': 'same-origin' };
  expect((await endpoint.send(path, { method, headers: { ...PROTOCOL, ...own } })).status).not.toBe(403);
});

test('behind TLS only the public origin counts', async () => {
  const secure = memoryEndpoint({ publicOrigin: 'https://audit.example.com' });
  const post = async (origin: string): Promise<number> =>
    (await secure.send('/v1/changes', { method: 'POST', headers: { ...PROTOCOL, host: 'localhost', origin } })).status;
  expect([await post('https://audit.example.com'), await post('http://localhost')]).toEqual([401, 403]);
  await secure.close();
});

test.each(['/v1', '/v1/', '/v1/nothing', '/v1/changes/x', '/v1/photos/', '/assets/missing.js', '/missing.js'])(
  '%s is not found, and never the app’s page',
  async (path) => {
    const response = await endpoint.send(path, { headers: PROTOCOL });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ code: 'not-found', status: 404, nonce: NONCE, protocol: 1 });
  },
);

test.each([
  { method: 'DELETE', path: '/v1/changes', allow: 'POST, GET' },
  { method: 'POST', path: '/v1/have', allow: 'GET' },
  { method: 'PATCH', path: `/v1/photos/${'a'.repeat(64)}`, allow: 'HEAD, GET, PUT' },
])('$method $path is not allowed', async ({ method, path, allow }) => {
  const response = await endpoint.send(path, { method });
  expect([response.status, await codeOf(response), response.headers.get('allow')]).toEqual([
    405,
    'method-not-allowed',
    allow,
  ]);
});

test('a device that asks too much waits, and others do not', async () => {
  const busy = memoryEndpoint({ requestsPerMinute: 20 });
  const [one, other] = [await busy.newDevice(), await busy.newDevice()];
  const ask = async (device = one): Promise<Response> => device.send('/v1/bundles');
  for (let i = 0; i < 20; i++) expect((await ask()).status).toBe(200);
  const refused = await ask();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '3']);
  expect((await ask(other)).status).toBe(200);
  busy.clock.now += 3000;
  expect((await ask()).status).toBe(200);
  await busy.close();
});

test('a nonce that could not be echoed is refused and not echoed', async () => {
  const response = await endpoint.send('/v1/have', { headers: { 'showroom-nonce': 'x'.repeat(65) } });
  expect([response.status, response.headers.get('showroom-nonce')]).toEqual([400, null]);
});

test('/healthz answers, and /readyz says whether anything can be kept', async () => {
  expect(await (await endpoint.send('/healthz')).json()).toMatchObject({ status: 'ok', protocol: 1 });
  const ready = await endpoint.send('/readyz');
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'ok', storage: 'ok', disk: 'ok' }]);
  const full = memoryEndpoint({ diskReserve: Number.MAX_SAFE_INTEGER });
  const low = await full.send('/readyz');
  expect([low.status, await low.json()]).toEqual([503, { status: 'not-ready', storage: 'ok', disk: 'low' }]);
  await full.close();
});
