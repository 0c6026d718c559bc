import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const PAGES = join(import.meta.dirname, 'pages');
const TYPES: Readonly<Record<string, string>> = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript' };

/** Cross-origin isolated, which gives the page a clock of 5 µs instead of 100 µs and lets it measure its memory. */
const HEADERS = {
  'cache-control': 'no-cache',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

export type Site = { readonly origin: string; readonly folder: string; readonly stop: () => Promise<void> };

/** Builds the bench's own pages, with the app's code in them, into a temporary folder and serves them. */
export async function serveBenchPages(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pages-'));
  await build({
    configFile: false,
    root: PAGES,
    logLevel: 'warn',
    plugins: [react()],
    // As the app is built.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    build: {
      outDir: folder,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: ['store.html', 'bundle.html', 'sync.html', 'plain.html', 'years.html'].map((page) => join(PAGES, page)),
      },
    },
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    try {
      const bytes = readFileSync(join(folder, pathname));
      response.writeHead(200, { ...HEADERS, 'content-type': TYPES[extname(pathname)] ?? 'text/plain' }).end(bytes);
    } catch {
      response.writeHead(404, HEADERS).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise<void>((done) => server.close(() => done()));
    rmSync(folder, { recursive: true });
  };
  return { origin: `http://localhost:${port}`, folder, stop };
}
