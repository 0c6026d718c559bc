import { LANGS } from '../../src/ui/i18n/lang.ts';
import { axe, axeInLight, type Violation } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { tour, tourOfImport } from './support/tour.ts';

for (const lang of LANGS) {
  test(`axe finds nothing on any screen, light, dark or with high contrast (${lang})`, async ({
    server,
    openTablet,
  }) => {
    test.setTimeout(300_000);
    const found: Violation[] = [];
    // Colours and what is behind a tap are the same in both languages.
    const isFirst = lang === 'zh';
    const looked = isFirst ? axe : axeInLight;
    const hand = await openTablet({ lang });
    const look = async (where: string): Promise<void> => {
      found.push(...(await looked(hand.page, where)));
    };
    await hand.page.goto(server.origin);
    const file = await tour(hand, look, isFirst ? 'everything' : 'audits');
    const other = await openTablet({ lang });
    await other.page.goto(server.origin);
    await tourOfImport(other, file, async (where) => {
      found.push(...(await looked(other.page, where)));
    });
    expect(found).toEqual([]);
  });
}

test('axe finds nothing on the page of a browser without a database', async ({ server, openTablet }) => {
  const { page, w } = await openTablet({
    init: () => Object.defineProperty(globalThis, 'indexedDB', { get: () => undefined, configurable: true }),
  });
  await page.goto(server.origin);
  await expect(page.getByRole('heading', { name: w.t('problem.missingTitle') })).toBeVisible();
  expect(await axe(page, 'no database')).toEqual([]);
});
