import { afterEach, describe, expect, test, vi } from 'vitest';
import { NONCE_HEADER, PROTOCOL_HEADER, photoAnswerSchema } from '../domain/wire.ts';
import { type Call, callEndpoint, type Link, newNonce } from './call.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));
const CALL: Call<{ nonce: string }> = {
  method: 'POST',
  path: '/v1/changes',
  schema: photoAnswerSchema,
  json: { a: '展厅' },
};

/** The request that a call makes; nobody answers it. */
async function requestOf(call: Partial<Call<{ nonce: string }>> = {}): Promise<Request> {
  let sent: Request | undefined;
  const fetch = (request: Request): Promise<Response> => {
    sent = request;
    return Promise.reject(new TypeError('no network'));
  };
  await callEndpoint({ fetch, origin: 'http://showroom.example', random }, { ...CALL, ...call });
  if (!sent) throw new Error('nothing was sent');
  return sent;
}

const gunzipped = async (request: Request): Promise<unknown> => {
  if (!request.body) throw new Error('no body');
  return new Response(request.body.pipeThrough(new DecompressionStream('gzip'))).json();
};

describe('a request', () => {
  test('says which protocol it speaks, and carries its nonce in the header and in the body', async () => {
    const request = await requestOf();
    const nonce = request.headers.get(NONCE_HEADER) ?? '';
    expect(nonce).toMatch(/^[0-9a-f]{32}$/);
    expect(request.headers.get(PROTOCOL_HEADER)).toBe('1');
    expect(request.headers.get('content-encoding')).toBe('gzip');
    expect(await gunzipped(request)).toEqual({ a: '展厅', protocol: 1, nonce });
  });

  test('never has the nonce of another', async () => {
    const nonces = await Promise.all(
      Array.from({ length: 20 }, async () => (await requestOf()).headers.get(NONCE_HEADER)),
    );
    expect(new Set(nonces).size).toBe(20);
    expect(newNonce(random)).not.toBe(newNonce(random));
  });

  test('follows no redirect, asks no cache, and takes the cookie of our own origin only', async () => {
    const { redirect, cache, credentials } = await requestOf();
    expect({ redirect, cache, credentials }).toEqual({
      redirect: 'error',
      cache: 'no-store',
      credentials: 'same-origin',
    });
  });

  test('goes unpacked from a browser that cannot pack', async () => {
    vi.stubGlobal('CompressionStream', undefined);
    const request = await requestOf();
    expect(request.headers.get('content-encoding')).toBeNull();
    expect(await request.json()).toMatchObject({ a: '展厅' });
  });

  test('is given up when nothing comes back for too long', async () => {
    const fetch = (request: Request): Promise<Response> =>
      new Promise((_, reject) => {
        request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
      });
    const link: Link = { fetch, origin: 'http://showroom.example', random };
    expect(await callEndpoint(link, { ...CALL, timeout: 1 })).toMatchObject({ ok: false, cause: 'unreachable' });
  });
});

describe('a refusal of our own endpoint', () => {
  const refusedWith = (status: number, code: string, retryAfter = ''): Promise<unknown> => {
    const fetch = async (request: Request): Promise<Response> => {
      const headers = new Headers({ 'content-type': 'application/problem+json; charset=utf-8' });
      headers.set(PROTOCOL_HEADER, '1');
      headers.set(NONCE_HEADER, request.headers.get(NONCE_HEADER) ?? '');
      if (retryAfter) headers.set('retry-after', retryAfter);
      return new Response(JSON.stringify({ type: 'about:blank', title: 'x', status, code }), { status, headers });
    };
    return callEndpoint({ fetch, origin: 'http://showroom.example', random }, CALL);
  };

  test.each([
    [400, 'invalid-request', 'refused'],
    [401, 'unauthorised', 'not-enrolled'],
    [403, 'forbidden', 'forbidden'],
    [408, 'unavailable', 'busy'],
    [413, 'too-large', 'refused'],
    [422, 'wrong-hash', 'refused'],
    [425, 'unavailable', 'busy'],
    [429, 'too-many-requests', 'busy'],
    [500, 'internal', 'busy'],
    [503, 'unavailable', 'busy'],
    [507, 'disk-full', 'busy'],
  ])('%i %s is told as "%s"', async (status, code, cause) => {
    expect(await refusedWith(status, code)).toEqual({ ok: false, cause, status, code, retryAfter: null });
  });

  test.each([
    ['120', 120],
    ['0', 0],
    ['-5', null],
    ['Wed, 21 Oct 2026 07:28:00 GMT', null],
    ['soon', null],
  ])('that asks to come back in "%s" is waited for: %s', async (header, retryAfter) => {
    expect(await refusedWith(503, 'unavailable', header)).toMatchObject({ retryAfter });
  });
});
