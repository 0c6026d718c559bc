import type { Locator } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Answer, AnswerValue } from '../../../src/domain/answers.ts';
import { NA_REASONS } from '../../../src/domain/catalogue/naReasons.ts';
import { scaleOf } from '../../../src/domain/catalogue/scales.ts';
import type { Item, Section, Template } from '../../../src/domain/catalogue/types.ts';
import { showFraction } from '../../../src/domain/scoring/fraction.ts';
import { tally } from '../../../src/domain/scoring/tally.ts';
import { scoreOf } from '../../../src/domain/scoring/templateScore.ts';
import type { TabletBrowser } from './tabletBrowser.ts';
import type { Words } from './words.ts';

type Hand = Pick<TabletBrowser, 'page' | 'w'>;

/** A file as a file input gets it. */
export type PhotoFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

export const itemsOf = ({ sections }: Template): Item[] => sections.flatMap(({ items }) => items);

/** The number before an item's name, as the screen counts. */
export function numberOf(template: Template, item: Item): string {
  const at = template.sections.findIndex(({ items }) => items.includes(item));
  const section = template.sections[at] as Section;
  return `${section.no ?? at + 1}.${section.items.indexOf(item) + 1}`;
}

/** An item's card. */
export const cardOf = ({ page, w }: Hand, template: Template, item: Item): Locator =>
  page.getByRole('article', { name: `${numberOf(template, item)} ${w.text(item.label)}`, exact: true });

/** What is written on the key of an answer. */
export function keyWords(w: Words, item: Item, value: AnswerValue): string {
  if (value === 'na') return w.t('audit.na');
  if (value === 'not-observed') return w.t('audit.notObserved');
  const title = scaleOf(item.scale).steps.find((step) => step.value === value)?.title;
  return typeof value === 'number' || !title ? String(value) : w.text(title);
}

/** The key of an answer on a card. */
export const keyOf = (card: Locator, words: string): Locator =>
  card.getByRole('radio', /^\d$/.test(words) ? { name: new RegExp(`^${words}`) } : { name: words, exact: true });

/** Answers drawn over the whole range of each scale, with both kinds of blank among them; the same in every run. */
export function drawAnswers(w: Words, template: Template): Map<string, Answer> {
  const answers = itemsOf(template).map((item, at): [string, Answer] => {
    const steps = scaleOf(item.scale).steps;
    const step = steps[(at * 7 + template.id.length) % steps.length]?.value ?? null;
    const reason = NA_REASONS[at % NA_REASONS.length];
    if (at % 9 === 4 && reason) return [item.id, { value: 'na', reason: w.text(reason.text), note: '' }];
    return [item.id, { value: at % 11 === 6 ? 'not-observed' : step, reason: '', note: '' }];
  });
  return new Map(answers);
}

/** The score that these answers give, as it is shown; the domain's own rules. */
export function shownScore(template: Template, answers: ReadonlyMap<string, Answer>): string {
  const score = scoreOf(tally(itemsOf(template), answers));
  if (!score) throw new Error('nothing scored');
  return showFraction(score, 1);
}

export async function answer(hand: Hand, card: Locator, said: { item: Item; answer: Answer }): Promise<void> {
  const { value, reason, note } = said.answer;
  if (value === null) return;
  await keyOf(card, keyWords(hand.w, said.item, value)).check();
  if (value === 'na') await card.getByRole('button', { name: reason, exact: true }).click();
  if (note) await writeNote(hand, card, note);
}

export async function writeNote({ w }: Hand, card: Locator, note: string): Promise<void> {
  await card.getByRole('button', { name: w.t('audit.note'), exact: true }).click();
  await card.getByRole('textbox', { name: w.t('audit.note') }).fill(note);
}

/** Chooses files for an item, as from the tablet's album. */
export const choosePhotos = ({ w }: Hand, card: Locator, files: PhotoFile[]): Promise<void> =>
  card.getByLabel(w.t('photos.file')).setInputFiles(files);

export const thumbsIn = ({ w }: Hand, card: Locator): Locator =>
  card.getByRole('button', { name: w.like('photos.open') });

export const saveState = ({ page, w }: Hand): Locator =>
  page.getByRole('contentinfo').getByText(w.t('audit.save.saved'), { exact: true });

export type Filling = {
  readonly template: Template;
  readonly answers: ReadonlyMap<string, Answer>;
  /** By item id. */
  readonly photos?: ReadonlyMap<string, PhotoFile>;
};

async function fillSection(hand: Hand, section: Section, { template, answers, photos }: Filling): Promise<void> {
  for (const item of section.items) {
    const card = cardOf(hand, template, item);
    const said = answers.get(item.id);
    if (said) await answer(hand, card, { item, answer: said });
    const photo = photos?.get(item.id);
    if (!photo) continue;
    await choosePhotos(hand, card, [photo]);
    await expect(thumbsIn(hand, card)).toHaveCount(1);
  }
}

/** Goes through the sections in their order and answers every item that `answers` has an answer for. */
export async function fillAudit(hand: Hand, filling: Filling): Promise<void> {
  const { page, w } = hand;
  for (const [at, section] of filling.template.sections.entries()) {
    await expect(page.getByRole('heading', { level: 2, name: w.text(section.title), exact: true })).toBeVisible();
    await fillSection(hand, section, filling);
    const next = filling.template.sections[at + 1];
    if (next) await page.getByRole('button', { name: w.t('audit.nextGroup', { title: w.text(next.title) }) }).click();
  }
  await expect(saveState(hand)).toBeVisible();
}

/** Signs with the pen and seals. */
export async function seal({ page, w }: Hand): Promise<void> {
  await page
    .getByRole('contentinfo')
    .getByRole('button', { name: w.t('audit.finish') })
    .click();
  const sheet = page.getByRole('dialog', { name: w.t('audit.finish') });
  await drawSignature(sheet.getByRole('img', { name: w.t('signature.area') }));
  await expect(sheet.getByRole('img', { name: w.t('signature.drawn') })).toBeVisible();
  await sheet.getByRole('button', { name: w.t('audit.seal.do') }).click();
  await expect(page.getByRole('heading', { name: w.t('audit.sealed.title') })).toBeVisible();
}

/** A line with the pen. */
export async function drawSignature(pad: Locator): Promise<void> {
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('no place to sign');
  const { mouse } = pad.page();
  const at = (x: number, y: number): [number, number] => [box.x + box.width * x, box.y + box.height * y];
  await mouse.move(...at(0.2, 0.5));
  await mouse.down();
  for (const x of [0.3, 0.4, 0.5, 0.6]) await mouse.move(...at(x, x % 0.2 < 0.05 ? 0.3 : 0.7), { steps: 3 });
  await mouse.up();
}
