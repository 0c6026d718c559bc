import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { type Device, enrolDevice, overNetwork } from './device.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'src/endpoint/main.ts');
/** Halves the time that a start takes; tests start many. */
const COMPILED = join(tmpdir(), 'showroom-compile-cache');

const BASE = { PORT: '0', REQUESTS_PER_MINUTE: '10000000', NODE_COMPILE_CACHE: COMPILED };

export type RunningEndpoint = {
  /** http://localhost:<port> */
  readonly url: string;
  readonly dataDir: string;
  /** The code for the first device; '' when there is one already. */
  readonly code: string;
  /** Everything it has written to stdout and stderr so far, line by line. */
  readonly lines: readonly string[];
  readonly pid: number;
  /** kill -9, as a power cut to the process; the data directory stays. */
  readonly kill: () => Promise<void>;
  /** SIGTERM and wait: how it is stopped properly. Its exit code. */
  readonly stop: () => Promise<number | null>;
  readonly newDevice: () => Promise<Device>;
};

export type EndpointOptions = {
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Another program than src/endpoint/main.ts, relative to the repository. */
  readonly program?: string;
};

export const newDataDir = (): string => mkdtempSync(join(tmpdir(), 'showroom-data-'));
export const removeDataDir = (dataDir: string): void => rmSync(dataDir, { recursive: true, force: true });

/** One line per event: resolves with the first match, rejects when the process ends before. */
function firstMatch(child: ChildProcess, lines: string[], pattern: RegExp): Promise<string> {
  return new Promise((found, reject) => {
    const look = (line: string): void => {
      lines.push(line);
      const match = pattern.exec(line)?.[1];
      if (match !== undefined) found(match);
    };
    for (const stream of [child.stdout, child.stderr]) if (stream) createInterface(stream).on('line', look);
    child.once('exit', (code) => reject(new Error(`the endpoint ended (${code}):\n${lines.join('\n')}`)));
  });
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exit = once(child, 'exit');
  child.kill(signal);
  const [code] = (await exit) as [number | null];
  return code;
}

/** Prints a further enrolment code, as an administrator would, beside the running endpoint. */
export async function newCode(dataDir: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const program = join(ROOT, 'src/endpoint/newCode.ts');
  const child = spawn(process.execPath, [program], { cwd: ROOT, env: { ...process.env, DATA_DIR: dataDir, ...env } });
  return firstMatch(child, [], /code (\w{4}-\w{4})/);
}

/** Starts the real endpoint in a process of its own, on a free port. */
export async function startEndpoint(options: EndpointOptions = {}): Promise<RunningEndpoint> {
  const { dataDir = newDataDir(), env = {}, program } = options;
  const child = spawn(process.execPath, [program ? join(ROOT, program) : MAIN], {
    cwd: ROOT,
    env: { ...process.env, ...BASE, DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test that fails half-way must not leave it running.
  const onExit = (): boolean => child.kill('SIGKILL');
  process.once('exit', onExit);
  child.once('exit', () => process.off('exit', onExit));
  const lines: string[] = [];
  // The address is the last thing said on stdout; the port is in the log, on stderr.
  const [url] = await Promise.all([
    firstMatch(child, lines, /"url":"([^"]+)"/),
    firstMatch(child, [], /Showroom audit: (\S+)/),
  ]);
  const code = lines.map((line) => /code (\w{4}-\w{4})/.exec(line)?.[1]).find(Boolean) ?? '';
  let unused = code;
  return {
    url,
    dataDir,
    code,
    lines,
    pid: child.pid ?? 0,
    kill: async () => void (await ended(child, 'SIGKILL')),
    stop: () => ended(child, 'SIGTERM'),
    newDevice: async () => {
      const own = unused || (await newCode(dataDir, env));
      unused = '';
      return enrolDevice(overNetwork(url), own);
    },
  };
}
