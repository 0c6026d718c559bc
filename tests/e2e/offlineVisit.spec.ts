import { SALES_PROCESS_V1 } from '../../src/domain/catalogue/templates/salesProcess.v1.ts';
import { LANGS } from '../../src/ui/i18n/lang.ts';
import { drawAnswers, fillAudit, itemsOf, seal, shownScore } from './support/answering.ts';
import { endpointBundle, exportProgramme, previewBundle, takeBundle } from './support/bundles.ts';
import { expect, test } from './support/fixtures.ts';
import { jpegFile, paintJpeg, withExif } from './support/photos.ts';
import { beginAudit, enrol, goTo, idInAddress, installApp, sayWho } from './support/setUp.ts';
import type { TabletBrowser } from './support/tabletBrowser.ts';

// The main job, whole: a showroom without a signal, an audit kept, scored, sealed and exported, then sent.

const DEALER = '南昌江铃第一展厅';
const ITEMS = itemsOf(SALES_PROCESS_V1);

async function photosFor({ page }: TabletBrowser) {
  const [first, middle, last] = [ITEMS[0], ITEMS[37], ITEMS[74]];
  const pictures = await Promise.all([1, 2, 3].map((seed) => paintJpeg(page, { width: 640, height: 480, seed })));
  const named = [first, middle, last].map((item, at): [string, ReturnType<typeof jpegFile>] => {
    const picture = pictures[at];
    if (!item || !picture) throw new Error('the sales process has 75 items');
    return [item.id, jpegFile(at === 1 ? withExif(picture) : picture)];
  });
  return new Map(named);
}

for (const lang of LANGS) {
  test(`an audit made without a network arrives whole at head office and in a file (${lang})`, async ({
    server,
    openTablet,
  }) => {
    test.setTimeout(300_000);
    const first = await openTablet({ lang });
    await installApp(first, server);
    await server.stop();
    await first.close();

    // A new browser process on the same profile, and nothing but what it has kept.
    const hand = await openTablet({ lang, profile: first.profile });
    const { page, w } = hand;
    await page.goto(server.origin);
    await beginAudit(hand, { dealer: DEALER, template: SALES_PROCESS_V1 });
    const answers = drawAnswers(w, SALES_PROCESS_V1);
    await fillAudit(hand, { template: SALES_PROCESS_V1, answers, photos: await photosFor(hand) });
    await seal(hand);
    await expect(page.getByRole('main').getByText(shownScore(SALES_PROCESS_V1, answers)).first()).toBeVisible();

    await page.getByRole('link', { name: w.t('audit.back') }).click();
    await page.getByRole('link', { name: w.t('visit.back'), exact: true }).click();
    await expect(page.getByRole('heading', { name: w.t('sheet.title') })).toBeVisible();
    const programmeId = idInAddress(page);
    const file = await exportProgramme(hand);
    const { bundle } = file;
    expect(bundle.audits).toMatchObject([{ state: 'sealed', coverage: expect.any(Number) }]);
    expect(bundle.audits[0]?.answers.filter(({ value }) => value !== null)).toHaveLength(75);
    expect(bundle.photos.map(({ held }) => held)).toEqual([true, true, true]);

    await server.start();
    await enrol(hand, await server.code());
    await expect(page.getByText(w.t('copies.safe'), { exact: true })).toBeVisible();
    await expect(page.getByText(w.like('copy.receipt'))).toBeVisible();
    expect((await endpointBundle(page, programmeId)).digest).toBe(bundle.digest);

    const other = await openTablet({ lang });
    await installApp(other, server);
    await sayWho(other, '李静');
    await goTo(other, 'nav.sync');
    await previewBundle(other, file);
    await takeBundle(other, { changes: bundle.changes.length, photos: 3 });
    await previewBundle(other, file);
    await expect(other.page.getByText(w.t('preview.nothing'))).toBeVisible();
    // There is nothing to agree to: what is here already is not taken twice.
    await expect(other.page.getByRole('button', { name: w.t('import.take'), exact: true })).toHaveCount(0);
    await other.page.goto(`${server.origin}/programmes/${programmeId}`);
    expect((await exportProgramme(other)).bundle.digest).toBe(bundle.digest);
  });
}
