import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Policy } from '../policy.ts';
import { fitsShape } from './jsonShape.ts';
import { type Refusal, refuse } from './refusal.ts';

const inflate = promisify(gunzip);
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Few large pieces: each is a turn of the event loop. */
const CHUNK = 256 * 1024;
/** Deeper than anything we say, and shallow enough for every recursive function that looks at it. */
const LEVELS = 64;
/** Ten times the fields of the longest checklist. */
const KEYS = 5_000;

export type JsonBody = { readonly json: unknown };

/** What is too long by its own word is not read at all. */
export function lengthFault(headers: Headers, limit: number): Refusal | undefined {
  const length = headers.get('content-length');
  if (length === null) return undefined;
  if (!/^\d{1,15}$/.test(length)) return refuse('length-required');
  return Number(length) > limit ? refuse('too-large') : undefined;
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

/** The body inflated; stops as soon as it grows beyond `limit`. */
async function inflated(bytes: Buffer, limit: number): Promise<Buffer | Refusal> {
  try {
    return await inflate(bytes, { maxOutputLength: limit, chunkSize: CHUNK });
  } catch (error) {
    return isTooLarge(error) ? refuse('too-large') : refuse('invalid-json', 'content-encoding');
  }
}

function parseJson(bytes: Buffer, keys: number): JsonBody | Refusal {
  if (!fitsShape(bytes, { levels: LEVELS, keys })) return refuse('invalid-json', 'shape');
  try {
    return { json: JSON.parse(utf8.decode(bytes)) as unknown };
  } catch {
    return refuse('invalid-json');
  }
}

/** Counted while it comes in, and left as soon as it is too long. */
async function countedBody(body: ReadableStream<Uint8Array>, limit: number): Promise<Buffer | Refusal> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > limit) return refuse('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** With its length known a body is read in one go: counting a stream costs four times as much. */
async function wholeBody(request: Request, limit: number): Promise<Buffer | Refusal> {
  try {
    if (request.headers.has('content-length') || !request.body) return Buffer.from(await request.arrayBuffer());
    return await countedBody(request.body, limit);
  } catch {
    // The caller went away in the middle: nobody reads this answer.
    return refuse('invalid-request', 'body');
  }
}

/** Reads a JSON body as its policy says: type, length, inflated length, well-formed text, shape. */
export async function readJson(request: Request, { limit, keys = KEYS }: Policy): Promise<JsonBody | Refusal> {
  const { headers } = request;
  if (headers.get('content-type')?.toLowerCase() !== 'application/json') return refuse('wrong-type', 'content-type');
  const encoding = headers.get('content-encoding')?.toLowerCase() ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip') return refuse('wrong-type', 'content-encoding');
  const fault = lengthFault(headers, limit);
  if (fault) return fault;
  const bytes = await wholeBody(request, limit);
  if ('refused' in bytes) return bytes;
  if (bytes.length > limit) return refuse('too-large');
  if (encoding === 'identity') return parseJson(bytes, keys);
  const plain = await inflated(bytes, limit);
  return 'refused' in plain ? plain : parseJson(plain, keys);
}
