import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { NONCE_HEADER, PROTOCOL, PROTOCOL_HEADER } from '../../domain/wire.ts';
import { accepts } from './accepts.ts';

/** The headers every answer of ours carries: no cache may keep it, and nobody else's answer has them. */
export function ourHeaders(nonce: string | null, more: Readonly<Record<string, string>> = {}): Headers {
  const headers = new Headers({ 'cache-control': 'no-store', [PROTOCOL_HEADER]: String(PROTOCOL), ...more });
  if (nonce !== null) headers.set(NONCE_HEADER, nonce);
  return headers;
}

export type Enveloped = { readonly protocol: typeof PROTOCOL; readonly nonce: string };

/** A JSON answer in the sync protocol's envelope. */
export function jsonAnswer<Body extends Enveloped>(body: Body, status: 200 | 201 | 202 = 200): Response {
  const headers = ourHeaders(body.nonce, { 'content-type': 'application/json' });
  return new Response(JSON.stringify(body), { status, headers });
}

const pack = promisify(gzip);
/** Below this a packed answer saves no packet. */
const WORTH_PACKING = 1_200;
/** A third of the time of the usual level, for an eighth more bytes (measured). */
const LEVEL = 1;

/** A JSON answer whose text is there already; packed when it is long and the request takes that. */
export async function textAnswer(request: Request, nonce: string, text: string): Promise<Response> {
  const headers = ourHeaders(nonce, { 'content-type': 'application/json', vary: 'accept-encoding' });
  if (text.length < WORTH_PACKING || !accepts(request.headers.get('accept-encoding'), 'gzip')) {
    return new Response(text, { headers });
  }
  headers.set('content-encoding', 'gzip');
  return new Response(new Uint8Array(await pack(text, { level: LEVEL })), { headers });
}

export type Document = { readonly text: string; readonly etag: string; readonly nonce: string | null };

/** A public document that rarely changes: compared by its ETag, revalidated each time. */
export function documentAnswer(request: Request, document: Document): Response {
  const { text, etag, nonce } = document;
  const headers = ourHeaders(nonce, { 'content-type': 'application/json', 'cache-control': 'no-cache', etag });
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(text, { headers });
}
