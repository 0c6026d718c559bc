import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { MORNING_MEETING_V1 } from '../../src/domain/catalogue/templates/morningMeeting.v1.ts';
import type { Item } from '../../src/domain/catalogue/types.ts';
import { answer, cardOf, itemsOf, saveState } from './support/answering.ts';
import { expect, test } from './support/fixtures.ts';
import { beginAudit, goTo, installApp } from './support/setUp.ts';

const TEMPLATE = MORNING_MEETING_V1;
const [FIRST] = itemsOf(TEMPLATE) as [Item];
const BUILT = process.env.E2E_DIST ?? 'dist';

/** The same app as a later version: every file has another name, so none of today's chunks is on the server any more. */
async function buildNext(outDir: string): Promise<void> {
  const next = {
    name: 'next-version',
    renderChunk: (code: string) => `${code}\n// the next version`,
    transformIndexHtml: () => [{ tag: 'meta', attrs: { name: 'next-version' }, injectTo: 'head' as const }],
  };
  await build({ logLevel: 'silent', plugins: [next], build: { outDir, emptyOutDir: true } });
}

const isNext = async (page: Page): Promise<boolean> => (await page.locator('meta[name=next-version]').count()) === 1;

test('a new version waits until the person agrees, and until then every screen of the old one works', async ({
  openServer,
  openTablet,
}) => {
  const served = mkdtempSync(join(tmpdir(), 'showroom-served-'));
  const next = mkdtempSync(join(tmpdir(), 'showroom-next-'));
  cpSync(BUILT, served, { recursive: true });
  await buildNext(next);
  const server = await openServer({ distDir: served });
  const hand = await openTablet();
  const { page, w } = hand;
  await installApp(hand, server);
  await beginAudit(hand, { dealer: '南昌全顺', template: TEMPLATE });

  for (const file of readdirSync(served)) rmSync(join(served, file), { recursive: true });
  cpSync(next, served, { recursive: true });
  // The app looks for a new version each time that it comes to the front.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  const card = cardOf(hand, TEMPLATE, FIRST);
  await answer(hand, card, { item: FIRST, answer: { value: 'yes', reason: '', note: '' } });
  await expect(saveState(hand)).toBeVisible();
  const address = page.url();
  await page.getByRole('link', { name: w.t('audit.back') }).click();
  await expect(page.getByText(w.t('update.title'))).toBeVisible();
  for (const place of ['nav.sync', 'nav.settings', 'nav.dealers'] as const) {
    await goTo(hand, place);
    await expect(page.getByRole('heading', { level: 1, name: w.t(place) })).toBeVisible();
  }
  await page.reload();
  await expect(page.getByText(w.t('update.title'))).toBeVisible();
  expect(await isNext(page)).toBe(false);
  await page.getByRole('button', { name: w.t('update.later') }).click();
  await expect(page.getByText(w.t('update.title'))).toHaveCount(0);

  await page.reload();
  await page.getByRole('button', { name: w.t('update.apply') }).click();
  await expect.poll(() => isNext(page)).toBe(true);
  await page.goto(address);
  await expect(card.getByRole('radio', { name: '是', exact: true })).toBeChecked();
  for (const folder of [served, next]) rmSync(folder, { recursive: true });
});
