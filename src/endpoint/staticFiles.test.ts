import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemoryEndpoint, memoryEndpoint } from '../../tests/support/memoryEndpoint.ts';

const PAGE = '<!doctype html><title>app</title>';
let folder: string;
let endpoint: MemoryEndpoint;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'showroom-dist-'));
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(dist, '.hidden.txt'), 'secret');
  writeFileSync(join(dist, 'index.html'), PAGE);
  writeFileSync(join(dist, 'sw.js'), '// worker');
  writeFileSync(join(dist, 'assets/a-1.js'), 'export {}');
  writeFileSync(join(dist, 'assets/a-1.js.br'), 'brotli');
  writeFileSync(join(dist, 'assets/a-1.js.gz'), 'gzip');
  endpoint = memoryEndpoint({ distDir: dist, publicOrigin: 'https://audit.example.com' });
});
afterAll(async () => {
  await endpoint.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => endpoint.send(path, { headers });

test.each(['/', '/dealers', '/audits/01a2/items?x=1', '/index.html'])(
  '%s is the app’s page, asked for anew',
  async (path) => {
    const response = await get(path);
    expect(await response.text()).toBe(PAGE);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    });
  },
);

test('a file with its hash in its name is kept for ever', async () => {
  const response = await get('/assets/a-1.js');
  expect(await response.text()).toBe('export {}');
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect((await get('/sw.js')).headers.get('cache-control')).toBe('no-cache');
});

test.each([
  { accepted: 'gzip, deflate, br', encoding: 'br', text: 'brotli' },
  { accepted: 'gzip', encoding: 'gzip', text: 'gzip' },
  { accepted: 'br;q=0, gzip;q=0.5', encoding: 'gzip', text: 'gzip' },
  { accepted: 'identity', encoding: null, text: 'export {}' },
])('who accepts $accepted gets $encoding', async ({ accepted, encoding, text }) => {
  const response = await get('/assets/a-1.js', { 'accept-encoding': accepted });
  expect([response.headers.get('content-encoding'), response.headers.get('vary')]).toEqual([
    encoding,
    'accept-encoding',
  ]);
  expect(await response.text()).toBe(text);
});

test('a file that is known is not sent again, a changed one is', async () => {
  const etag = (await get('/sw.js')).headers.get('etag') ?? '';
  expect((await get('/sw.js', { 'if-none-match': etag })).status).toBe(304);
  writeFileSync(join(folder, 'dist/sw.js'), '// another worker');
  expect((await get('/sw.js', { 'if-none-match': etag })).status).toBe(200);
});

test.each([
  '/assets/b-2.js',
  '/missing.png',
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/.hidden.txt',
  '/assets/a-1.js.br',
  '/v1/x',
])('%s is not found', async (path) => {
  const response = await get(path);
  expect(await response.text()).not.toContain('secret');
  expect(response.status).toBe(404);
});

test('only reading is answered with files', async () => {
  expect((await endpoint.send('/dealers', { method: 'POST' })).status).toBe(404);
  const head = await endpoint.send('/', { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; " +
  "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
  "object-src 'none'; require-trusted-types-for 'script'; trusted-types sw-url";
const JSON_POLICY = "default-src 'none'; frame-ancestors 'none'";

test.each([
  ['/', PAGE_POLICY],
  ['/assets/a-1.js', PAGE_POLICY],
  ['/assets/missing.js', JSON_POLICY],
  ['/v1/have', JSON_POLICY],
  ['/healthz', JSON_POLICY],
])('%s carries the security headers', async (path, policy) => {
  const { headers } = await get(path);
  expect(headers.get('content-security-policy')).toBe(policy);
  expect(Object.fromEntries(headers)).toMatchObject({
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), payment=()',
  });
});

test('without TLS nothing is promised of TLS', async () => {
  const plain = memoryEndpoint();
  expect((await plain.send('/healthz')).headers.has('strict-transport-security')).toBe(false);
  await plain.close();
});
