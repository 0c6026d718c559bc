import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type BrowserContext, chromium, firefox, type Page } from 'playwright-core';
import type { Lang } from '../../../src/ui/i18n/lang.ts';
import { LOCALES } from '../../../src/ui/i18n/lang.ts';
import { CHROMIUM_FLAGS, requireChromium } from '../../tools/chromium.ts';
import { requireFirefox } from '../../tools/firefox.ts';
import { type Words, wordsOf } from './words.ts';

export type Engine = 'chromium' | 'firefox';

export type TabletOptions = {
  readonly engine?: Engine;
  readonly lang?: Lang;
  readonly profile?: string;
  readonly width?: number;
  readonly height?: number;
  readonly flags?: readonly string[];
  /** Runs in every page before the app does. */
  readonly init?: () => void;
};

/** A tablet: one browser process over a profile that outlives it. */
export type TabletBrowser = {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly w: Words;
  readonly profile: string;
  /** What the pages wrote to the console as an error, and what they threw. */
  readonly faults: readonly string[];
  /** Closed as a person closes it. */
  readonly close: () => Promise<void>;
  /** kill -9 of the whole browser. */
  readonly kill: () => Promise<void>;
};

export const newProfile = (): string => mkdtempSync(join(tmpdir(), 'showroom-tablet-'));
export const removeProfile = (profile: string): void =>
  rmSync(profile, { recursive: true, force: true, maxRetries: 9 });

/**
 * What the console says without any fault of the app: requests that found no network or no enrolment, the icon of a page
 * that is no page of ours, and Chromium's own look (it is not the app's) at an image that it could not decode.
 */
const EXPECTED =
  /net::ERR_(?:CONNECTION_|FAILED|INTERNET_DISCONNECTED|EMPTY_RESPONSE|SOCKET)|status of 401|favicon\.ico|Connecting to 'blob:/;

function watch(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`thrown: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    const text = `${message.text()} ${message.location().url}`;
    const isFault = message.type() === 'error' || /Content Security Policy|Trusted ?Type/i.test(text);
    if (isFault && !EXPECTED.test(text)) faults.push(text);
  });
}

type Processes = { readonly processInfo: readonly { readonly type: string; readonly id: number }[] };

async function processIds(context: BrowserContext): Promise<number[]> {
  const browser = context.browser();
  if (!browser) throw new Error('a persistent context without its browser');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as Processes;
  await session.detach();
  // The browser first: it is the one that writes.
  return [...processInfo].sort((a) => (a.type === 'browser' ? -1 : 1)).map(({ id }) => id);
}

function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended with its parent.
    }
  }
}

const ENGINES = {
  chromium: (profile: string, options: object, flags: readonly string[]) =>
    chromium.launchPersistentContext(profile, {
      ...options,
      executablePath: requireChromium(),
      args: [...CHROMIUM_FLAGS, ...flags],
    }),
  // Debian's own, spoken to by WebDriver BiDi.
  firefox: (profile: string, options: object) =>
    firefox.launchPersistentContext(profile, { ...options, executablePath: requireFirefox(), channel: 'moz-firefox' }),
} as const;

/** Starts a browser process on a profile, new or kept. */
export async function launchTablet(options: TabletOptions = {}): Promise<TabletBrowser> {
  const { engine = 'chromium', lang = 'zh', profile = newProfile(), flags = [], init } = options;
  const { width = 1180, height = 820 } = options;
  const settings = {
    viewport: { width, height },
    locale: LOCALES[lang],
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  };
  const context = await ENGINES[engine](profile, settings, flags);
  // Far above what any act takes on two busy cores, far below a test's own limit.
  context.setDefaultTimeout(20_000);
  const faults: string[] = [];
  context.on('page', (page) => watch(page, faults));
  if (init) await context.addInitScript(init);
  const page = context.pages()[0] ?? (await context.newPage());
  watch(page, faults);
  const pids = engine === 'chromium' ? await processIds(context) : [];
  return {
    context,
    page,
    w: wordsOf(lang),
    profile,
    faults,
    close: () => context.close(),
    kill: async () => {
      const closed = new Promise((done) => context.once('close', done));
      killAll([...pids, ...(await processIds(context).catch(() => []))]);
      await closed;
    },
  };
}
