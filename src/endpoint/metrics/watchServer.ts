import type { Server } from 'node:http';
import type { Certificate } from '../http/certificate.ts';
import type { Registry } from './registry.ts';

type Listening = { readonly server: Server; readonly certificate: Certificate | null };

const connectionsOf = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });

/** Figures of whoever is connected, and until when the certificate is good. */
export function watchServer(registry: Registry, { server, certificate }: Listening): void {
  registry.gauge({ name: 'showroom_open_connections', help: 'Connections open now.' }, () => connectionsOf(server));
  if (!certificate) return;
  registry.gauge(
    { name: 'showroom_certificate_expires_seconds', help: 'When the certificate ends, in seconds since 1970.' },
    () => certificate.current().validTo / 1000,
  );
}
