import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { hexSha256 } from './hash.ts';
import { accepts } from './http/accepts.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const ENCODINGS = [
  { name: 'br', end: '.br' },
  { name: 'gzip', end: '.gz' },
] as const;

/** Names without a leading dot only, so that no path leads out of the folder or to what lies hidden in it. */
const FILE_PATH = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/;
/** A file by its name, as opposed to a page of the app. */
const NAMES_FILE = /\.[A-Za-z0-9]+$/;

const FOR_EVER = 'public, max-age=31536000, immutable';

type Kept = { readonly modifiedMs: number; readonly bytes: Uint8Array<ArrayBuffer>; readonly etag: string };

/** Reads files of a folder, each once until it changes. */
function keptFiles(folder: string) {
  const kept = new Map<string, Kept>();
  return async function read(path: string): Promise<Kept | undefined> {
    const file = join(folder, path);
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) return undefined;
    const known = kept.get(path);
    if (known?.modifiedMs === found.mtimeMs) return known;
    const bytes = new Uint8Array(await readFile(file));
    const fresh = { modifiedMs: found.mtimeMs, bytes, etag: `"${hexSha256(bytes).slice(0, 32)}"` };
    kept.set(path, fresh);
    return fresh;
  };
}

/** The path of the file to send: the file named, or the app's page for every path that names none. */
function filePathOf(path: string): string | undefined {
  if (path === '/') return '/index.html';
  if (NAMES_FILE.test(path)) return FILE_PATH.test(path) && !/\.(?:br|gz)$/.test(path) ? path : undefined;
  // A missing chunk or call must be told as missing; index.html in its place would be run as a script.
  return /^\/(?:v1|assets|healthz|readyz|metrics)(?:\/|$)/.test(path) ? undefined : '/index.html';
}

/**
 * The built app: precompressed where it is, compared by ETag, hashed names kept for ever by caches. Undefined when there
 * is no such file.
 */
export function staticFiles(folder: string) {
  const read = keptFiles(folder);

  async function encoded(path: string, header: string | null) {
    for (const { name, end } of ENCODINGS) {
      if (!accepts(header, name)) continue;
      const file = await read(path + end);
      if (file) return { file, encoding: name };
    }
    const file = await read(path);
    return file && { file, encoding: null };
  }

  return async function serve(request: Request, pathname: string): Promise<Response | undefined> {
    const path = filePathOf(pathname);
    const found = path === undefined ? undefined : await encoded(path, request.headers.get('accept-encoding'));
    if (path === undefined || !found) return undefined;
    const { file, encoding } = found;
    const headers = new Headers({
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'cache-control': path.startsWith('/assets/') ? FOR_EVER : 'no-cache',
      etag: file.etag,
      vary: 'accept-encoding',
    });
    if (encoding) headers.set('content-encoding', encoding);
    if (request.headers.get('if-none-match') === file.etag) return new Response(null, { status: 304, headers });
    return new Response(file.bytes, { headers });
  };
}
