import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeProgramme, newAuthor } from '../support/changes.ts';
import { enrolDevice, newNonce, syncHeaders } from '../support/device.ts';
import { newDataDir, type RunningEndpoint, removeDataDir, startEndpoint } from '../support/endpoint.ts';
import { makeCertificate, overTls, type Pem } from '../support/tls.ts';

vi.setConfig({ testTimeout: 120_000 });

let folder: string;
let endpoint: RunningEndpoint;
let first: Pem;

function put({ cert, key }: Pem): { TLS_CERT: string; TLS_KEY: string } {
  const files = { TLS_CERT: join(folder, 'cert.pem'), TLS_KEY: join(folder, 'key.pem') };
  writeFileSync(files.TLS_CERT, cert);
  writeFileSync(files.TLS_KEY, key);
  return files;
}

beforeEach(async () => {
  folder = newDataDir();
  first = makeCertificate();
  endpoint = await startEndpoint({ dataDir: join(folder, 'data'), env: put(first) });
});
afterEach(async () => {
  await endpoint.stop();
  removeDataDir(folder);
});

test('with a certificate it speaks TLS and nothing else, and its cookie goes nowhere else', async () => {
  const { url } = endpoint;
  expect(url).toMatch(/^https:\/\/localhost:\d+$/);
  const send = overTls(url, first.cert);
  const device = await enrolDevice(send, endpoint.code);
  expect(device.cookie).toMatch(/^__Host-device=/);
  const programme = makeProgramme(newAuthor());
  expect((await device.push(programme.changes)).results.map(({ status }) => status)).toEqual(
    programme.changes.map(() => 'stored'),
  );
  const page = await send('/healthz');
  expect(page.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  const enrol = async (origin: string) => {
    const headers = syncHeaders(newNonce(), { origin, 'content-type': 'application/json' });
    return (await send('/v1/devices', { method: 'POST', headers, body: '{}' })).status;
  };
  expect(await enrol(url)).toBe(400);
  expect(await enrol(url.replace('https', 'http'))).toBe(403);
  await expect(fetch(url.replace('https', 'http'))).rejects.toThrow('fetch failed');
});

test('a renewed certificate is taken into use without a restart, an unusable one is not', async () => {
  const send = overTls(endpoint.url, first.cert);
  expect((await send('/healthz')).status).toBe(200);
  const said = (event: string) => vi.waitUntil(() => endpoint.lines.some((line) => line.includes(event)), 30_000);

  put({ ...makeCertificate(), key: first.key });
  process.kill(endpoint.pid, 'SIGHUP');
  await said('certificate-refused');
  expect((await send('/healthz')).status).toBe(200);

  const next = makeCertificate();
  put(next);
  process.kill(endpoint.pid, 'SIGHUP');
  await said('certificate-renewed');
  expect((await overTls(endpoint.url, next.cert)('/healthz')).status).toBe(200);
  await expect(send('/healthz')).rejects.toThrow(/self.signed|signature/);
});
