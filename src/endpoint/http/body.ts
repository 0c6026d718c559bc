import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Policy } from '../policy.ts';
import { type Refusal, refuse } from './refusal.ts';

const inflate = promisify(gunzip);
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Deeper than anything we say, and shallow enough for every recursive function that looks at it. */
const DEEPEST = 64;

export type JsonBody = { readonly json: unknown };

/** A length is asked for: without one the body would have to be opened as a stream only to be counted. */
export function lengthFault(headers: Headers, limit: number): Refusal | undefined {
  const text = headers.get('content-length');
  if (text === null || !/^\d{1,15}$/.test(text)) return refuse('length-required');
  return Number(text) > limit ? refuse('too-large') : undefined;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  const parts: unknown[] = Array.isArray(value) ? value : Object.values(value);
  return parts.some((part) => isDeeper(part, levels - 1));
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

/** The body inflated; stops as soon as it grows beyond `limit`. */
async function inflated(bytes: Uint8Array, limit: number): Promise<Uint8Array | Refusal> {
  try {
    return await inflate(bytes, { maxOutputLength: limit });
  } catch (error) {
    return isTooLarge(error) ? refuse('too-large') : refuse('invalid-json', 'content-encoding');
  }
}

export function parseJson(bytes: Uint8Array): JsonBody | Refusal {
  let json: unknown;
  try {
    json = JSON.parse(utf8.decode(bytes));
  } catch {
    return refuse('invalid-json');
  }
  return isDeeper(json, DEEPEST) ? refuse('invalid-json', 'depth') : { json };
}

async function wholeBody(request: Request): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await request.arrayBuffer());
  } catch {
    // The caller went away in the middle: nobody reads the answer.
    return undefined;
  }
}

/** Reads a JSON body as its policy says: type, length, inflated length, well-formed text, depth. */
export async function readJson(request: Request, { limit }: Policy): Promise<JsonBody | Refusal> {
  const { headers } = request;
  if (headers.get('content-type')?.toLowerCase() !== 'application/json') return refuse('wrong-type', 'content-type');
  const encoding = headers.get('content-encoding')?.toLowerCase() ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip') return refuse('wrong-type', 'content-encoding');
  const fault = lengthFault(headers, limit);
  if (fault) return fault;
  const bytes = await wholeBody(request);
  if (!bytes) return refuse('invalid-request', 'body');
  if (bytes.length > limit) return refuse('too-large');
  if (encoding === 'identity') return parseJson(bytes);
  const plain = await inflated(bytes, limit);
  return 'refused' in plain ? plain : parseJson(plain);
}
