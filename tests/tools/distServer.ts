import { readFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
};

/** Answers a request in the server's place; false leaves it to the server. */
export type Intercept = (request: IncomingMessage, response: ServerResponse) => boolean;

export type DistServer = {
  origin: string;
  intercept: (intercept: Intercept | null) => void;
  /** Cuts every connection and refuses new ones, as a network that is gone. */
  stop: () => Promise<void>;
  /** Listens again, on the same port. */
  start: () => Promise<void>;
};

/** Serves the built app as it lies in `dist/`, with faults where a test wants them; it knows no `/v1`. */
export async function serveDist(): Promise<DistServer> {
  let intercept: Intercept | null = null;
  let port = 0;
  let server: Server | null = null;

  async function start(): Promise<void> {
    const listening = createServer((request, response) => {
      if (!intercept?.(request, response)) serveFile(request, response);
    });
    server = listening;
    await new Promise<void>((done) => listening.listen(port, '127.0.0.1', done));
    port = (listening.address() as AddressInfo).port;
  }

  async function stop(): Promise<void> {
    const closing = server;
    server = null;
    closing?.closeAllConnections();
    await new Promise<void>((done) => (closing ? closing.close(() => done()) : done()));
  }

  await start();
  return { origin: `http://localhost:${port}`, intercept: (next) => (intercept = next), stop, start };
}

function serveFile(request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const file = extname(pathname) ? pathname : '/index.html';
  const headers = { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-cache' };
  try {
    if (pathname.startsWith('/v1')) throw new Error('not the app');
    const bytes = readFileSync(join('dist', file));
    response.writeHead(200, headers).end(bytes);
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
  }
}
