import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Bundle } from '../../../src/domain/bundle/bundleSchema.ts';
import { PROTOCOL, PROTOCOL_HEADER } from '../../../src/domain/wire.ts';
import type { TabletBrowser } from './tabletBrowser.ts';

type Hand = Pick<TabletBrowser, 'page' | 'w'>;
export type BundleFile = { readonly path: string; readonly bundle: Bundle };

const GIVEN = join('test-results', 'given');

/** Firefox tells nothing of downloads and file pickers (WebDriver BiDi). */
const tellsOfFiles = (page: Page): boolean => page.context().browser()?.browserType().name() === 'chromium';

/** Where a file lies that a tap makes the browser download. */
async function downloaded(page: Page, tap: () => Promise<void>): Promise<string> {
  if (tellsOfFiles(page)) {
    const downloading = page.waitForEvent('download');
    await tap();
    return (await downloading).path();
  }
  // What the app gives to the browser is looked at instead.
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file: Blob) => {
      Object.assign(globalThis, { given: file.text() });
      return make(file);
    };
  });
  await tap();
  const text = await page.evaluate(() => (globalThis as { given?: Promise<string> }).given);
  mkdirSync(GIVEN, { recursive: true });
  const path = join(GIVEN, `${Date.now()}.json`);
  writeFileSync(path, text ?? '');
  return path;
}

/** In the export dialog that is open: downloads the file. */
async function download({ page, w }: Hand): Promise<BundleFile> {
  const dialog = page.getByRole('dialog', { name: w.t('bundle.exportTitle') });
  const path = await downloaded(page, () => dialog.getByRole('button', { name: w.t('bundle.download') }).click());
  await expect(page.getByText(w.t('bundle.saved'))).toBeVisible();
  return { path, bundle: JSON.parse(readFileSync(path, 'utf8')) as Bundle };
}

/** Writes the programme whose page is open, or for which the dialog is, to a file. */
export async function exportProgramme(hand: Hand, { isOpen = false } = {}): Promise<BundleFile> {
  if (!isOpen) await hand.page.getByRole('button', { name: hand.w.t('bundle.export') }).click();
  return download(hand);
}

/** Chooses a bundle on "Sync & export", up to the preview of what it would change. */
export async function previewBundle({ page, w }: Hand, { path, bundle }: BundleFile): Promise<void> {
  if (tellsOfFiles(page)) {
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: w.t('import.choose') }).click();
    await (await choosing).setFiles(path);
  } else await page.locator('input[type=file]').setInputFiles(path);
  await expect(page.getByRole('heading', { name: w.t('preview.title', { dealer: bundle.dealer.name }) })).toBeVisible();
}

/** Agrees to the preview; gives what the app says it has taken. */
export async function takeBundle({ page, w }: Hand, taken: { changes: number; photos: number }): Promise<void> {
  await page.getByRole('button', { name: w.t('import.take'), exact: true }).click();
  await expect(page.getByText(w.t('import.done', taken))).toBeVisible();
}

/** The endpoint's own bundle of a programme, asked with this tablet's token. */
export async function endpointBundle(page: Page, programmeId: string): Promise<Bundle> {
  const { origin } = new URL(page.url());
  const headers = { [PROTOCOL_HEADER]: String(PROTOCOL) };
  const answer = await page.context().request.get(`${origin}/v1/programmes/${programmeId}/bundle`, { headers });
  expect(answer.status()).toBe(200);
  return (await answer.json()) as Bundle;
}
