import { enrolDevice, overNetwork } from '../support/device.ts';
import { sampleDealer, secondOpinion } from '../support/sampleDealers.ts';
import { axe, axeInLight, type Violation } from './support/axe.ts';
import { clippedTexts } from './support/clipped.ts';
import { expect, test } from './support/fixtures.ts';
import type { Server } from './support/server.ts';
import { enrol, goTo, sayWho } from './support/setUp.ts';
import type { TabletBrowser } from './support/tabletBrowser.ts';

const TODAY = '2026-11-20';
const [BETTER, STARTED] = ['南昌第一展厅', '九江第二展厅'] as const;

/** Two dealers at the endpoint: one with four visits and a second opinion on its first, one that has just begun. */
async function seed(server: Server): Promise<void> {
  const device = await enrolDevice(overNetwork(server.origin), await server.code());
  const better = sampleDealer({ name: BETTER, city: '南昌', visits: 4, today: TODAY });
  await device.push(better);
  await device.push(secondOpinion(better, 'tpl-showroom-5s', '李静'));
  await device.push(sampleDealer({ name: STARTED, city: '九江', visits: 1, today: TODAY }));
}

async function openFigures({ page, w }: TabletBrowser): Promise<void> {
  await goTo({ page, w }, 'nav.dealers');
  await page.getByRole('link', { name: w.t('dealers.compare') }).click();
  await expect(page.getByRole('heading', { level: 1, name: w.t('figures.title') })).toBeVisible();
}

const firstDealer = ({ page }: TabletBrowser) => page.getByRole('rowheader').first();

/** From the table to a dealer, a module and an item, and to two people’s answers side by side. */
async function walk(hand: TabletBrowser, look: (where: string) => Promise<void>): Promise<void> {
  const { page, w } = hand;
  const head = (key: 'figures.total' | 'figures.dealer') => page.getByRole('columnheader', { name: w.t(key) });
  await expect(firstDealer(hand)).toContainText(BETTER);
  await look('dealers');
  await head('figures.total').getByRole('button').click();
  await expect(head('figures.total')).toHaveAttribute('aria-sort', 'ascending');
  await head('figures.dealer').getByRole('button').click();
  await expect(firstDealer(hand)).toContainText(STARTED);
  await page.getByRole('searchbox').fill('南昌');
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  await page.getByRole('link', { name: BETTER }).click();
  await expect(page.getByRole('heading', { level: 1, name: BETTER })).toBeVisible();
  await expect(page.getByRole('table')).toContainText('82.81');
  await look('dealer');
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await look('module');
  await page
    .getByRole('listitem')
    .getByRole('link', { name: /门前清爽|Clear approach/ })
    .click();
  await expect(page.getByRole('link', { name: STARTED })).toBeVisible();
  await look('item');
  await page.goBack();
  await openFigures(hand);
  await page
    .getByRole('navigation', { name: w.t('figures.nav') })
    .getByRole('link', { name: w.t('figures.tabItems') })
    .click();
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: w.like('figures.itemsCount') })
      .first(),
  ).toBeVisible();
  await look('items');
  await page.getByRole('link', { name: w.t('figures.tabCalibration') }).click();
  await page.getByRole('link', { name: /李静/ }).click();
  await expect(page.getByRole('row').nth(1)).toContainText(w.t('figures.pair.apart'));
  await look('pair');
}

test('head office goes from the dealers side by side to an item and to two auditors', async ({
  server,
  openTablet,
}) => {
  await seed(server);
  const hand = await openTablet();
  const { page, w } = hand;
  await page.goto(server.origin);
  await sayWho(hand);
  await openFigures(hand);
  await expect(page.getByText(w.t('figures.closedTitle'))).toBeVisible();
  await enrol(hand, await server.code());
  await expect(page.getByText(w.t('sync.idle'))).toBeVisible();
  await openFigures(hand);
  const found: Violation[] = [];
  await walk(hand, async (where) => {
    // The colours of a chip and a table are the same on each page.
    found.push(...(await (where === 'dealers' || where === 'pair' ? axe : axeInLight)(page, where)));
  });
  expect(found).toEqual([]);
  await page.getByRole('link', { name: w.t('common.back') }).click();
  await page.getByRole('link', { name: w.t('figures.tabDownloads') }).click();
  const link = page.getByRole('link', {
    name: w.t('figures.downloadAs', { what: w.t('figures.download.scores'), format: 'CSV' }),
  });
  await expect(link).toHaveAttribute('href', '/v1/export/scores.csv?heads=zh');
  await server.stop();
  await page
    .getByRole('navigation', { name: w.t('figures.nav') })
    .getByRole('link', { name: w.t('figures.tabDealers') })
    .click();
  await expect(page.getByText(w.like('figures.offlineSeen'))).toBeVisible();
  await expect(page.getByRole('link', { name: BETTER })).toBeVisible();
});

test('with text of twice the size in English no word is cut off, and axe finds nothing', async ({
  server,
  openTablet,
}) => {
  await seed(server);
  const hand = await openTablet({ lang: 'en' });
  const { page } = hand;
  await page.goto(server.origin);
  await sayWho(hand, 'Li');
  await enrol(hand, await server.code());
  await openFigures(hand);
  const found: unknown[] = [];
  await walk(hand, async (where) => {
    found.push(...(await axeInLight(page, where)));
    await page.evaluate(() => document.documentElement.setAttribute('data-text', '200'));
    found.push(...(await clippedTexts(page)).map((fault) => `${where}: ${fault}`));
    await page.evaluate(() => document.documentElement.setAttribute('data-text', '100'));
  });
  expect(found).toEqual([]);
});
