import { type Fraction, fraction } from './fraction.ts';
import type { Tally } from './tally.ts';

/** 100 · Σ(w·f) ÷ Σw over items that are answered and applicable; null when there are none (not assessed). */
export function scoreOf({ points, scoredWeight }: Tally): Fraction | null {
  return scoredWeight === 0 ? null : fraction(100 * points, 10 * scoredWeight);
}

/** How much of what applies was really scored, in whole per cent by weight (not observed and unanswered lower it). */
export function coverageOf({ scoredWeight, naWeight, totalWeight }: Tally): number {
  const applicable = totalWeight - naWeight;
  return applicable === 0 ? 0 : Math.floor((100 * scoredWeight) / applicable);
}

/** More than a fifth not applicable by weight: the lead should look. */
export const tooMuchNotApplicable = ({ naWeight, totalWeight }: Tally): boolean => naWeight * 5 > totalWeight;
