import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { request as httpsRequest } from 'node:https';
import type { Send } from './device.ts';

// A certificate of the test's own making: Node makes keys but no certificates, and openssl is not on every machine.
const SEQUENCE = 0x30;
const OID = 0x06;
const OCTETS = 0x04;

/** One value in DER: its tag, its length, its content. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const ECDSA_SHA256 = der(SEQUENCE, der(OID, hex('2a8648ce3d040302')));
const nameOf = (text: string): Buffer =>
  der(SEQUENCE, der(0x31, der(SEQUENCE, der(OID, hex('550403')), der(0x0c, Buffer.from(text)))));
const timeOf = (ms: number): Buffer =>
  der(0x17, Buffer.from(`${new Date(ms).toISOString().replaceAll(/\D/g, '').slice(2, 14)}Z`));
const extension = (id: string, value: Buffer): Buffer => der(SEQUENCE, der(OID, hex(id)), der(OCTETS, value));

const LOCALHOST = der(SEQUENCE, der(0x82, Buffer.from('localhost')), der(0x87, Buffer.from([127, 0, 0, 1])));
const IS_CA = der(SEQUENCE, der(0x01, Buffer.from([0xff])));
const DAY_MS = 24 * 60 * 60 * 1000;

export type Pem = { readonly cert: string; readonly key: string };

/** A self-signed certificate for localhost with its key, good from yesterday until so many days from now. */
export function makeCertificate(name = 'test', days = 2): Pem {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const now = Date.now();
  const extensions = der(SEQUENCE, extension('551d11', LOCALHOST), extension('551d13', IS_CA));
  const facts = der(
    SEQUENCE,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1]), randomBytes(8)),
    ECDSA_SHA256,
    nameOf(name),
    der(SEQUENCE, timeOf(now - DAY_MS), timeOf(now + days * DAY_MS)),
    nameOf(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  );
  const signature = sign('sha256', facts, privateKey);
  const whole = der(SEQUENCE, facts, ECDSA_SHA256, der(0x03, Buffer.from([0]), signature));
  const lines = whole.toString('base64').replaceAll(/.{64}/g, '$&\n');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** Requests over TLS, each on a connection of its own, trusting that certificate and no other. */
export const overTls =
  (url: string, ca: string): Send =>
  (path, init = {}) =>
    new Promise((resolve, reject) => {
      const { method = 'GET', body } = init;
      const headers = Object.fromEntries(new Headers(init.headers));
      const request = httpsRequest(url + path, { method, headers, ca, agent: false }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const { statusCode: status = 0, rawHeaders } = answer;
          const pairs = rawHeaders.flatMap((name, i): [string, string][] =>
            i % 2 === 0 ? [[name, rawHeaders[i + 1] ?? '']] : [],
          );
          const isEmpty = status === 204 || status === 304;
          resolve(new Response(isEmpty ? null : Buffer.concat(chunks), { status, headers: pairs }));
        });
      });
      request.on('error', reject);
      request.end(body as string | undefined);
    });
