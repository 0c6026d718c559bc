import { NONCE_HEADER, PROTOCOL_HEADER } from '../../src/domain/wire.ts';
import type { Between, Fetch } from './syncLink.ts';

/** An answer that looks like one and is none. `reached`: the endpoint did get the request and did what it says. */
export type Hostile = { readonly name: string; readonly reached: boolean; readonly between: Between };

type Headers = Readonly<Record<string, string>>;
type Body = Record<string, unknown>;

const never = (name: string, between: (request: Request) => Response | Promise<Response>): Hostile => ({
  name,
  reached: false,
  between: async (request) => between(request),
});

type Page = { readonly type?: string; readonly body?: string; readonly headers?: Headers };

const page = (status: number, { type = '', body, headers = {} }: Page): Hostile =>
  never(`${status} ${type || 'without a type'}: ${(body ?? 'nothing').slice(0, 24)}`, () => {
    const response = new Response(body ?? null, { status, headers });
    response.headers.delete('content-type');
    if (type) response.headers.set('content-type', type);
    return response;
  });

const JSON_TYPE = 'application/json';
const LOGIN = '<!doctype html><title>Wi-Fi 登录</title>';

/** What comes instead of the endpoint's answer: portals, proxies, firewalls, other programs. */
const FOREIGN: readonly Hostile[] = [
  never('no network', () => Promise.reject(new TypeError('fetch failed'))),
  never('a network error as a response', () => Response.error()),
  page(200, { type: 'text/html', body: LOGIN }),
  page(200, { type: JSON_TYPE, body: LOGIN }),
  page(200, { type: JSON_TYPE, body: '{"status":"ok"}' }),
  page(200, { type: JSON_TYPE, body: '{"protocol":1}' }),
  page(200, { type: JSON_TYPE, body: '[]' }),
  page(200, { type: JSON_TYPE, body: 'null' }),
  page(200, { type: JSON_TYPE, body: '' }),
  page(200, { body: '' }),
  page(201, { type: JSON_TYPE, body: '{"created":true}' }),
  page(202, { type: JSON_TYPE, body: '{"accepted":true}' }),
  page(204, {}),
  page(301, { type: 'text/html', body: LOGIN, headers: { location: 'https://login.example/' } }),
  page(302, { type: 'text/html', body: LOGIN, headers: { location: 'https://login.example/' } }),
  page(304, {}),
  page(401, { type: 'text/html', body: LOGIN, headers: { 'www-authenticate': 'Basic' } }),
  page(403, { type: 'text/html', body: '<h1>Blocked by policy</h1>' }),
  page(404, { type: 'text/html', body: '<h1>Not found</h1>' }),
  page(407, { type: 'text/html', body: '<h1>Proxy authentication</h1>' }),
  page(422, {
    type: 'application/problem+json',
    body: '{"type":"about:blank","title":"x","status":422,"code":"not-a-photo"}',
  }),
  page(500, { type: 'text/html', body: '<h1>Oops</h1>' }),
  page(502, { type: 'text/html', body: '<h1>Bad gateway</h1>' }),
  page(503, { type: 'text/html', body: '<h1>Maintenance</h1>', headers: { 'retry-after': '3600' } }),
  page(511, { type: 'text/html', body: LOGIN }),
  {
    name: 'the request itself, echoed with all its headers',
    reached: false,
    between: async (request) => {
      const headers = new Headers(request.headers);
      headers.delete('content-encoding');
      return new Response(JSON.stringify({ protocol: 1, nonce: request.headers.get(NONCE_HEADER) }), { headers });
    },
  },
];

type Altered = { readonly status?: number; readonly headers?: Headers; readonly body?: (text: string) => string };

/** The endpoint's own answer, altered on its way back. */
function altered(name: string, { status, headers = {}, body = (text) => text }: Altered): Hostile {
  const between = async (request: Request, onwards: Fetch): Promise<Response> => {
    const response = await onwards(request);
    const text = body(await response.text());
    const all = new Headers(response.headers);
    for (const [key, value] of Object.entries(headers)) all.set(key, value);
    for (const [key, value] of Object.entries(headers)) if (value === '') all.delete(key);
    return new Response(text, { status: status ?? response.status, headers: all });
  };
  return { name: `the endpoint's answer ${name}`, reached: true, between };
}

