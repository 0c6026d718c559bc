import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { type PostgresServer, startPostgres } from '../support/postgresServer.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a fresh PostgreSQL database is to be had. */
    readonly postgresDesk: string;
  }
}

/** One real PostgreSQL for a whole run, started when the first test asks for a database: a run without one costs nothing. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<PostgresServer> | undefined;
  const desk = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://desk');
    server ??= startPostgres();
    server
      .then((running) => running.newDatabase(searchParams.get('options') ?? ''))
      .then(
        (url) => response.end(url),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
  });
  await new Promise<void>((resolve) => {
    desk.listen(0, '127.0.0.1', resolve);
  });
  project.provide('postgresDesk', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`);
  return async () => {
    desk.close();
    desk.closeAllConnections();
    await (await server)?.discard();
  };
}
