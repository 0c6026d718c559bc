import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { enrolDevice, newNonce, syncHeaders } from '../../../tests/support/device.ts';
import { type MemoryEndpoint, memoryEndpoint } from '../../../tests/support/memoryEndpoint.ts';
import { PROTOCOL } from '../../domain/wire.ts';
import { CODE_LIFE_MS, shownCode } from '../auth/code.ts';

// Hashing a code takes its time on purpose, and longer where many tests run at once.
vi.setConfig({ testTimeout: 60_000 });

let endpoint: MemoryEndpoint;
beforeEach(() => {
  endpoint = memoryEndpoint();
});
afterEach(() => endpoint.close());

async function redeem(code: string): Promise<Response> {
  const nonce = newNonce();
  return endpoint.send('/v1/devices', {
    method: 'POST',
    headers: syncHeaders(nonce, { 'content-type': 'application/json' }),
    body: JSON.stringify({ protocol: PROTOCOL, nonce, code, device: 'iPad' }),
  });
}

const codeOf = async (response: Response): Promise<string> => ((await response.json()) as { code: string }).code;

test('a code enrols one device; its token travels in a cookie that no script can read', async () => {
  const response = await redeem(await endpoint.newCode());
  expect(response.status).toBe(201);
  expect(await response.json()).not.toHaveProperty('token');
  const cookie = response.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^device=[0-9a-f-]{36}\.[\w-]{43}; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Strict$/);
});

test('behind TLS the cookie is bound to the host', async () => {
  const secure = memoryEndpoint({ publicOrigin: 'https://audit.example.com' });
  const device = await enrolDevice(secure.send, await secure.newCode());
  expect(device.cookie).toMatch(/^__Host-device=/);
  expect((await device.have(device.deviceId)).contiguous).toBe(0);
  const plain = device.cookie.replace('__Host-', '');
  expect((await secure.send('/v1/have', { headers: { cookie: plain } })).status).toBe(401);
  await secure.close();
});

test('a code is read as people type it', async () => {
  const code = shownCode(await endpoint.newCode());
  const typed = ` ${code.toLowerCase().replace('-', ' ')} `.replaceAll('0', 'o').replaceAll('1', 'l');
  expect((await redeem(typed)).status).toBe(201);
});

test('a code works once', async () => {
  const code = await endpoint.newCode();
  expect((await redeem(code)).status).toBe(201);
  const again = await redeem(code);
  expect([again.status, await codeOf(again)]).toEqual([401, 'wrong-code']);
});

test('a code lives ten minutes', async () => {
  const [early, late] = [await endpoint.newCode(), await endpoint.newCode()];
  endpoint.clock.now += CODE_LIFE_MS - 1;
  expect((await redeem(early)).status).toBe(201);
  endpoint.clock.now += 1;
  expect((await redeem(late)).status).toBe(401);
});

test('a code bears five tries, and wrong ones all get the same answer', async () => {
  const code = await endpoint.newCode();
  const wrong = code.slice(0, 2) + (code.endsWith('777777') ? '888888' : '777777');
  const answers = [];
  for (let i = 0; i < 5; i++) answers.push(await redeem(wrong));
  const unknown = await redeem(`${code.startsWith('Z') ? 'A' : 'Z'}${code.slice(1)}`);
  const { nonce: _nonce, ...problem } = (await unknown.json()) as { nonce: string };
  for (const answer of answers) expect(await answer.json()).toMatchObject(problem);
  expect((await redeem(code)).status).toBe(401);
});

test('guessing is slow: ten tries a minute from one address', async () => {
  for (let i = 0; i < 10; i++) expect((await redeem('AAAA-AAAA')).status).toBe(401);
  const refused = await redeem(await endpoint.newCode());
  expect([refused.status, await codeOf(refused), refused.headers.get('retry-after')]).toEqual([
    429,
    'too-many-requests',
    '6',
  ]);
  endpoint.clock.now += 60_000;
  expect((await redeem(await endpoint.newCode())).status).toBe(201);
});

test('the cookie is renewed once a day', async () => {
  const device = await endpoint.newDevice();
  const renewed = async () => (await device.send('/v1/bundles')).headers.has('set-cookie');
  expect([await renewed(), await renewed()]).toEqual([true, false]);
  endpoint.clock.now += 24 * 60 * 60 * 1000;
  expect([await renewed(), await renewed()]).toEqual([true, false]);
});

test.each([
  { what: 'half of it', spoil: (cookie: string) => cookie.slice(0, -10) },
  { what: 'another secret', spoil: (cookie: string) => `${cookie.slice(0, -43)}${'A'.repeat(43)}` },
  { what: 'none', spoil: () => 'a=b' },
])('a request with $what as its token is nobody’s', async ({ spoil }) => {
  const { cookie } = await endpoint.newDevice();
  const response = await endpoint.send('/v1/have?replica=x', { headers: { cookie: spoil(cookie) } });
  expect([response.status, await codeOf(response)]).toEqual([401, 'unauthorised']);
});
