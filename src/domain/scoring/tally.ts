import { type Answer, type AnswerValue, NO_ANSWER } from '../answers.ts';
import { isAnswered } from '../audit.ts';
import type { Item, ScaleId } from '../catalogue/types.ts';

/** Sums over items. Weights are the items' (1–3); points are weight × tenths, so 10 per unit of weight at best. */
export type Tally = {
  readonly items: number;
  /** Items answered whole, whatever the answer. */
  readonly answered: number;
  readonly points: number;
  readonly scoredWeight: number;
  readonly naWeight: number;
  readonly totalWeight: number;
};

const NAMED_TENTHS: Partial<Record<AnswerValue, number>> = { yes: 10, partly: 5, no: 0 };

/** The item fraction in tenths: 是 10, 部分 5, 否 0; 0–5 → value × 2. Null for the blanks. */
export function tenthsOf(scale: ScaleId, value: AnswerValue | null): number | null {
  if (value === null || value === 'na' || value === 'not-observed') return null;
  if (scale === '0-5') return typeof value === 'number' ? value * 2 : null;
  return typeof value === 'number' ? null : (NAMED_TENTHS[value] ?? null);
}

export function tally(items: readonly Item[], answers: ReadonlyMap<string, Answer>): Tally {
  let answered = 0;
  let points = 0;
  let scoredWeight = 0;
  let naWeight = 0;
  let totalWeight = 0;
  for (const item of items) {
    const answer = answers.get(item.id) ?? NO_ANSWER;
    const tenths = tenthsOf(item.scale, answer.value);
    totalWeight += item.weight;
    if (isAnswered(answer)) answered += 1;
    if (answer.value === 'na') naWeight += item.weight;
    if (tenths === null) continue;
    points += item.weight * tenths;
    scoredWeight += item.weight;
  }
  return { items: items.length, answered, points, scoredWeight, naWeight, totalWeight };
}

/** Several of them as one. */
export function addedUp(tallies: readonly Tally[]): Tally {
  const sum = (part: keyof Tally): number => tallies.reduce((total, each) => total + each[part], 0);
  return {
    items: sum('items'),
    answered: sum('answered'),
    points: sum('points'),
    scoredWeight: sum('scoredWeight'),
    naWeight: sum('naWeight'),
    totalWeight: sum('totalWeight'),
  };
}
