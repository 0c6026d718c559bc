import { LANGS } from '../../src/ui/i18n/lang.ts';
import { clippedTexts } from './support/clipped.ts';
import { expect, test } from './support/fixtures.ts';
import { tour, tourOfImport } from './support/tour.ts';

/** As the settings keep it; set before the first run, so that every screen is seen in it. */
function twiceTheSize(): void {
  const kept = localStorage.getItem('showroom-audit:preferences');
  if (kept === null) localStorage.setItem('showroom-audit:preferences', '{"lang":"zh","textSize":200}');
}

for (const lang of LANGS) {
  test(`on a phone of 360 pixels with text of twice the size no word is cut off (${lang})`, async ({
    server,
    openTablet,
  }) => {
    test.setTimeout(300_000);
    const phone = { lang, width: 360, height: 740, init: twiceTheSize };
    const [hand, other] = [await openTablet(phone), await openTablet(phone)];
    const found: string[] = [];
    const lookAt =
      ({ page }: typeof hand) =>
      async (where: string): Promise<void> => {
        found.push(...(await clippedTexts(page)).map((fault) => `${where}: ${fault}`));
      };
    await hand.page.goto(server.origin);
    // English words are the longer ones.
    const file = await tour(hand, lookAt(hand), lang === 'en' ? 'everything' : 'audits');
    await other.page.goto(server.origin);
    await tourOfImport(other, file, lookAt(other));
    expect(found).toEqual([]);
  });
}
