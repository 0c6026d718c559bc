import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';

/** What a headless Chromium needs in a container, and what keeps it from talking to anyone but the test's server. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium: `CHROMIUM_PATH`, else one on the PATH, else Playwright's own; null if there is none. */
export function findChromium(): string | null {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new Error(`CHROMIUM_PATH names ${asked}, which does not exist.`);
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...ELSEWHERE, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

/** The path of a Chromium, or an error that says how to get one. */
export function requireChromium(): string {
  const path = findChromium();
  if (path) return path;
  throw new Error('No Chromium found. Run `npm test`, which installs it, or set CHROMIUM_PATH to one.');
}

/** Finds Chromium or installs Debian's with apt-get; throws with the reason and the remedy if neither works. */
export function findOrInstallChromium(): string {
  const found = findChromium();
  if (found) return found;
  const remedy = 'Install Chromium or Chrome yourself, or set CHROMIUM_PATH to one.';
  const asRoot = rootPrefix();
  if (!existsSync('/usr/bin/apt-get')) {
    throw new Error(`No Chromium found, and no apt-get to install it with. ${remedy}`);
  }
  if (!asRoot) throw new Error(`No Chromium found, and no right to install it (not root, no sudo -n). ${remedy}`);
  console.log('No Chromium found: installing it and a Chinese font with apt-get.');
  // The font, because without one every Chinese character of a screenshot is an empty box.
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']]) {
    const [command = '', ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
    const { status } = spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed (exit ${status}). ${remedy}`);
  }
  return requireChromium();
}

/** What to put before a command to run it as root; null if this user may not. */
function rootPrefix(): string[] | null {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null;
}
