import type { CDPSession, Page } from '@playwright/test';
import { answerField, photosOf } from '../../src/domain/answers.ts';
import { MORNING_MEETING_V1 } from '../../src/domain/catalogue/templates/morningMeeting.v1.ts';
import type { Item } from '../../src/domain/catalogue/types.ts';
import { answer, cardOf, choosePhotos, itemsOf, saveState, thumbsIn, writeNote } from './support/answering.ts';
import { storedFields } from './support/database.ts';
import { expect, type OpenTablet, test } from './support/fixtures.ts';
import { jpegFile, noiseJpeg } from './support/photos.ts';
import type { Server } from './support/server.ts';
import { beginAudit, installApp, sayWho } from './support/setUp.ts';
import type { TabletBrowser } from './support/tabletBrowser.ts';

const TEMPLATE = MORNING_MEETING_V1;
const [FIRST, SECOND] = itemsOf(TEMPLATE) as [Item, Item];
const DATABASE = 'showroom-audit';

async function openAudit(tablet: TabletBrowser, server: Server): Promise<void> {
  await installApp(tablet, server);
  await beginAudit(tablet, { dealer: '南昌全顺', template: TEMPLATE });
}

type FullTablet = { readonly tablet: TabletBrowser; readonly address: string };

/**
 * An audit open on a tablet with only `room` bytes left for the app. In a new browser process, because Chromium goes by
 * what it was told of free space half a minute ago while a database stays open.
 */
async function openFullTablet(openTablet: OpenTablet, server: Server, room: number): Promise<FullTablet> {
  const before = await openTablet();
  await openAudit(before, server);
  const address = before.page.url();
  const { usage } = await (await sessionOf(before)).send('Storage.getUsageAndQuota', { origin: server.origin });
  await before.close();
  const tablet = await openTablet({ profile: before.profile });
  const session = await sessionOf(tablet);
  await session.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: usage + room });
  await tablet.page.goto(address);
  return { tablet, address };
}

const sessionOf = ({ context, page }: TabletBrowser): Promise<CDPSession> => context.newCDPSession(page);

/** The item of each photo that is on disk. */
const photoItems = async (page: Page): Promise<string[]> =>
  photosOf((await storedFields(page)) as Parameters<typeof photosOf>[0]).map(({ itemId }) => itemId);

test('a full tablet refuses the photo, keeps every word and answer, and takes photos again once there is room', async ({
  server,
  openTablet,
}) => {
  const { tablet, address } = await openFullTablet(openTablet, server, 1_500_000);
  const { page, w } = tablet;
  const card = cardOf(tablet, TEMPLATE, FIRST);
  const refused = card.getByText(w.t('audit.photo.quota'), { exact: true });
  let kept = 0;
  for (; kept < 6; kept += 1) {
    await choosePhotos(tablet, card, [jpegFile(await noiseJpeg(page))]);
    await expect.poll(async () => (await photoItems(page)).length > kept || (await refused.isVisible())).toBe(true);
    if (await refused.isVisible()) break;
  }
  await expect(refused).toBeVisible();
  await expect(card.getByLabel(w.t('photos.camera'))).toBeDisabled();
  await expect(card.getByLabel(w.t('photos.file'))).toBeDisabled();
  await expect(thumbsIn(tablet, card)).toHaveCount(kept);
  expect(await photoItems(page)).toHaveLength(kept);

  await answer(tablet, card, { item: FIRST, answer: { value: 'yes', reason: '', note: '灯没有亮' } });
  await expect.poll(() => storedFields(page)).toMatchObject({ [answerField(FIRST.id, 'note')]: '灯没有亮' });
  await expect(saveState(tablet)).toBeVisible();
  await tablet.close();

  // The cap went with the browser process.
  const after = await openTablet({ profile: tablet.profile });
  await after.page.goto(address);
  const again = cardOf(after, TEMPLATE, FIRST);
  await expect(again.getByRole('radio', { name: '是', exact: true })).toBeChecked();
  await choosePhotos(after, again, [jpegFile(await noiseJpeg(after.page))]);
  await expect(thumbsIn(after, again)).toHaveCount(kept + 1);
  await expect.poll(() => photoItems(after.page)).toHaveLength(kept + 1);
});

test('with no byte left the room set aside still takes what is typed', async ({ server, openTablet }) => {
  const { tablet } = await openFullTablet(openTablet, server, 0);
  const card = cardOf(tablet, TEMPLATE, FIRST);
  await answer(tablet, card, { item: FIRST, answer: { value: 'no', reason: '', note: '没有签到表' } });
  await expect.poll(() => storedFields(tablet.page)).toMatchObject({ [answerField(FIRST.id, 'note')]: '没有签到表' });
  await expect(saveState(tablet)).toBeVisible();
});

test('a browser without a database gets a page that says so and what to do', async ({ server, openTablet }) => {
  const tablet = await openTablet({
    init: () => Object.defineProperty(globalThis, 'indexedDB', { get: () => undefined, configurable: true }),
  });
  const { page, w } = tablet;
  await page.goto(server.origin);
  await expect(page.getByRole('heading', { name: w.t('problem.missingTitle') })).toBeVisible();
  await expect(page.getByText(w.t('problem.missingTodo'))).toBeVisible();
});

