import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningEndpoint, removeDataDir, startEndpoint } from '../support/endpoint.ts';
import { diceOf, pick } from './mutate.ts';

let endpoint: RunningEndpoint;
beforeAll(async () => {
  endpoint = await startEndpoint();
}, 60_000);
afterAll(async () => {
  await endpoint.stop();
  removeDataDir(endpoint.dataDir);
});

/** What comes back for bytes written straight into a connection; '' when it is only closed. */
function raw(bytes: string | Uint8Array): Promise<string> {
  const { port } = new URL(endpoint.url);
  const socket = connect(Number(port), '127.0.0.1');
  let answer = '';
  socket.setEncoding('latin1');
  socket.on('data', (text: string) => {
    answer += text;
  });
  // The endpoint may hang up while it is still being written to.
  socket.on('error', () => {});
  socket.end(bytes);
  return new Promise((resolve) => socket.on('close', () => resolve(answer)));
}

const POST = 'POST /v1/changes HTTP/1.1\r\nHost: localhost\r\nShowroom-Protocol: 1\r\nConnection: close\r\n';
const GET = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n';

test.each([
  { what: 'noise', bytes: '\x16\x03\x01\x02\x00\x01\x00\r\n\r\n' },
  { what: 'no host', bytes: 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n' },
  { what: 'two hosts', bytes: 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n' },
  { what: 'a host that is none', bytes: 'GET / HTTP/1.1\r\nHost: a b/<>\r\nConnection: close\r\n\r\n' },
  {
    what: 'a whole address',
    bytes: 'GET http://evil.example/v1/have HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  },
  { what: 'an asterisk', bytes: 'OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' },
  { what: 'a tunnel', bytes: 'CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n' },
  { what: 'a path of nonsense', bytes: 'GET /%zz/%00/\\..\\ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' },
  { what: 'giant headers', bytes: `${GET}X: ${'x'.repeat(100_000)}\r\n\r\n` },
  { what: 'a header with control characters', bytes: `${GET}Cookie: device=\x01\x02\r\n\r\n` },
  { what: 'two lengths', bytes: `${POST}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab` },
  { what: 'a length and chunks', bytes: `${POST}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n` },
  { what: 'bad chunks', bytes: `${POST}Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n` },
  { what: 'half a body', bytes: `${POST}Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{"protocol"` },
  { what: 'an upgrade', bytes: `${GET}Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n\r\n` },
])('$what gets no 5xx and does no harm', async ({ bytes }) => {
  expect(await raw(bytes)).not.toMatch(/^HTTP\/1\.1 5/);
  expect(await raw(`${GET}\r\n`)).toMatch(/^HTTP\/1\.1 200/);
});

test('500 spoilt requests, byte by byte: the process stays up and says no 5xx', async () => {
  const dice = diceOf(7);
  const good = [`${GET}\r\n`, `${POST}Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`];
  const answers: string[] = [];
  for (let n = 0; n < 500; n++) {
    const bytes = Buffer.from(pick(dice, good), 'latin1');
    for (let i = 0; i <= dice(3); i++) bytes[dice(bytes.length)] = dice(256);
    answers.push(await raw(bytes));
  }
  expect(answers.filter((answer) => answer.startsWith('HTTP/1.1 5'))).toEqual([]);
  expect(answers.some((answer) => answer.startsWith('HTTP/1.1 4'))).toBe(true);
  expect((await fetch(`${endpoint.url}/healthz`)).status).toBe(200);
  expect(endpoint.lines.filter((line) => line.includes('"failed"'))).toEqual([]);
}, 120_000);
