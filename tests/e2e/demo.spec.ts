import type { Page } from '@playwright/test';
import { LANGS } from '../../src/ui/i18n/lang.ts';
import { axe, axeInLight, type Violation } from './support/axe.ts';
import { clippedTexts } from './support/clipped.ts';
import { addressesOf, demoIds, enterDemo } from './support/demo.ts';
import { expect, test } from './support/fixtures.ts';
import { addDealer, goTo, installApp, sayWho } from './support/setUp.ts';
import type { TabletBrowser } from './support/tabletBrowser.ts';

/** Pages that are looked at elsewhere as they are filled in. */
const SEEN: readonly string[] = [
  'welcome',
  'audit',
  'newDealer',
  'editDealer',
  'newProgramme',
  'editProgramme',
  'sync',
];

type Walk = { readonly origin: string; readonly pages: Pages; readonly look: (name: string) => Promise<void> };

/** In two halves, so that two tests can share them. */
const HALVES = ['first half', 'second half'] as const;
type Pages = (typeof HALVES)[number];

async function eachPage({ page }: TabletBrowser, { origin, pages, look }: Walk): Promise<void> {
  const all = Object.entries(addressesOf(await demoIds(page))).filter(([name]) => !SEEN.includes(name));
  const middle = Math.ceil(all.length / 2);
  const part = { 'first half': all.slice(0, middle), 'second half': all.slice(middle) }[pages];
  for (const [name, address] of part) {
    await page.goto(origin + address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    // A page that is read from the database stands whole once nothing of it is still on its way.
    await page.waitForLoadState('networkidle');
    await look(name);
  }
}

/** As on a phone of 360 pixels with text of twice the size; then as it was. */
async function onPhone<T>(page: Page, look: () => Promise<T>): Promise<T> {
  const tablet = page.viewportSize() ?? { width: 1180, height: 820 };
  const dress = (size: string): Promise<string> =>
    page.evaluate((text) => (document.documentElement.dataset['text'] = text), size);
  await page.setViewportSize({ width: 360, height: 740 });
  await dress('200');
  const seen = await look();
  await dress('100');
  await page.setViewportSize(tablet);
  return seen;
}

test('the demo sends nothing, and ending it leaves one’s own work and nothing of the demo', async ({
  server,
  openTablet,
}) => {
  const hand = await openTablet();
  const { page, w } = hand;
  await installApp(hand, server);
  await sayWho(hand);
  await addDealer(hand, '南昌江铃');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await goTo(hand, 'nav.settings');
  await enterDemo(hand);
  await expect(page.getByText('南昌江铃')).toHaveCount(0);
  await goTo(hand, 'nav.sync');
  await expect(page.getByRole('button', { name: w.t('sync.now') })).toHaveCount(0);
  await page.getByRole('button', { name: w.t('demo.leave') }).click();
  await expect(page.getByText(w.t('demo.title'))).toHaveCount(0);
  await goTo(hand, 'nav.dealers');
  await expect(page.getByRole('link', { name: /南昌江铃/ })).toBeVisible();
  const databases = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(databases).toEqual(['showroom-audit']);
  expect(sent.filter((request) => request.includes('/v1/'))).toEqual([]);
});

for (const lang of LANGS) {
  for (const pages of HALVES) {
    test(`a whole programme, ${pages}: axe finds nothing, and at twice the size no word is cut off (${lang})`, async ({
      server,
      openTablet,
    }) => {
      test.setTimeout(300_000);
      const hand = await openTablet({ lang });
      const { page } = hand;
      await installApp(hand, server);
      await enterDemo(hand);
      const found: (Violation | string)[] = [];
      // Colours are the same in both languages.
      const looked = lang === 'zh' ? axe : axeInLight;
      const look = async (name: string): Promise<void> => {
        found.push(...(await looked(page, name)));
        found.push(...(await onPhone(page, () => clippedTexts(page))).map((fault) => `${name}: ${fault}`));
      };
      await eachPage(hand, { origin: server.origin, pages, look });
      expect(found).toEqual([]);
    });
  }
}