const said = (name: string, change: (body: Body) => unknown): Hostile =>
  altered(name, { body: (text) => JSON.stringify(change(JSON.parse(text) as Body)) });

const CUT: readonly Hostile[] = [
  altered('without our protocol header', { headers: { [PROTOCOL_HEADER]: '' } }),
  altered('of another protocol version', { headers: { [PROTOCOL_HEADER]: '2' } }),
  altered('without the nonce in the header', { headers: { [NONCE_HEADER]: '' } }),
  altered('with another nonce in the header', { headers: { [NONCE_HEADER]: 'ffffffffffffffffffffffffffffffff' } }),
  altered('as text', { headers: { 'content-type': 'text/plain' } }),
  altered('as a page', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  altered('without a type', { headers: { 'content-type': '' } }),
  altered('as a problem', { headers: { 'content-type': 'application/problem+json' } }),
  altered('with status 202', { status: 202 }),
  altered('with status 206', { status: 206 }),
  altered('with status 400', { status: 400 }),
  altered('with status 500', { status: 500 }),
  altered('cut in half', { body: (text) => text.slice(0, text.length / 2) }),
  altered('but for its last character', { body: (text) => text.slice(0, -1) }),
  altered('twice in one', { body: (text) => text + text }),
  altered('empty', { body: () => '' }),
  said('with another nonce in the body', (body) => ({ ...body, nonce: 'ffffffffffffffffffffffffffffffff' })),
  said('without a nonce in the body', ({ nonce: _nonce, ...body }) => body),
  said('of another protocol in the body', (body) => ({ ...body, protocol: 2 })),
  said('wrapped by a proxy', (body) => ({ data: body })),
  said('in a list', (body) => [body]),
  said('with a field more', (body) => ({ ...body, ad: 'x' })),
  said('with a field less', (body) => Object.fromEntries(Object.entries(body).slice(0, -1))),
];

/** The body stops coming, as when the connection breaks. */
const BROKEN: Hostile = {
  name: "the endpoint's answer of which the connection broke",
  reached: true,
  between: async (request, onwards) => {
    const response = await onwards(request);
    const bytes = new Uint8Array(await response.arrayBuffer());
    let at = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (at > 0) controller.error(new TypeError('terminated'));
        else controller.enqueue(bytes.subarray(0, bytes.length - 5));
        at += 1;
      },
    });
    return new Response(body, { status: response.status, headers: response.headers });
  },
};

/** An answer that was given before: by a cache, or by somebody who recorded it. */
export function replayed(): Hostile {
  let first: { status: number; headers: Headers; text: string } | undefined;
  const between = async (request: Request, onwards: Fetch): Promise<Response> => {
    if (!first) {
      const response = await onwards(request);
      const text = await response.text();
      first = { status: response.status, headers: Object.fromEntries(response.headers), text };
      // The first one gets lost on its way back.
      throw new TypeError('fetch failed');
    }
    return new Response(first.text, { status: first.status, headers: first.headers });
  };
  return { name: 'an earlier answer again', reached: true, between };
}

export const HOSTILE: readonly Hostile[] = [...FOREIGN, ...CUT, BROKEN];

/** Answers to a push of which the list of results does not fit. */
export const HOSTILE_RESULTS: readonly Hostile[] = [
  ['without results', () => []],
  ['with a result missing', (results: unknown[]) => results.slice(1)],
  ['with a result twice', (results: unknown[]) => [...results, ...results.slice(0, 1)]],
  ['with its results in another order', (results: unknown[]) => results.toReversed()],
  ['with results of other changes', (results: Body[]) => results.map((result) => ({ ...result, id: 'x' }))],
  ['with a status that we do not know', (results: Body[]) => results.map((result) => ({ ...result, status: 'ok' }))],
  ['with results that are no list', () => ({})],
].map(([name, change]) =>
  said(name as string, (body) => ({ ...body, results: (change as (results: unknown) => unknown)(body['results']) })),
);
