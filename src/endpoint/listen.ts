import type { Server } from 'node:http';
import { createServer, type Server as TlsServer } from 'node:https';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './app.ts';
import { type Certificate, certificateOf, type KeyPair } from './http/certificate.ts';
import type { Parts } from './parts.ts';

const GRACE_MS = 10_000;

/** A slow caller does not hold a connection for ever (Node's own: 60 s and 300 s). */
const TIMEOUTS = {
  headersTimeout: 15_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
};

const EVERYWHERE = ['127.0.0.1', '0.0.0.0', '::', '::1'];

export type Listening = {
  readonly url: string;
  readonly server: Server;
  /** Null without TLS. */
  readonly certificate: Certificate | null;
  /** Lets what is under way end, for ten seconds at most. */
  readonly close: () => Promise<void>;
};

function serverFor(parts: Parts, pair: KeyPair | null): Server {
  const { fetch } = createApp(parts);
  const { host: hostname } = parts.config;
  const server = pair
    ? createAdaptorServer({
        fetch,
        hostname,
        createServer,
        serverOptions: { ...TIMEOUTS, cert: pair.cert, key: pair.key },
      })
    : createAdaptorServer({ fetch, hostname, serverOptions: TIMEOUTS });
  return server as Server;
}

function certificateFor({ config, log }: Parts, server: Server, pair: KeyPair | null): Certificate | null {
  if (!config.tls || !pair) return null;
  const apply = ({ cert, key }: KeyPair): void => (server as TlsServer).setSecureContext({ cert, key });
  return certificateOf(config.tls, pair, { log, apply });
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
  });

/** Listens where the configuration says; with TLS when there is a key pair. Rejects when the port is not to be had. */
export function listen(parts: Parts, pair: KeyPair | null): Promise<Listening> {
  const { config } = parts;
  const server = serverFor(parts, pair);
  const certificate = certificateFor(parts, server, pair);
  server.maxConnections = 2_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : config.port;
      const host = EVERYWHERE.includes(config.host) ? 'localhost' : config.host;
      const url = `${pair ? 'https' : 'http'}://${host}:${port}`;
      resolve({ url, server, certificate, close: () => closed(server) });
    });
  });
}
