import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Received = { readonly headers: IncomingHttpHeaders; readonly body: string };

export type Receiver = {
  readonly url: string;
  readonly received: Received[];
  /** Resolves when so many have come. */
  readonly until: (count: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Somebody else's server that is told things. `answer` gets how many came before. */
export async function startReceiver(
  answer: (response: ServerResponse, before: number) => void = (response) => void response.writeHead(204).end(),
): Promise<Receiver> {
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const before = received.length;
      received.push({ headers: request.headers, body: Buffer.concat(pieces).toString() });
      answer(response, before);
      for (const look of waiting) look();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const until = (count: number): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (received.length < count) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    until,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** HMAC-SHA-256 as RFC 2104 writes it down, so that the sender's own is not held against itself. */
function hmac(key: Uint8Array, text: string): Buffer {
  const block = Buffer.alloc(64);
  block.set(key.length > 64 ? sha256(key) : key);
  const padded = (byte: number): Buffer => Buffer.from(block.map((each) => each ^ byte));
  return sha256(padded(0x5c), sha256(padded(0x36), Buffer.from(text)));
}

/** Whether a message is signed with that secret, as its receiver would check it. */
export function isSigned({ headers, body }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const [id, timestamp, signature] = ['id', 'timestamp', 'signature'].map((name) => String(headers[`webhook-${name}`]));
  return signature === `v1,${hmac(key, `${id}.${timestamp}.${body}`).toString('base64')}`;
}
