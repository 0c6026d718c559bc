import type { Answer } from '../answers.ts';
import type { Item, Template } from '../catalogue/types.ts';
import { tenthsOf } from '../scoring/tally.ts';
import type { DrillCard } from './meeting.ts';

/** Checklists of which an item can be played by two people, the first one first; a broken lamp cannot. */
export const DRILL_TEMPLATES = ['tpl-sales-process', 'tpl-customer-source', 'tpl-sales-service'] as const;

/** The dealer's last audit of a checklist. */
export type DrillSource = { readonly template: Template; readonly answers: ReadonlyMap<string, Answer> };

/** How many of the weakest take turns: enough for a week, few enough to come back while they are still weak. */
const IN_TURN = 6;

const cardOf = ({ id, version }: Template, item: Item): DrillCard => ({
  templateId: id,
  templateVersion: version,
  itemId: item.id,
});

/** What an item lost, by its weight; 0 for one that was not scored, or in full. */
function lossOf(item: Item, answers: DrillSource['answers']): number {
  const tenths = tenthsOf(item.scale, answers.get(item.id)?.value ?? null);
  return tenths === null ? 0 : item.weight * (10 - tenths);
}

function weakest({ template, answers }: DrillSource): DrillCard[] {
  return template.sections
    .flatMap(({ items }) => items)
    .map((item) => ({ card: cardOf(template, item), loss: lossOf(item, answers) }))
    .filter(({ loss }) => loss > 0)
    .sort((a, b) => b.loss - a.loss)
    .map(({ card }) => card);
}

/**
 * What can be practised, the weakest first, in the order of the sources. Where no audit found anything weak, the steps
 * of `practice` are gone through one by one.
 */
export function drillCards(sources: readonly DrillSource[], practice: Template): DrillCard[] {
  const weak = sources.flatMap(weakest).slice(0, IN_TURN);
  if (weak.length > 0) return weak;
  return practice.sections.flatMap(({ items }) => items).map((item) => cardOf(practice, item));
}

/** The card of a day: another one each day, the same however often it is asked. `day` counts days (see `dayNumber`). */
export const cardOfDay = (cards: readonly DrillCard[], day: number): DrillCard | null =>
  cards.length === 0 ? null : (cards[day % cards.length] ?? null);

/** The card after one, for whoever wants another. */
export function cardAfter(cards: readonly DrillCard[], card: DrillCard | null): DrillCard | null {
  const at = cards.findIndex(({ templateId, itemId }) => templateId === card?.templateId && itemId === card.itemId);
  return cards[(at + 1) % cards.length] ?? card;
}
