import { expect, test } from 'vitest';
import { type Answer, type AnswerValue, NO_ANSWER } from '../answers.ts';
import { CUSTOMER_SOURCE_V1 } from '../catalogue/templates/customerSource.v1.ts';
import { SALES_PROCESS_V1 } from '../catalogue/templates/salesProcess.v1.ts';
import type { Item, Template } from '../catalogue/types.ts';
import { tenthsOf } from '../scoring/tally.ts';
import { cardAfter, cardOfDay, drillCards } from './drill.ts';

const itemsOf = (template: Template): Item[] => template.sections.flatMap(({ items }) => items);

const worst = ({ scale }: Item): AnswerValue => (scale === '0-5' ? 0 : 'no');
const best = ({ scale }: Item): AnswerValue => (scale === '0-5' ? 5 : 'yes');

function sourceOf(template: Template, weak: readonly Item[]) {
  const answers = new Map<string, Answer>(
    itemsOf(template).map((item) => [item.id, { ...NO_ANSWER, value: weak.includes(item) ? worst(item) : best(item) }]),
  );
  return { template, answers };
}

const [first, , third] = itemsOf(SALES_PROCESS_V1) as [Item, Item, Item];
const [card] = itemsOf(CUSTOMER_SOURCE_V1) as [Item];

test('the weakest items come first, those of the sales process before all others', () => {
  const weak = [first, third];
  const cards = drillCards([sourceOf(SALES_PROCESS_V1, weak), sourceOf(CUSTOMER_SOURCE_V1, [card])], SALES_PROCESS_V1);
  const byLoss = [...weak].sort((a, b) => b.weight - a.weight).map(({ id }) => id);
  expect(cards.map(({ itemId }) => itemId)).toEqual([...byLoss, card.id]);
  expect(tenthsOf(first.scale, worst(first))).toBe(0);
});

test('the weakest six take turns day by day', () => {
  const weak = itemsOf(SALES_PROCESS_V1).slice(0, 9);
  const cards = drillCards([sourceOf(SALES_PROCESS_V1, weak)], SALES_PROCESS_V1);
  expect(cards).toHaveLength(6);
  const drawn = Array.from({ length: 6 }, (_, day) => cardOfDay(cards, 20_000 + day));
  expect(new Set(drawn.map((each) => each?.itemId)).size).toBe(6);
  expect(cardOfDay(cards, 20_000)).toEqual(cardOfDay(cards, 20_006));
});

test('without a weak item the steps of the process are practised one by one', () => {
  expect(drillCards([], SALES_PROCESS_V1)).toHaveLength(itemsOf(SALES_PROCESS_V1).length);
  expect(drillCards([sourceOf(SALES_PROCESS_V1, [])], SALES_PROCESS_V1)[0]?.itemId).toBe(first.id);
});

test('another card is the next one, round and round', () => {
  const cards = drillCards([sourceOf(SALES_PROCESS_V1, [first, third])], SALES_PROCESS_V1);
  const [one = null, two = null] = cards;
  expect(cardAfter(cards, one)).toEqual(two);
  expect(cardAfter(cards, two)).toEqual(one);
  expect(cardAfter([], one)).toEqual(one);
  expect(cardOfDay([], 1)).toBeNull();
});
