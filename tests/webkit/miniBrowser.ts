import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import { Inspector } from './inspector.ts';

const LIBRARIES = '/usr/lib';
const INSTALL = 'apt-get install -y --no-install-recommends webkit2gtk-driver xvfb';
/** In ms: a browser that has not begun by then will not. */
const LONGEST_START = 30_000;

/** WebKitGTK's own small browser: `WEBKIT_PATH`, else where Debian's webkit2gtk-driver puts it. */
function findMiniBrowser(): string | undefined {
  const asked = process.env['WEBKIT_PATH'];
  if (asked) return existsSync(asked) ? asked : undefined;
  if (!existsSync(LIBRARIES)) return undefined;
  const folders = readdirSync(LIBRARIES).filter((name) => name.includes('linux-gnu'));
  const places = folders.flatMap((folder) =>
    ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((api) => join(LIBRARIES, folder, api, 'MiniBrowser')),
  );
  return places.find((path) => existsSync(path));
}

const onPath = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** What is needed to run WebKit here, or the words that say how to get it. */
export function requireWebKit(): { readonly program: string } {
  const program = findMiniBrowser();
  if (program && onPath('Xvfb')) return { program };
  const missing = [!program && 'WebKitGTK’s MiniBrowser', !onPath('Xvfb') && 'Xvfb'].filter(Boolean).join(' and ');
  throw new Error(`No ${missing} found: NOT RUN. On Debian 12 or newer: ${INSTALL}. Or set WEBKIT_PATH.`);
}

/** A screen that nobody sees; its display number. */
async function startScreen(): Promise<{ readonly display: string; readonly stop: () => void }> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x960x24', '-nolisten', 'tcp'];
  const screen = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const stop = (): void => void screen.kill();
  process.once('exit', stop);
  const told = screen.stdio[3];
  if (!told) throw new Error('Xvfb tells nothing');
  const [number] = (await once(createInterface(told as NodeJS.ReadableStream), 'line')) as [string];
  return { display: `:${number}`, stop };
}

/** The ids of all processes below one, by what the kernel says. */
function descendants(of: number): { readonly pid: number; readonly name: string }[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const [, command = '', rest = ''] =
          /^\d+ \((.*)\) (.*)$/s.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
        return [{ pid: Number(name), name: command, parent: Number(rest.split(' ')[1]) }];
      } catch {
        return []; // It has ended meanwhile.
      }
    });
  const below = (pid: number): typeof all =>
    all.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...below(child.pid)]);
  return below(of);
}

export type MiniBrowser = {
  readonly inspector: Inspector;
  /** Closed as a person closes it. */
  readonly close: () => Promise<void>;
  /** kill -9 of the browser with all its processes. */
  readonly kill: () => Promise<void>;
  /** kill -9 of the process that holds the databases. */
  readonly killNetwork: () => void;
};

export type WebKit = {
  /** Starts a browser over a profile that outlives it. */
  readonly open: (profile: string, url: string) => Promise<MiniBrowser>;
  readonly newProfile: () => string;
  readonly end: () => void;
};

async function inspectorAt(address: string, browser: ChildProcess): Promise<Inspector> {
  for (const startedAt = Date.now(); Date.now() - startedAt < LONGEST_START; await after(100)) {
    if (browser.exitCode !== null) throw new Error(`MiniBrowser ended (${browser.exitCode})`);
    const inspector = await Inspector.of(address);
    if (inspector) return inspector;
  }
  throw new Error('MiniBrowser shows no page');
}

/** A port that nobody listens on just now. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

export async function startWebKit(): Promise<WebKit> {
  const { program } = requireWebKit();
  const screen = await startScreen();
  const profiles: string[] = [];

  async function open(profile: string, url: string): Promise<MiniBrowser> {
    const address = `127.0.0.1:${await freePort()}`;
    const folders = { HOME: profile, XDG_DATA_HOME: `${profile}/data`, XDG_CACHE_HOME: `${profile}/cache` };
    const browser = spawn(program, ['--geometry=1180x820', url], {
      stdio: 'ignore',
      env: { ...process.env, ...folders, DISPLAY: screen.display, WEBKIT_INSPECTOR_HTTP_SERVER: address },
    });
    const onExit = (): boolean => browser.kill('SIGKILL');
    process.once('exit', onExit);
    browser.once('exit', () => process.off('exit', onExit));
    const inspector = await inspectorAt(address, browser);
    const pid = browser.pid ?? 0;

    async function stop(signal: NodeJS.Signals, pids: readonly number[]): Promise<void> {
      if (browser.exitCode !== null || browser.signalCode !== null) return;
      const ended = once(browser, 'exit');
      for (const each of pids) process.kill(each, signal);
      await ended;
    }

    return {
      inspector,
      close: () => stop('SIGTERM', [pid]),
      kill: () => stop('SIGKILL', [pid, ...descendants(pid).map((child) => child.pid)]),
      killNetwork: () => {
        const found = descendants(pid).find(({ name }) => /network/i.test(name));
        if (!found) throw new Error('no network process');
        process.kill(found.pid, 'SIGKILL');
      },
    };
  }

  return {
    open,
    newProfile: () => {
      const profile = mkdtempSync(join(tmpdir(), 'showroom-webkit-'));
      profiles.push(profile);
      return profile;
    },
    end: () => {
      screen.stop();
      for (const profile of profiles) rmSync(profile, { recursive: true, force: true, maxRetries: 9 });
    },
  };
}
