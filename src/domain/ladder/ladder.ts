import type { AnswerValue } from '../answers.ts';
import type { ScaleId } from '../catalogue/types.ts';
import type { VisitNo } from '../records.ts';
import { tenthsOf } from '../scoring/tally.ts';

/** An answer below this, in tenths of its item's weight, is weak: 部分, 否, and 3 or less of 5. */
const MET_TENTHS = 8;

/** Whether an answer falls short of the standard; null where nothing was judged (blank, not applicable, not observed). */
export function isWeak(scale: ScaleId, value: AnswerValue | null): boolean | null {
  const tenths = tenthsOf(scale, value);
  return tenths === null ? null : tenths < MET_TENTHS;
}

/** One rung: what a visit said of an item. What was carried over was not looked at again. */
export type Rung = { readonly no: VisitNo; readonly value: AnswerValue | null; readonly carried: boolean };

/**
 * What has become of an item (seed: 改进进度检查). `met`: never weak; `new`: weak for the first time; `still`: weak now and
 * when it was looked at before; `came-back`: was put right, and is weak again; `fixed`: was weak, is not any more.
 */
export const ITEM_TRENDS = ['came-back', 'still', 'new', 'fixed', 'met'] as const;
export type ItemTrend = (typeof ITEM_TRENDS)[number];

/** Null while nobody has judged the item. Rungs in the order of visits; only what was looked at counts. */
export function trendOf(scale: ScaleId, rungs: readonly Rung[]): ItemTrend | null {
  const seen = rungs.flatMap(({ value, carried }) => {
    const weak = carried ? null : isWeak(scale, value);
    return weak === null ? [] : [weak];
  });
  const now = seen.at(-1);
  if (now === undefined) return null;
  const before = seen.slice(0, -1);
  if (!now) return before.includes(true) ? 'fixed' : 'met';
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
