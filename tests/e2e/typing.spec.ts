import type { CDPSession, Page } from '@playwright/test';
import { answerField } from '../../src/domain/answers.ts';
import { MORNING_MEETING_V1 } from '../../src/domain/catalogue/templates/morningMeeting.v1.ts';
import type { Item } from '../../src/domain/catalogue/types.ts';
import { cardOf, itemsOf } from './support/answering.ts';
import { readTable, storedFields } from './support/database.ts';
import { expect, test } from './support/fixtures.ts';
import type { Server } from './support/server.ts';
import { beginAudit, installApp } from './support/setUp.ts';
import type { TabletBrowser } from './support/tabletBrowser.ts';

const TEMPLATE = MORNING_MEETING_V1;
const [FIRST] = itemsOf(TEMPLATE) as [Item];
const NOTE = answerField(FIRST.id, 'note');

async function openNote(tablet: TabletBrowser, server: Server) {
  await installApp(tablet, server);
  await beginAudit(tablet, { dealer: '南昌全顺', template: TEMPLATE });
  const card = cardOf(tablet, TEMPLATE, FIRST);
  await card.getByRole('button', { name: tablet.w.t('audit.note'), exact: true }).click();
  const note = card.getByRole('textbox', { name: tablet.w.t('audit.note') });
  await expect(note).toBeFocused();
  return note;
}

/** Spells a word as an input method does: the letters so far are shown, and replaced by the word that is chosen. */
async function compose(session: CDPSession, spelled: readonly string[], chosen: string): Promise<void> {
  for (const text of spelled) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await session.send('Input.insertText', { text: chosen });
}

/** Every version of the note that was ever committed. */
async function committedNotes(page: Page): Promise<unknown[]> {
  const rows = await readTable<{ readonly set: Record<string, unknown> }>(page, 'changes');
  return rows.filter(({ set }) => NOTE in set).map(({ set }) => set[NOTE]);
}

test('a Chinese input method neither loses nor doubles a letter, and nothing half spelled is stored', async ({
  server,
  openTablet,
}) => {
  const tablet = await openTablet();
  const note = await openNote(tablet, server);
  const session = await tablet.context.newCDPSession(tablet.page);
  await compose(session, ['z', 'zh', 'zhan', 'zhan t', "zhan'ting"], '展厅');
  await expect.poll(() => storedFields(tablet.page)).toMatchObject({ [NOTE]: '展厅' });
  await compose(session, ['h', 'he', 'hen'], '很');
  await compose(session, ['g', 'gan', "gan'jing"], '干净');
  await expect(note).toHaveValue('展厅很干净');
  await expect.poll(() => storedFields(tablet.page)).toMatchObject({ [NOTE]: '展厅很干净' });
  const committed = await committedNotes(tablet.page);
  expect(committed.filter((text) => /[a-z']/.test(String(text)))).toEqual([]);
});

/** The pause after which text is committed never ends: what is stored is stored for another reason. */
function withoutPauses(): void {
  const wait = globalThis.setTimeout.bind(globalThis);
  Object.assign(globalThis, {
    setTimeout: (run: () => void, ms?: number, ...rest: unknown[]) =>
      ms === 400 ? -1 : wait(run as TimerHandler, ms, ...rest),
  });
}

test('text is stored when the page is hidden, left, or loses the focus, without waiting for a pause', async ({
  server,
  openTablet,
}) => {
  const tablet = await openTablet({ init: withoutPauses });
  const { page } = tablet;
  const note = await openNote(tablet, server);
  await note.pressSequentially('灯');
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(() => storedFields(page)).toMatchObject({ [NOTE]: '灯' });
  await note.pressSequentially('不');
  await note.blur();
  await expect.poll(() => storedFields(page)).toMatchObject({ [NOTE]: '灯不' });
  await note.pressSequentially('亮');
  await page.reload();
  await expect(note).toHaveValue('灯不亮');
});

test('text that was just typed is there after the browser was closed', async ({ server, openTablet }) => {
  const tablet = await openTablet();
  const note = await openNote(tablet, server);
  await note.pressSequentially('签到表三天没有更新');
  const address = tablet.page.url();
  await tablet.page.close({ runBeforeUnload: true });
  const again = await tablet.context.newPage();
  await again.goto(address);
  const card = cardOf({ page: again, w: tablet.w }, TEMPLATE, FIRST);
  await expect(card.getByRole('textbox', { name: tablet.w.t('audit.note') })).toHaveValue('签到表三天没有更新');
});