test('a browser that says nothing about storage is no less able to keep answers', async ({ server, openTablet }) => {
  const tablet = await openTablet({
    init: () => Object.defineProperty(Navigator.prototype, 'storage', { get: () => undefined, configurable: true }),
  });
  const { page, w } = tablet;
  await installApp(tablet, server);
  await expect(page.getByText(w.t('storage.persistUnknown'))).toBeVisible();
  await expect(page.getByText(w.t('storage.usageUnknown'))).toBeVisible();
  await beginAudit(tablet, { dealer: '南昌全顺', template: TEMPLATE });
  await answer(tablet, cardOf(tablet, TEMPLATE, FIRST), {
    item: FIRST,
    answer: { value: 'yes', reason: '', note: '' },
  });
  await expect.poll(() => storedFields(page)).toMatchObject({ [answerField(FIRST.id, 'value')]: 'yes' });
});

test('a second window can look at an audit, and fill it in once the first has let go', async ({
  server,
  openTablet,
}) => {
  const tablet = await openTablet();
  const { page, w, context } = tablet;
  await openAudit(tablet, server);
  const second = { page: await context.newPage(), w };
  await second.page.goto(page.url());
  await expect(second.page.getByText(w.t('audit.elsewhere.title'))).toBeVisible();
  const card = cardOf(second, TEMPLATE, FIRST);
  await expect(card.getByRole('radio', { name: '是', exact: true })).toBeDisabled();
  await answer(tablet, cardOf(tablet, TEMPLATE, SECOND), {
    item: SECOND,
    answer: { value: 'no', reason: '', note: '' },
  });
  await expect(saveState(tablet)).toBeVisible();
  await page.close();
  // A closed window lets go when its process ends, not when it is out of sight.
  await expect(async () => {
    const again = second.page.getByRole('button', { name: w.t('audit.elsewhere.again') });
    if (await again.isVisible()) await again.click();
    await expect(card.getByRole('radio', { name: '是', exact: true })).toBeEnabled({ timeout: 2_000 });
  }).toPass();
  await expect(cardOf(second, TEMPLATE, SECOND).getByRole('radio', { name: '否', exact: true })).toBeChecked();
  await writeNote(second, card, '第二个窗口');
  await expect
    .poll(() => storedFields(second.page))
    .toMatchObject({
      [answerField(FIRST.id, 'note')]: '第二个窗口',
      [answerField(SECOND.id, 'value')]: 'no',
    });
});

/** Opens the database as another version of the app would, and keeps it open until `close` is called. */
function holdDatabase(version: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('showroom-audit', version);
    opening.onerror = () => reject(opening.error ?? new Error('not opened'));
    opening.onsuccess = () => {
      (globalThis as { held?: IDBDatabase }).held = opening.result;
      resolve();
    };
  });
}

test('an older app leaves the data of a newer one alone and says so', async ({ server, openTablet }) => {
  const { page, w } = await openTablet();
  await page.goto(`${server.origin}/robots.txt`);
  await page.evaluate(holdDatabase, 1_000);
  await page.goto(server.origin);
  await expect(page.getByRole('heading', { name: w.t('problem.newerTitle') })).toBeVisible();
  const version = await page.evaluate(
    async (name) => (await indexedDB.databases()).find((db) => db.name === name),
    DATABASE,
  );
  expect(version?.version).toBe(1_000);
});

test('a window that was left open gives way to a newer version, and nothing that was saved is lost', async ({
  server,
  openTablet,
}) => {
  const tablet = await openTablet();
  const { page, w, context } = tablet;
  await openAudit(tablet, server);
  const [first, second] = [cardOf(tablet, TEMPLATE, FIRST), cardOf(tablet, TEMPLATE, SECOND)];
  await answer(tablet, first, { item: FIRST, answer: { value: 'yes', reason: '', note: '' } });
  await expect(saveState(tablet)).toBeVisible();
  const newer = await context.newPage();
  await newer.goto(`${server.origin}/robots.txt`);
  await newer.evaluate(holdDatabase, 1_000);
  await answer(tablet, second, { item: SECOND, answer: { value: 'no', reason: '', note: '' } }).catch(() => undefined);
  await expect(page.getByRole('heading', { name: w.t('problem.newerTitle') })).toBeVisible();
  expect(await storedFields(newer)).toMatchObject({ [answerField(FIRST.id, 'value')]: 'yes' });
});

test('while another window holds an older database the app says so, and goes on once it is closed', async ({
  server,
  openTablet,
}) => {
  const tablet = await openTablet();
  const { page, w, context } = tablet;
  const older = await context.newPage();
  await older.goto(`${server.origin}/robots.txt`);
  await older.evaluate(holdDatabase, 5);
  await page.goto(server.origin);
  await expect(page.getByRole('heading', { name: w.t('problem.blockedTitle') })).toBeVisible();
  await older.close();
  await sayWho(tablet);
});
