import { isScored, isWeak } from '../actions/weak.ts';
import type { AnswerValue } from '../answers.ts';
import type { VisitNo } from '../records.ts';

/** One rung: what a visit said of an item. What was carried over was not looked at again. */
export type Rung = { readonly no: VisitNo; readonly value: AnswerValue | null; readonly carried: boolean };

/**
 * What has become of an item (seed: 改进进度检查). `met`: never weak; `new`: weak for the first time; `still`: weak now and
 * when it was looked at before; `came-back`: was put right, and is weak again; `unchecked`: was weak when it was last
 * looked at, which was not in this visit; `fixed`: was weak, is not any more.
 */
export const ITEM_TRENDS = ['came-back', 'still', 'new', 'unchecked', 'fixed', 'met'] as const;
export type ItemTrend = (typeof ITEM_TRENDS)[number];

/**
 * What has become of it by visit `now`. Null while nobody has judged the item. Rungs in the order of visits, none later
 * than `now`; only what was looked at counts.
 */
export function trendOf(rungs: readonly Rung[], now: VisitNo): ItemTrend | null {
  const seen = rungs.filter(({ value, carried }) => !carried && isScored(value));
  const last = seen.at(-1);
  if (!last) return null;
  const before = seen.slice(0, -1).map(({ value }) => isWeak(value));
  if (!isWeak(last.value)) return before.includes(true) ? 'fixed' : 'met';
  if (last.no !== now) return 'unchecked';
  if (before.at(-1) === true) return 'still';
  return before.includes(true) ? 'came-back' : 'new';
}

/** A finding that the dealer has heard before. */
export const isRepeat = (trend: ItemTrend | null): boolean => trend === 'still' || trend === 'came-back';

const RANK = new Map<ItemTrend | null, number>(ITEM_TRENDS.map((trend, at) => [trend, at]));

type Ranked = { readonly trend: ItemTrend | null; readonly weight: number };

/** Repeat findings first, then new ones, then what was put right; among equals what weighs more. Keeps the rest's order. */
export const repeatsFirst = (a: Ranked, b: Ranked): number =>
  (RANK.get(a.trend) ?? ITEM_TRENDS.length) - (RANK.get(b.trend) ?? ITEM_TRENDS.length) || b.weight - a.weight;
