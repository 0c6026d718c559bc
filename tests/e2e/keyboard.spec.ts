import type { Locator, Page } from '@playwright/test';
import type { Answer } from '../../src/domain/answers.ts';
import { MORNING_MEETING_V1 } from '../../src/domain/catalogue/templates/morningMeeting.v1.ts';
import type { Item } from '../../src/domain/catalogue/types.ts';
import { cardOf, drawAnswers, itemsOf, saveState, shownScore } from './support/answering.ts';
import { expect, test } from './support/fixtures.ts';
import { beginAudit, installApp } from './support/setUp.ts';
import type { TabletBrowser } from './support/tabletBrowser.ts';

const TEMPLATE = MORNING_MEETING_V1;
const KEYS: Readonly<Record<string, string>> = { yes: 'y', partly: 'p', no: 'n', na: 'a', 'not-observed': 'o' };
/** More stops than any page of the app has. */
const STOPS = 150;

const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement);

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < STOPS; stop += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way there by the Tab key: ${target.toString()}`);
}

async function answerByKeys(hand: TabletBrowser, item: Item, said: Answer): Promise<void> {
  const { page } = hand;
  const card = cardOf(hand, TEMPLATE, item);
  // Enter goes to the next unanswered item, whose card then has the focus.
  await page.keyboard.press('Enter');
  await expect(card).toBeFocused();
  await page.keyboard.press(KEYS[String(said.value)] ?? String(said.value));
  if (said.value !== 'na') return;
  await tabTo(page, card.getByRole('button', { name: said.reason, exact: true }));
  await page.keyboard.press('Enter');
}

test('an audit can be answered, noted, taken back, signed and sealed by keys alone', async ({ server, openTablet }) => {
  const hand = await openTablet({ lang: 'en' });
  const { page, w } = hand;
  await installApp(hand, server);
  await beginAudit(hand, { dealer: 'Nanchang Transit', template: TEMPLATE });
  const answers = drawAnswers(w, TEMPLATE);
  for (const item of itemsOf(TEMPLATE)) await answerByKeys(hand, item, answers.get(item.id) as Answer);
  await expect(page.getByRole('contentinfo').getByText(shownScore(TEMPLATE, answers))).toBeVisible();

  const lastItem = itemsOf(TEMPLATE).at(-1) as Item;
  const last = cardOf(hand, TEMPLATE, lastItem);
  await page.keyboard.press('u');
  await expect(last.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.keyboard.press(KEYS[String(answers.get(lastItem.id)?.value)] ?? '');
  await expect(last.getByRole('radio', { checked: true })).toHaveCount(1);

  await page.keyboard.press('m');
  const note = last.getByRole('textbox', { name: w.t('audit.note') });
  await expect(note).toBeFocused();
  // None of these letters may reach the answers.
  await page.keyboard.type('any 5 open points');
  await expect(saveState(hand)).toBeVisible();
  await tabTo(page, page.getByRole('contentinfo').getByRole('button', { name: w.t('audit.finish') }));
  await page.keyboard.press('Enter');
  const sign = page.getByRole('dialog').getByRole('button', { name: w.t('audit.seal.do') });
  await expect(sign).toBeVisible();
  await tabTo(page, sign);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: w.t('audit.sealed.title') })).toBeVisible();
  await expect(page.getByRole('main').getByText(shownScore(TEMPLATE, answers)).first()).toBeVisible();
});
