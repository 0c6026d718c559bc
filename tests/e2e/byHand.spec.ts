import type { Page } from '@playwright/test';
import { templateOfKind } from '../support/showroom.ts';
import { cardOf, itemsOf, keyOf, keyWords, saveState } from './support/answering.ts';
import { type BundleFile, exportProgramme, previewBundle, takeBundle } from './support/bundles.ts';
import { readTable } from './support/database.ts';
import { expect, test } from './support/fixtures.ts';
import { jpegFile, paintJpeg } from './support/photos.ts';
import {
  addDealer,
  goTo,
  idInAddress,
  installApp,
  openVisit,
  sayWho,
  startAudit,
  startProgramme,
} from './support/setUp.ts';
import type { TabletBrowser } from './support/tabletBrowser.ts';

const TEMPLATE = templateOfKind('morning-meeting');

const goToPath = ({ page }: TabletBrowser, path: string) => page.goto(new URL(path, page.url()).href);

/** A dealer, a weak answer, and an action for it; gives the programme. */
async function planAction(consultant: TabletBrowser): Promise<string> {
  const { page, w } = consultant;
  await addDealer(consultant, '南昌江铃');
  await startProgramme(consultant);
  const programmeId = idInAddress(page);
  await openVisit(consultant, 1);
  await startAudit(consultant, TEMPLATE);
  const [item] = itemsOf(TEMPLATE);
  if (!item) throw new Error('no item');
  const weak = item.scale === '0-5' ? 0 : 'no';
  await keyOf(cardOf(consultant, TEMPLATE, item), keyWords(w, item, weak)).check();
  await expect(saveState(consultant)).toBeVisible();
  await goToPath(consultant, `/programmes/${programmeId}/findings`);
  await page
    .getByRole('list', { name: w.t('findings.title') })
    .getByRole('button')
    .first()
    .click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('checkbox').first().check();
  await sheet.getByRole('button', { name: w.t('actions.new') }).click();
  await sheet.getByRole('button', { name: w.t('action.save') }).click();
  await expect(sheet.getByRole('link')).toBeVisible();
  await sheet.getByRole('button', { name: w.t('common.close') }).click();
  return programmeId;
}

async function chooseFile(hand: TabletBrowser, file: BundleFile): Promise<void> {
  await goTo(hand, 'nav.sync');
  await previewBundle(hand, file);
}

/** How many changes and photos this tablet lacks of a file. */
async function lacking(page: Page, { bundle }: BundleFile): Promise<{ changes: number; photos: number }> {
  const [own, segments, photos] = await Promise.all([
    readTable<{ id: string }>(page, 'changes'),
    readTable<{ changes: { id: string }[] }>(page, 'segments'),
    readTable<{ sha256: string }>(page, 'photoBytes'),
  ]);
  const ids = new Set([...own, ...segments.flatMap(({ changes }) => changes)].map(({ id }) => id));
  const here = new Set(photos.map(({ sha256 }) => sha256));
  return {
    changes: bundle.changes.filter(({ id }) => !ids.has(id)).length,
    photos: bundle.photos.filter(({ sha256 }) => !here.has(sha256)).length,
  };
}

async function takeAll(hand: TabletBrowser, file: BundleFile): Promise<void> {
  await chooseFile(hand, file);
  await takeBundle(hand, await lacking(hand.page, file));
}

/** The action is done, and a photo shows how it is now. */
async function finishAction(manager: TabletBrowser, programmeId: string): Promise<void> {
  const { page, w } = manager;
  await goToPath(manager, `/programmes/${programmeId}/actions`);
  await page.locator('li a[href^="/actions/"]').first().click();
  const photo = await paintJpeg(page, { width: 640, height: 480 });
  await page.getByRole('button', { name: w.t('action.move.start'), exact: true }).click();
  await page.getByLabel(`${w.t('photos.file')} ${w.t('action.after')}`).setInputFiles([jpegFile(photo)]);
  await expect(page.getByRole('img', { name: `${w.t('action.after')} 1` })).toBeVisible();
  await page.getByRole('button', { name: w.t('action.move.finish'), exact: true }).click();
  await expect(page.getByRole('main').getByText(w.t('actions.state.done')).first()).toBeVisible();
}

async function exported(hand: TabletBrowser, programmeId: string): Promise<BundleFile> {
  await goToPath(hand, `/programmes/${programmeId}`);
  return exportProgramme(hand);
}

/** Where whoever did an action looks for the way to give it back. */
async function handBack(manager: TabletBrowser, programmeId: string): Promise<BundleFile> {
  const { page, w } = manager;
  await goToPath(manager, `/programmes/${programmeId}/actions`);
  await page.getByRole('button', { name: w.like('actions.handOver') }).click();
  return exportProgramme(manager, { isOpen: true });
}

test('two tablets without any server exchange files: the manager gives his action back with a photo, and both say the same', async ({
  openServer,
  openTablet,
}) => {
  test.setTimeout(120_000);
  const server = await openServer();
  const [consultant, manager] = [await openTablet(), await openTablet()];
  for (const each of [consultant, manager]) await installApp(each, server);
  await server.stop();

  await sayWho(consultant);
  const programmeId = await planAction(consultant);
  await sayWho(manager, '陈经理');
  await takeAll(manager, await exported(consultant, programmeId));
  await finishAction(manager, programmeId);
  // Meanwhile the consultant goes on with the same action.
  await goToPath(consultant, `/programmes/${programmeId}/actions`);
  await consultant.page.locator('li a[href^="/actions/"]').first().click();
  await consultant.page.getByRole('button', { name: consultant.w.t('action.move.start'), exact: true }).click();

  const back = await handBack(manager, programmeId);
  await takeAll(consultant, back);
  const onwards = await exported(consultant, programmeId);
  await takeAll(manager, onwards);
  expect((await exported(manager, programmeId)).bundle.digest).toBe(onwards.bundle.digest);
  for (const [hand, file] of [
    [consultant, back],
    [manager, onwards],
  ] as const) {
    await chooseFile(hand, file);
    await expect(hand.page.getByText(hand.w.t('preview.nothing'))).toBeVisible();
  }
  // What the two said of the action at the same time waits for a person, on both.
  for (const hand of [consultant, manager])
    await expect(hand.page.getByText(hand.w.like('unsettled.title'))).toBeVisible();
  await goToPath(consultant, `/programmes/${programmeId}/actions`);
  await consultant.page.locator('li a[href^="/actions/"]').first().click();
  await expect(consultant.page.getByRole('img', { name: `${consultant.w.t('action.after')} 1` })).toBeVisible();
});
