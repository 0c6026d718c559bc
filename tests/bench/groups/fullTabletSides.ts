import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { startServer } from '../../e2e/support/server.ts';
import { launchTablet, removeProfile, type TabletBrowser } from '../../e2e/support/tabletBrowser.ts';
import { buildIfStale } from '../../tools/build.ts';
import { ask } from '../browser.ts';
import { watchStands } from '../pages/standsWatch.ts';
import type { Amount, Places } from '../pages/years.ts';
import type { YearsPage } from '../pages/yearsPage.ts';
import type { Run } from '../run.ts';

/** Two years of six working days a week, without holidays. */
const FULL: Amount = { audits: 60, photosPerAudit: 40, days: 2 * 313 };
const ONE: Amount = { audits: 1, photosPerAudit: 40, days: 1 };

/** How many times slower than this machine the tablet's main thread is taken to be. */
const SLOWER = 4;

export const NAMES = ['full', 'one'] as const;
export type Name = (typeof NAMES)[number];

export type Side = {
  readonly tablet: TabletBrowser;
  readonly places: Places;
  /** The app's page, slowed down and watched. */
  readonly page: Page;
  /** The next ms that it reports. */
  readonly nextStands: () => Promise<number>;
  /** The bench's page on the same database, not slowed down. */
  readonly bench: Page;
};

export type Sides = Readonly<Record<Name, Side>> & { readonly origin: string; readonly stop: () => Promise<void> };

/** The bench's pages under the app's own address: what they store is the app's. */
async function serveUnderApp({ context }: TabletBrowser, folder: string): Promise<void> {
  const fileOf = ({ pathname }: URL): string => join(folder, pathname);
  await context.route(
    (url) => extname(url.pathname) !== '' && existsSync(fileOf(url)),
    async (route) => {
      const file = fileOf(new URL(route.request().url()));
      const contentType = extname(file) === '.html' ? 'text/html' : 'text/javascript';
      await route.fulfill({ body: readFileSync(file), contentType });
    },
  );
}

async function nextOf(page: Page): Promise<() => Promise<number>> {
  let waiting: ((ms: number) => void) | undefined;
  await page.context().exposeFunction('reportStands', (ms: number) => waiting?.(ms));
  return () =>
    new Promise((resolve, reject) => {
      const tooLong = setTimeout(() => reject(new Error('the page did not stand in 60 s')), 60_000);
      waiting = (ms) => {
        clearTimeout(tooLong);
        resolve(ms);
      };
    });
}

const slowDown = (cdp: CDPSession): Promise<unknown> => cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });

async function startSide({ site, say }: Run, origin: string, amount: Amount): Promise<Side> {
  const tablet = await launchTablet();
  const { page, context, w } = tablet;
  await serveUnderApp(tablet, site.folder);
  const bench = await context.newPage();
  const cdp = await context.newCDPSession(bench);
  // The app's service worker answers for every page; not for this one.
  await cdp.send('Network.enable');
  await cdp.send('Network.setBypassServiceWorker', { bypass: true });
  await bench.goto(`${origin}/years.html`);
  say(`storing ${amount.audits} audits with ${amount.photosPerAudit} photos each, ${amount.days} days of meetings`);
  const places = await ask<YearsPage, 'fill'>(bench, 'fill', amount);
  await page.goto(`${origin}/settings`);
  await page.getByText(w.t('storage.offlineYes')).waitFor({ timeout: 120_000 });
  const nextStands = await nextOf(page);
  await context.addInitScript(watchStands);
  await slowDown(await context.newCDPSession(page));
  return { tablet, places, page, nextStands, bench };
}

/** From the beginning of the navigation until all of the screen stands, in ms. */
export async function standsIn({ page, nextStands }: Side, url: string): Promise<number> {
  await page.bringToFront();
  await page.goto('about:blank');
  const stands = nextStands();
  // Told by `stands`, whatever becomes of the navigation.
  await page.goto(url).catch(() => undefined);
  return stands;
}

/**
 * The bench's page, in front and loaded anew: a page that is behind is slowed down. The app's page is left, or it would
 * read again what is written here, and be waited for.
 */
export async function benchPage(
  { page, bench, places }: Side,
  origin: string,
): Promise<{ page: Page; places: Places }> {
  await page.goto('about:blank');
  await bench.bringToFront();
  await bench.goto(`${origin}/years.html`);
  return { page: bench, places };
}

/** Two browsers with the built app: one full, one with a day's work. */
export async function startFullTablets(run: Run): Promise<Sides> {
  await buildIfStale();
  const server = await startServer();
  const sides: Side[] = [];
  const stop = async (): Promise<void> => {
    for (const { tablet } of sides) {
      await tablet.close();
      removeProfile(tablet.profile);
    }
    await server.discard();
  };
  try {
    const full = await startSide(run, server.origin, FULL);
    sides.push(full);
    const one = await startSide(run, server.origin, ONE);
    sides.push(one);
    return { full, one, origin: server.origin, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
