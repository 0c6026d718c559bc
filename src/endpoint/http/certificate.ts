import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import type { TlsFiles } from '../config.ts';
import type { Log } from '../log.ts';

/** Why a certificate cannot be used, in words for whoever starts the endpoint. */
export class TlsFault extends Error {
  override readonly name = 'TlsFault';
}

/** PEM texts; `cert` may hold a chain, its own certificate first. */
export type KeyPair = {
  readonly cert: string;
  readonly key: string;
  /** Ms since 1970. */
  readonly validTo: number;
};

function textOf(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new TlsFault(`${name}: ${file} cannot be read (${code}).`);
  }
}

function certificateIn(text: string, file: string): X509Certificate {
  try {
    return new X509Certificate(text);
  } catch {
    throw new TlsFault(`TLS_CERT: ${file} holds no certificate in PEM.`);
  }
}

function privateKeyIn(text: string, file: string): KeyObject {
  try {
    return createPrivateKey(text);
  } catch {
    throw new TlsFault(`TLS_KEY: ${file} holds no private key in PEM, or one with a passphrase.`);
  }
}

/** Reads a certificate and its key. Throws a TlsFault, in words, when they cannot be used together. */
export function readKeyPair(files: TlsFiles): KeyPair {
  const [cert, key] = [textOf('TLS_CERT', files.cert), textOf('TLS_KEY', files.key)];
  const certificate = certificateIn(cert, files.cert);
  if (!certificate.checkPrivateKey(privateKeyIn(key, files.key))) {
    throw new TlsFault(`TLS_KEY: ${files.key} is not the key of the certificate in TLS_CERT.`);
  }
  try {
    createSecureContext({ cert, key });
  } catch {
    throw new TlsFault(`TLS_CERT: ${files.cert} is refused by OpenSSL (too weak a key, or a broken chain).`);
  }
  return { cert, key, validTo: Date.parse(certificate.validTo) };
}

export type Certificate = {
  readonly current: () => KeyPair;
  /** Looks at the files again; what cannot be used leaves the one that is in use. */
  readonly reread: () => void;
};

type Options = { readonly log: Log; readonly apply: (pair: KeyPair) => void };

/** Keeps what is served in step with the files, so that a renewed certificate needs no restart. */
export function certificateOf(files: TlsFiles, first: KeyPair, { log, apply }: Options): Certificate {
  let current = first;
  let isRefused = false;

  function reread(): void {
    try {
      const next = readKeyPair(files);
      isRefused = false;
      if (next.cert === current.cert && next.key === current.key) return;
      apply(next);
      current = next;
      log({ level: 'info', event: 'certificate-renewed' });
    } catch (error) {
      if (!(error instanceof TlsFault)) throw error;
      // Looked at each minute, also while somebody is putting the two files there: said once.
      if (!isRefused) log({ level: 'error', event: 'certificate-refused' });
      isRefused = true;
    }
  }

  return { current: () => current, reread };
}
