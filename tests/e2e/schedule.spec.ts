import { readFileSync } from 'node:fs';
import { SCHEDULE } from '../../src/domain/catalogue/schedule.ts';
import { paths, preparationPath } from '../../src/ui/app/paths.ts';
import { LANGS } from '../../src/ui/i18n/lang.ts';
import { axe, type Violation } from './support/axe.ts';
import { clippedTexts } from './support/clipped.ts';
import { demoIds, enterDemo } from './support/demo.ts';
import { expect, test } from './support/fixtures.ts';
import { printed } from './support/pdf.ts';
import { installApp, sayWho } from './support/setUp.ts';
import type { TabletBrowser } from './support/tabletBrowser.ts';

type Look = (where: string) => Promise<void>;

/** The sample programme, which has people and dates. Gives its id. */
async function programmeOf(hand: TabletBrowser): Promise<string> {
  await enterDemo(hand);
  return (await demoIds(hand.page)).programme;
}

/** By its address, as from a bookmark. */
async function goToPath({ page }: TabletBrowser, path: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function closeSheet({ page, w }: TabletBrowser): Promise<void> {
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: w.t('common.close') }).click();
  await expect(sheet).toHaveCount(0);
}

/** What only a tap brings. */
const OPENED = new Set([
  'whole table',
  'date of a day',
  'schedule.move, reason missing',
  'training, one course',
  'people, one of them',
]);

/** Every state of schedule, preparation and people that has an address of its own or opens by a tap. */
async function lookAround(hand: TabletBrowser, programmeId: string, look: Look): Promise<void> {
  const { page, w } = hand;
  await goToPath(hand, paths.schedule(programmeId));
  await look('a day');
  await page.getByRole('button', { name: w.t('schedule.moveDay') }).click();
  await look('date of a day');
  await closeSheet(hand);
  await page.getByRole('tab', { name: w.t('schedule.table') }).click();
  await look('whole table');

  await goToPath(hand, paths.scheduleRow(programmeId, 'day3-04'));
  const reopen = page.getByRole('button', { name: w.t('schedule.reopen') });
  if (await reopen.isVisible()) await reopen.click();
  await look('a row');
  for (const key of ['schedule.move', 'schedule.drop'] as const) {
    await page.getByRole('button', { name: w.t(key), exact: true }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('textbox', { name: w.t('schedule.reason') }).fill('');
    await sheet.getByRole('button', { name: w.t(key), exact: true }).click();
    await expect(sheet.getByText(w.t('schedule.reasonNeeded'))).toBeVisible();
    await look(`${key}, reason missing`);
    await closeSheet(hand);
  }

  for (const part of ['factors', 'launch', 'interview', 'about'] as const) {
    await goToPath(hand, preparationPath(programmeId, part));
    await look(`preparation, ${part}`);
  }
  await goToPath(hand, preparationPath(programmeId, 'training'));
  await look('training');
  await page.getByRole('table').getByRole('button').first().click();
  await look('training, one course');
  await closeSheet(hand);
  await goToPath(hand, paths.coach(programmeId, 'day4-03'));
  await look('coaching cards');

  await goToPath(hand, paths.programmeStaff(programmeId));
  await page.getByRole('button', { name: w.t('staff.addButton') }).click();
  await expect(page.getByText(w.t('staff.namesNeeded'))).toBeVisible();
  await look('people, name missing');
  await page
    .getByRole('region', { name: w.t('staff.list') })
    .getByRole('button')
    .first()
    .click();
  await look('people, one of them');
}

for (const lang of LANGS) {
  test(`axe finds nothing in schedule, preparation and people, whatever is open (${lang})`, async ({
    server,
    openTablet,
  }) => {
    test.setTimeout(300_000);
    const found: Violation[] = [];
    const hand = await openTablet({ lang });
    await hand.page.goto(server.origin);
    await sayWho(hand);
    await lookAround(hand, await programmeOf(hand), async (where) => {
      // What has an address of its own is looked at with all the others.
      if (OPENED.has(where)) found.push(...(await axe(hand.page, where)));
    });
    expect(found).toEqual([]);
  });

  test(`on a phone with text of twice the size no word of the schedule is cut off (${lang})`, async ({
    server,
    openTablet,
  }) => {
    const found: string[] = [];
    const init = (): void => {
      const kept = localStorage.getItem('showroom-audit:preferences');
      if (kept === null) localStorage.setItem('showroom-audit:preferences', '{"lang":"zh","textSize":200}');
    };
    const hand = await openTablet({ lang, width: 360, height: 740, init });
    await hand.page.goto(server.origin);
    await sayWho(hand);
    await lookAround(hand, await programmeOf(hand), async (where) => {
      found.push(...(await clippedTexts(hand.page)).map((fault) => `${where}: ${fault}`));
    });
    expect(found).toEqual([]);
  });
}

test('without a network the schedule becomes a calendar file, and a table on A4', async ({ server, openTablet }) => {
  const hand = await openTablet();
  const { page, w } = hand;
  await installApp(hand, server);
  await sayWho(hand);
  const programmeId = await programmeOf(hand);
  await server.stop();
  await goToPath(hand, paths.schedule(programmeId));

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: w.t('schedule.export') }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.ics$/);
  const ics = readFileSync(await file.path(), 'utf8').replaceAll('\r\n ', '');
  expect(ics.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(SCHEDULE.length);
  for (const { id } of SCHEDULE) expect(ics).toContain(`UID:${programmeId}.${id}@showroom-audit\r\n`);

  await page.getByRole('tab', { name: w.t('schedule.table') }).click();
  const pages = await printed(page);
  const text = pages.map((each) => each.text).join('');
  for (const { width, height } of pages) expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  // Each row with its clock.
  expect(text.match(/\d\d:\d\d.\d\d:\d\d/g)).toHaveLength(SCHEDULE.length);
});
