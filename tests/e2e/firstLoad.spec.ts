import { statSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { SHOWROOM_5S_V1 } from '../../src/domain/catalogue/templates/showroom5s.v1.ts';
import { type DistServer, serveDist } from '../tools/distServer.ts';
import { addDealer, openVisit, sayWho, startAudit, startProgramme } from './support/setUp.ts';
import { wordsOf } from './support/words.ts';

/** Bytes of JavaScript and CSS, gzipped, that an address may ask for before its screen stands. */
const FIRST_ROUTE_BUDGET = 120_000;

// A worker would answer from what it has kept: here every file comes over the network.
test.use({ serviceWorkers: 'block' });

let server: DistServer;

test.beforeEach(async () => {
  server = await serveDist();
});

test.afterEach(() => server.stop());

/** Notes the moment when the first screen stands: what is asked for later is nobody's wait. */
function noteFirstScreen(): void {
  const watching = new MutationObserver(() => {
    if (!document.querySelector('h1')) return;
    watching.disconnect();
    performance.mark('first-screen');
  });
  watching.observe(document, { subtree: true, childList: true });
}

/** The scripts and styles asked for before the first screen stood, with their gzipped bytes. */
async function askedFirst(page: Page, path: string): Promise<Record<string, number>> {
  await page.addInitScript(noteFirstScreen);
  await page.goto(server.origin + path);
  await page.locator('h1').waitFor();
  // A request is listed once it is answered; those under way when the screen stood count too.
  await page.waitForLoadState('networkidle');
  const paths = await page.evaluate(() => {
    const stood = performance.getEntriesByName('first-screen')[0]?.startTime ?? 0;
    return performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime <= stood)
      .map(({ name }) => new URL(name).pathname);
  });
  const files = new Set(paths.filter((asked) => /\.(?:js|css)$/.test(asked)));
  return Object.fromEntries([...files].map((asked) => [asked, statSync(`dist${asked}.gz`).size]));
}

const sumOf = (files: Record<string, number>): number => Object.values(files).reduce((sum, size) => sum + size, 0);

test('a new browser needs at most 120 kB of script and style for the welcome page', async ({ page }) => {
  const files = await askedFirst(page, '/');
  expect(new URL(page.url()).pathname).toBe('/welcome');
  expect(Object.keys(files).length).toBeGreaterThan(3);
  expect(sumOf(files), JSON.stringify(files, null, 2)).toBeLessThanOrEqual(FIRST_ROUTE_BUDGET);
});

test('a tablet at work needs at most 120 kB of script and style for its home screen', async ({ page, context }) => {
  const hand = { page, w: wordsOf('zh') };
  await page.goto(server.origin);
  await sayWho(hand);
  await addDealer(hand, '南昌福瑞');
  await startProgramme(hand);
  await openVisit(hand, 1);
  await startAudit(hand, SHOWROOM_5S_V1);
  await page.close();
  const files = await askedFirst(await context.newPage(), '/');
  expect(Object.keys(files).length).toBeGreaterThan(3);
  expect(sumOf(files), JSON.stringify(files, null, 2)).toBeLessThanOrEqual(FIRST_ROUTE_BUDGET);
});
