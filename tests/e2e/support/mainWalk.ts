import type { Locator, Page } from '@playwright/test';
import { SALES_PROCESS_V1 } from '../../../src/domain/catalogue/templates/salesProcess.v1.ts';
import type { Lang } from '../../../src/ui/i18n/lang.ts';
import { drawAnswers, fillAudit, itemsOf, seal, shownScore } from './answering.ts';
import { endpointBundle, exportProgramme, previewBundle, takeBundle } from './bundles.ts';
import { expect, type OpenTablet } from './fixtures.ts';
import { jpegFile, paintJpeg, withExif } from './photos.ts';
import type { Server } from './server.ts';
import { beginAudit, enrol, goTo, idInAddress, installApp, sayWho } from './setUp.ts';
import type { TabletBrowser } from './tabletBrowser.ts';

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

const RECEIPT = /\d{8}-[0-9A-F]{8}/;

/** The audit's line that shows the number; the field that asks for one shows an example. */
const receiptOf = (page: Page): Locator => page.getByRole('link').filter({ hasText: RECEIPT });

/** Types the receipt's number, as somebody reads it out: head office says that all of it is there. */
async function checkReceipt({ page, w }: TabletBrowser): Promise<void> {
  const words = (await receiptOf(page).textContent()) ?? '';
  const number = RECEIPT.exec(words)?.[0] ?? '';
  await page.getByLabel(w.t('receipt.number')).fill(number.replace('-', ' ').toLowerCase());
  await page.getByRole('button', { name: w.t('receipt.check'), exact: true }).click();
  await expect(page.getByText(w.t('receipt.state.whole'))).toBeVisible();
  await expect(page.getByText(number, { exact: true })).toBeVisible();
}

type Walk = {
  readonly server: Server;
  readonly openTablet: OpenTablet;
  readonly lang: Lang;
  /** Ms until the app is kept for use without a network. */
  readonly within?: number;
};

/** From the first load to "safe at head office", the server away in between; then into a second tablet by the file. */
export async function mainWalk({ server, openTablet, lang, within = 20_000 }: Walk): Promise<void> {
  const first = await openTablet({ lang });
  await installApp(first, { origin: server.origin, within });
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
  await expect(receiptOf(page)).toBeVisible();
  await checkReceipt(hand);
  expect((await endpointBundle(page, programmeId)).digest).toBe(bundle.digest);

  const other = await openTablet({ lang });
  await installApp(other, { origin: server.origin, within });
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
}
