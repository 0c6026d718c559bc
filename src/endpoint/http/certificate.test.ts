import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeCertificate } from '../../../tests/support/tls.ts';
import type { TlsFiles } from '../config.ts';
import type { LogLine } from '../log.ts';
import { certificateOf, type KeyPair, readKeyPair, TlsFault } from './certificate.ts';

let folder: string;
let files: TlsFiles;
const { cert, key } = makeCertificate();
const other = makeCertificate();

function put(texts: { readonly cert: string; readonly key: string }): void {
  writeFileSync(files.cert, texts.cert);
  writeFileSync(files.key, texts.key);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'showroom-tls-'));
  files = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  put({ cert, key });
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a certificate with its key is read, and until when it is good', () => {
  const pair = readKeyPair(files);
  expect(pair).toMatchObject({ cert, key });
  expect(pair.validTo).toBeGreaterThan(Date.now());
});

test.each([
  { what: 'a certificate that is none', texts: { cert: 'hello', key }, words: /^TLS_CERT: .* holds no certificate/ },
  { what: 'a key that is none', texts: { cert, key: cert }, words: /^TLS_KEY: .* holds no private key/ },
  { what: 'the key of another one', texts: { cert, key: other.key }, words: /^TLS_KEY: .* is not the key/ },
])('$what is refused in words', ({ texts, words }) => {
  put(texts);
  expect(() => readKeyPair(files)).toThrow(TlsFault);
  expect(() => readKeyPair(files)).toThrow(words);
});

test('a file that is not there is named', () => {
  rmSync(files.key);
  expect(() => readKeyPair(files)).toThrow(`TLS_KEY: ${files.key} cannot be read (ENOENT).`);
});

test('what is served follows the files; half a renewal changes nothing, and is told once', () => {
  const [applied, lines]: [KeyPair[], LogLine[]] = [[], []];
  const kept = certificateOf(files, readKeyPair(files), {
    log: (line) => lines.push(line),
    apply: (pair) => applied.push(pair),
  });
  kept.reread();
  put({ cert: other.cert, key });
  kept.reread();
  kept.reread();
  expect([applied, kept.current().cert]).toEqual([[], cert]);
  put(other);
  kept.reread();
  kept.reread();
  expect(applied.map((pair) => pair.cert)).toEqual([other.cert]);
  expect(kept.current().cert).toBe(other.cert);
  expect(lines.map(({ event }) => event)).toEqual(['certificate-refused', 'certificate-renewed']);
});
