// The other side of the sync goals, as a program of its own: the least that can be called an endpoint. It inflates a
// batch, stores each part of it as a row in one transaction (SQLite, WAL, synchronous=FULL) and says which it has. It
// checks nothing. It also serves the bench's pages, whose scripts may talk to their own origin only.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const [dataDir = '', pages = ''] = process.argv.slice(2);
const inflate = promisify(gunzip);

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

const database = new DatabaseSync(join(dataDir, 'bare.sqlite'));
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
database.exec('CREATE TABLE rows (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT');
const insert = database.prepare('INSERT OR IGNORE INTO rows (id, body) VALUES (?, ?)');

type Batch = { readonly rows: readonly { readonly id: string }[] };

function store({ rows }: Batch): string[] {
  database.exec('BEGIN IMMEDIATE');
  for (const row of rows) insert.run(row.id, JSON.stringify(row));
  database.exec('COMMIT');
  return rows.map(({ id }) => id);
}

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = (await inflate(Buffer.concat(chunks))).toString('utf8');
  const stored = store(JSON.parse(text) as Batch);
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ stored }));
}

function serve(path: string, response: ServerResponse): void {
  const bytes = readFileSync(join(pages, path));
  response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' }).end(bytes);
}

const server = createServer((request, response) => {
  const answer = async (): Promise<void> => {
    if (request.method === 'POST') await take(request, response);
    else serve(new URL(request.url ?? '/', 'http://localhost').pathname, response);
  };
  answer().catch((error: unknown) => response.writeHead(404).end(String(error)));
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`listening on http://localhost:${(server.address() as AddressInfo).port}\n`);
});
