import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP } from 'node:net';
import type { Config } from '../config.ts';
import { VERSION } from '../version.ts';
import { isPublicAddress, PrivateAddress, publicLookup } from './addresses.ts';

export type Allowed = Pick<Config, 'webhookAllowHttp' | 'webhookAllowPrivate'>;

/** Until the answer's head is there; its body is never read. */
const TIME_LIMIT_MS = 10_000;
const MOST_HEADERS = 8 * 1024;

export type Message = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export type Sent = { readonly ok: boolean; readonly outcome: string };

const no = (outcome: string): Sent => ({ ok: false, outcome });

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

/** Why nothing is ever sent to a URL, in one word; undefined when it may be tried. */
export function urlFault(url: string, allowed: Allowed): 'url' | 'https' | 'private' | undefined {
  if (!URL.canParse(url)) return 'url';
  const parsed = new URL(url);
  const { protocol, username, password } = parsed;
  if (username !== '' || password !== '' || !['http:', 'https:'].includes(protocol)) return 'url';
  if (protocol === 'http:' && !allowed.webhookAllowHttp) return 'https';
  const host = hostOf(parsed);
  const isPrivate = isIP(host) !== 0 ? !isPublicAddress(host) : /(^|\.)localhost\.?$/.test(host);
  return isPrivate && !allowed.webhookAllowPrivate ? 'private' : undefined;
}

/** A class of failures that whoever reads the log understands; never a message, which may quote anything. */
function outcomeOf(error: unknown): string {
  if (error instanceof PrivateAddress) return 'private-address';
  if (!(error instanceof Error)) return 'failed';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'timeout';
  return 'code' in error && typeof error.code === 'string' ? error.code.slice(0, 60) : 'failed';
}

/**
 * Posts a message. Any 2xx is "received"; an answer that leads elsewhere is not followed. Never to a private address
 * unless that is allowed, and for ten seconds at most.
 */
export function send({ url, headers, body }: Message, allowed: Allowed, timeLimitMs = TIME_LIMIT_MS): Promise<Sent> {
  const fault = urlFault(url, allowed);
  if (fault) return Promise.resolve(no(fault === 'private' ? 'private-address' : `not-allowed-${fault}`));
  const open = url.startsWith('https:') ? overHttps : overHttp;
  const bytes = Buffer.from(body);
  return new Promise((resolve) => {
    const request = open(url, {
      method: 'POST',
      agent: false,
      maxHeaderSize: MOST_HEADERS,
      signal: AbortSignal.timeout(timeLimitMs),
      ...(!allowed.webhookAllowPrivate && { lookup: publicLookup }),
      headers: {
        ...headers,
        'content-type': 'application/json',
        'content-length': bytes.length,
        'user-agent': `showroom-audit/${VERSION}`,
      },
    });
    request.once('response', (response) => {
      const { statusCode: status = 0 } = response;
      response.destroy();
      resolve({ ok: status >= 200 && status < 300, outcome: `http-${status}` });
    });
    // Also after the answer: then nobody listens any more.
    request.on('error', (error) => resolve(no(outcomeOf(error))));
    request.end(bytes);
  });
}
