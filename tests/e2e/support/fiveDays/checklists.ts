import { expect, type Locator } from '@playwright/test';
import type { Answer, AnswerValue } from '../../../../src/domain/answers.ts';
import { NA_REASONS } from '../../../../src/domain/catalogue/naReasons.ts';
import type { Item, Template } from '../../../../src/domain/catalogue/types.ts';
import type { VisitNo } from '../../../../src/domain/records.ts';
import { answer, cardOf, choosePhotos, itemsOf, type PhotoFile, saveState, seal, thumbsIn } from '../answering.ts';
import { jpegFile, paintJpeg } from '../photos.ts';
import type { TabletBrowser } from '../tabletBrowser.ts';
import type { Words } from '../words.ts';

/** What was said at the visits so far: by visit and template, every item's answer. */
export type Said = Map<string, ReadonlyMap<string, Answer>>;

export const saidKey = (no: VisitNo, { id }: Template): string => `${no} ${id}`;

const BEST: Readonly<Record<string, AnswerValue>> = { '0-5': 5 };
const MIDDLE: Readonly<Record<string, AnswerValue>> = { '0-5': 3, 'yes-no': 'no' };
const SHORT: readonly (AnswerValue | null)[] = ['no', 'partly', 0, 1, 2, 3, 'not-observed', null];

/** How often an item falls short: much at the diagnosis, seldom at the follow-up. */
const SHORT_AT: Readonly<Record<VisitNo, (at: number) => boolean>> = {
  1: (at) => at % 3 === 1,
  2: (at) => at % 2 === 1,
  3: (at) => at % 5 === 3,
  4: (at) => at % 7 === 2,
};

/** A dealer who gets better: the same in every run. */
function judge(w: Words, item: Item, { no, at }: { no: VisitNo; at: number }): Answer {
  const reason = NA_REASONS[at % NA_REASONS.length];
  if (no === 1 && at % 15 === 5 && reason) return { value: 'na', reason: w.text(reason.text), note: '' };
  if (no === 1 && at % 16 === 8) return { value: 'not-observed', reason: '', note: '' };
  const value = SHORT_AT[no](at) ? (MIDDLE[item.scale] ?? 'partly') : (BEST[item.scale] ?? 'yes');
  return { value, reason: '', note: '' };
}

const KEYS: Readonly<Record<string, string>> = { yes: 'y', partly: 'p', no: 'n', 'not-observed': 'o' };

/** By the keyboard cover: the answer of the item that has the focus. */
async function answerByKey(hand: TabletBrowser, template: Template, said: { item: Item; answer: Answer }) {
  const { page } = hand;
  const { item } = said;
  const { value } = said.answer;
  if (value !== 'na') return page.keyboard.press(KEYS[String(value)] ?? String(value));
  const card = cardOf(hand, template, item);
  await answer(hand, card, said);
  await card.focus();
}

/** The cards stand a moment before the keys reach them. */
async function waitForKeys(hand: TabletBrowser, template: Template, first: Item): Promise<void> {
  const card = cardOf(hand, template, first);
  await expect(async () => {
    await hand.page.keyboard.press('Enter');
    await expect(card).toBeFocused({ timeout: 500 });
  }).toPass();
}

export type Assessment = {
  readonly no: VisitNo;
  readonly template: Template;
  /** Sections that are asked; all when left out. */
  readonly sections?: readonly string[] | undefined;
  readonly said: Said;
};

async function photograph(hand: TabletBrowser, card: Locator, seed: number): Promise<void> {
  const file: PhotoFile = jpegFile(await paintJpeg(hand.page, { width: 640, height: 480, seed }));
  await choosePhotos(hand, card, [file]);
  await expect(thumbsIn(hand, card)).toHaveCount(1);
}

/** Items that the audit asks, those among them to be looked at, and what is taken over from the visit before. */
function planOf({ no, template, sections, said }: Assessment) {
  const asked = template.sections.filter(({ id }) => sections?.includes(id) ?? true).flatMap(({ items }) => [...items]);
  const before = ([3, 2, 1] as const)
    .filter((earlier) => earlier < no)
    .map((earlier) => said.get(saidKey(earlier, template)))
    .find((answers) => answers !== undefined);
  const again = before ? asked.filter(({ id }) => SHORT.includes(before.get(id)?.value ?? null)) : asked;
  return { asked, before, again };
}

/**
 * Answers the audit that is open and seals it; at later visits only what fell short is asked, and all the rest must
 * have been taken over.
 */
export async function fillAndSeal(hand: TabletBrowser, assessment: Assessment): Promise<void> {
  const { no, template, said } = assessment;
  const { page, w } = hand;
  const { asked, before, again } = planOf(assessment);
  const answers = new Map(before ?? []);
  if (again[0]) await waitForKeys(hand, template, again[0]);
  const all = itemsOf(template);
  for (const [at, item] of again.entries()) {
    const given = judge(w, item, { no, at: all.indexOf(item) });
    answers.set(item.id, given);
    await answerByKey(hand, template, { item, answer: given });
    const isWeak = SHORT.includes(given.value) && given.value !== 'not-observed';
    if (at < 4 && isWeak) await photograph(hand, cardOf(hand, template, item), no * 10 + at);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('contentinfo').getByText(`${asked.length} / ${asked.length}`)).toBeVisible();
  await expect(saveState(hand)).toBeVisible();
  await seal(hand);
  said.set(saidKey(no, template), answers);
  await page.getByRole('link', { name: w.t('audit.back') }).click();
  await expect(page.getByRole('heading', { level: 1, name: w.t('visit.no', { no }) })).toBeVisible();
}

/** Where a checklist asks first: only what fell short last time, if it was there; else as it is offered. */
export async function begin({ page, w }: TabletBrowser, assessment: Assessment): Promise<void> {
  const { before, again } = planOf(assessment);
  if (before) {
    await page.getByRole('radio', { name: w.t('start.scopeShort') }).check();
    await page.getByRole('button', { name: w.t('start.beginItems', { items: again.length }) }).click();
  } else if (assessment.sections) {
    await page.getByRole('button', { name: w.like('start.begin') }).click();
  }
  await page.waitForURL(/\/audits\//);
  await expect(page.getByRole('article').first()).toBeVisible();
}
