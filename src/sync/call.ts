import type { z } from 'zod';
import type { ProblemCode } from '../domain/problems.ts';
import { NONCE_HEADER, PROTOCOL, PROTOCOL_HEADER, problemSchema } from '../domain/wire.ts';
import type { SyncCause } from '../store/syncState.ts';

/** How to reach the endpoint, and on what clock. All of it can be given, so that tests use the real endpoint in memory. */
export type Link = {
  readonly fetch: (request: Request) => Promise<Response>;
  /** Origin of the endpoint, without a slash at the end. */
  readonly origin: string;
  readonly random: (bytes: number) => Uint8Array;
};

export type Refusal = {
  readonly ok: false;
  readonly cause: SyncCause;
  readonly status: number;
  /** The endpoint's own code (problems.ts), or ''. */
  readonly code: string;
  /** Seconds the endpoint asks to wait, or null. */
  readonly retryAfter: number | null;
};

export type Answered<T> = { readonly ok: true; readonly body: T } | Refusal;

export type Call<T> = {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly schema: z.ZodType<T>;
  readonly json?: Readonly<Record<string, unknown>>;
  readonly jpeg?: Uint8Array<ArrayBuffer>;
  /** Content-Range, of a JPEG that is a part of one. */
  readonly range?: string;
  /** The mark of what is here already: the answer then says that nothing has changed (code `unchanged`), or all anew. */
  readonly etag?: string;
  /** Ms until the request is given up. */
  readonly timeout?: number;
};

/** The code of a refusal to tell again what is here already. */
export const UNCHANGED = 'unchanged';

const JSON_TIMEOUT = 20_000;
export const PHOTO_TIMEOUT = 120_000;

const GOOD: readonly number[] = [200, 201];
/** Only what was sent in part may be taken in part. */
const TAKEN_IN_PART = 202;

/** 128 random bits: an answer without this request's own nonce is somebody else's, or an old one. */
export const newNonce = (random: Link['random']): string =>
  Array.from(random(16), (byte) => byte.toString(16).padStart(2, '0')).join('');

const refusal = (cause: SyncCause, response?: Response): Refusal => ({
  ok: false,
  cause,
  status: response?.status ?? 0,
  code: '',
  retryAfter: null,
});

function secondsOf(header: string | null): number | null {
  const seconds = header === null ? Number.NaN : Number(header);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

async function gzip(text: string): Promise<Blob | undefined> {
  if (typeof CompressionStream === 'undefined') return undefined;
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
}

async function requestOf<T>(link: Link, call: Call<T>, nonce: string): Promise<Request> {
  const headers = new Headers({
    [PROTOCOL_HEADER]: String(PROTOCOL),
    [NONCE_HEADER]: nonce,
    accept: 'application/json',
  });
  if (call.etag) headers.set('if-none-match', call.etag);
  let body: BodyInit | null = null;
  if (call.json) {
    const text = JSON.stringify({ ...call.json, protocol: PROTOCOL, nonce });
    const packed = await gzip(text);
    headers.set('content-type', 'application/json');
    if (packed) headers.set('content-encoding', 'gzip');
    body = packed ?? text;
  }
  if (call.jpeg) {
    headers.set('content-type', 'image/jpeg');
    if (call.range !== undefined) headers.set('content-range', call.range);
    body = call.jpeg;
  }
  return new Request(link.origin + call.path, {
    method: call.method,
    headers,
    body,
    credentials: 'same-origin',
    cache: 'no-store',
    // A redirect is a login page or a mistake; followed, its 200 would look like an answer.
    redirect: 'error',
    signal: AbortSignal.timeout(call.timeout ?? JSON_TIMEOUT),
  });
}

/** Whether an answer is our own endpoint's, and to this very request. */
export const isOurs = (response: Response, nonce: string): boolean =>
  response.headers.get(PROTOCOL_HEADER) === String(PROTOCOL) && response.headers.get(NONCE_HEADER) === nonce;

const typeOf = (response: Response): string => (response.headers.get('content-type') ?? '').split(';')[0] ?? '';

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return JSON.parse(await response.text());
  } catch {
    return undefined;
  }
}

const CAUSES: Readonly<Record<number, SyncCause>> = {
  401: 'not-enrolled',
  403: 'forbidden',
  408: 'busy',
  425: 'busy',
  429: 'busy',
};

const REVOKED: readonly string[] = ['revoked', 'revoked-wipe'] satisfies ProblemCode[];

async function refused(response: Response): Promise<Refusal> {
  const problem = problemSchema.safeParse(await bodyOf(response));
  const code = problem.success ? problem.data.code : '';
  const retryAfter = secondsOf(response.headers.get('retry-after'));
  if (REVOKED.includes(code)) return { ...refusal('revoked', response), code, retryAfter };
  const cause = CAUSES[response.status] ?? (response.status >= 500 ? 'busy' : 'refused');
  return { ...refusal(cause, response), code, retryAfter };
}

/**
 * One request. Only an answer of our own endpoint to this very request counts: status, content type, protocol header,
 * nonce and schema must all be right. A 200 of a captive portal is no answer, and neither is half of one.
 */
export async function callEndpoint<T extends { readonly nonce: string }>(
  link: Link,
  call: Call<T>,
): Promise<Answered<T>> {
  const nonce = newNonce(link.random);
  const request = await requestOf(link, call, nonce);
  let response: Response;
  try {
    response = await link.fetch(request);
  } catch {
    return refusal('unreachable');
  }
  if (!isOurs(response, nonce)) return refusal('foreign-answer', response);
  if (response.status === 304 && call.etag) return { ...refusal('refused', response), code: UNCHANGED };
  const isPart = call.range !== undefined && response.status === TAKEN_IN_PART;
  if (!isPart && !GOOD.includes(response.status)) {
    return typeOf(response) === 'application/problem+json' ? refused(response) : refusal('foreign-answer', response);
  }
  if (typeOf(response) !== 'application/json') return refusal('foreign-answer', response);
  const body = call.schema.safeParse(await bodyOf(response));
  if (!body.success || body.data.nonce !== nonce) return refusal('foreign-answer', response);
  return { ok: true, body: body.data };
}
