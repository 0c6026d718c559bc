import type { Locator, Page } from '@playwright/test';
import type { SignerRole } from '../../src/domain/fields/reportTypes.ts';
import { drawSignature } from './support/answering.ts';
import { clippedTexts } from './support/clipped.ts';
import { expect, test } from './support/fixtures.ts';
import { type PdfPage, plain, printed } from './support/pdf.ts';
import { goTo, idInAddress, installApp } from './support/setUp.ts';
import type { TabletBrowser } from './support/tabletBrowser.ts';

type Hand = Pick<TabletBrowser, 'page' | 'w'>;

/** What is left of A4 between the margins, in CSS pixels. */
const BETWEEN_MARGINS = { width: 680, height: 971 };

function expectA4(pages: readonly PdfPage[]): void {
  expect(pages.length).toBeGreaterThan(0);
  for (const [at, { width, height, text }] of pages.entries()) {
    expect(width).toBeCloseTo(595, 0);
    expect(height).toBeCloseTo(842, 0);
    expect(text).toMatch(/[\u4e00-\u9fff]{2}/);
    expect(text).toContain(`${at + 1}/${pages.length}`);
  }
}

/** By its address, as from a bookmark. */
const goToPath = async (page: Page, path: string): Promise<void> => {
  await page.goto(new URL(path, page.url()).href);
};

/** The page as it will be on paper, in the browser: nothing cut off, nothing over the edge. */
async function expectWhole({ page }: Hand): Promise<void> {
  const before = page.viewportSize();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(BETWEEN_MARGINS);
  expect(await clippedTexts(page)).toEqual([]);
  await page.emulateMedia({ media: null });
  if (before) await page.setViewportSize(before);
}

/** The sample programme, which has four visits with photos, findings, actions and meetings. Gives its id. */
async function enterDemo(hand: Hand): Promise<string> {
  const { page, w } = hand;
  await page.getByRole('button', { name: w.t('demo.enter') }).click();
  await goTo(hand, 'nav.dealers');
  await page.locator('a[href^="/dealers/"]:not([href$="new"])').first().click();
  await page.locator('a[href^="/programmes/"]').first().click();
  await expect(page.getByRole('heading', { name: w.t('programme.visits') })).toBeVisible();
  return idInAddress(page);
}

async function openReport({ page, w }: Hand, programmeId: string, name: string): Promise<void> {
  await goToPath(page, `/programmes/${programmeId}/reports`);
  const row = page
    .getByRole('list', { name: w.t('reports.title') })
    .getByRole('listitem')
    .filter({ hasText: name });
  await row.getByRole('link').or(row.getByRole('button')).click();
  await expect(page.getByRole('heading', { name: w.t('report.signatures') })).toBeVisible();
}

async function sign({ page, w }: Hand, role: SignerRole): Promise<void> {
  const title = w.t('report.signAs', { role: w.t(`report.signer.${role}`) });
  await page.getByRole('button', { name: title }).click();
  const sheet = page.getByRole('dialog', { name: title });
  await drawSignature(sheet.getByRole('img', { name: w.t('signature.area') }));
  await sheet.getByRole('button', { name: w.t('report.signDo'), exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

const photosIn = (row: Locator): Locator => row.getByRole('img');

async function expectPhotosBeside({ page, w }: Hand): Promise<void> {
  const rows = page
    .getByRole('table')
    .getByRole('row')
    .filter({ has: page.getByRole('img') });
  expect(await rows.count()).toBeGreaterThan(0);
  const name = await rows.first().getByRole('rowheader').locator('span').first().innerText();
  await expect(photosIn(rows.first()).first()).toHaveAccessibleName(new RegExp(w.t('report.photoOf', { item: name })));
}

test('a diagnosis report is signed by three and printed on A4 without a network', async ({ server, openTablet }) => {
  const hand = await openTablet();
  const { page, w } = hand;
  await installApp(hand, server);
  const programmeId = await enterDemo(hand);
  await server.stop();
  await openReport(hand, programmeId, `${w.t('report.diagnosis')} · ${w.t('reports.visit', { no: 1 })}`);
  await page.getByRole('textbox', { name: w.t('report.comment.diagnosis') }).fill('先抓展厅，再抓客源。');
  for (const role of ['bec-consultant', 'sales-manager', 'general-manager'] as const) await sign(hand, role);
  await expect(page.getByText(w.like('report.frozen'))).toBeVisible();
  await expectPhotosBeside(hand);
  await expectWhole(hand);

  const pages = await printed(page);
  expectA4(pages);
  const text = pages.map((each) => each.text).join('');
  const headings = ['results', 'priorities', 'strengths', 'weak', 'plan', 'signatures'] as const;
  for (const key of headings) expect(text).toContain(plain(w.t(`report.${key}`)));
  expect(text).toContain(plain('先抓展厅，再抓客源。'));
  expect(pages.some(({ images }) => images > 0)).toBe(true);
  // The weak items go over several pages, and each of them begins with the head of the table.
  const heads = pages.filter((each) => each.text.includes(plain(`${w.t('report.no')}${w.t('report.item')}`)));
  expect(heads.length).toBeGreaterThan(1);
});

test('acceptance report, evaluation sheet and meeting minutes are printed on A4', async ({ server, openTablet }) => {
  const hand = await openTablet();
  const { page, w } = hand;
  await installApp(hand, server);
  const programmeId = await enterDemo(hand);

  await openReport(hand, programmeId, `${w.t('report.acceptance')} · ${w.t('reports.visit', { no: 4 })}`);
  await expectWhole(hand);
  const acceptance = await printed(page);
  expectA4(acceptance);
  expect(acceptance.map(({ text }) => text).join('')).toContain(plain(w.t('report.continuing')));

  await goToPath(page, `/programmes/${programmeId}/evaluation`);
  await expect(page.getByRole('heading', { level: 1, name: w.t('sheet.title') })).toBeVisible();
  await expectWhole(hand);
  expectA4(await printed(page));

  await goToPath(page, `/meetings/of/${programmeId}`);
  await page.locator('a[href$="/minutes"]').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectWhole(hand);
  expectA4(await printed(page));
});
