import { type Fraction, fraction, roundHalfUp } from '../scoring/fraction.ts';
import { type CountId, RATES, type RateId } from './parts.ts';
import type { Sampling } from './sampling.ts';

/** Rate → what is counted, of what. */
export const RATE_PARTS: Readonly<Record<RateId, readonly [CountId, CountId]>> = {
  capture: ['captured', 'first'],
  drive: ['drives', 'captured'],
  closing: ['orders', 'captured'],
  return: ['repeat', 'captured'],
};

export type Rate = {
  readonly id: RateId;
  /** Exact; null while a count is missing or there is nothing to divide by. */
  readonly value: Fraction | null;
  /** Recomputed, in tenths of a per cent. */
  readonly tenths: number | null;
  /** As the dealer's own report has it, in tenths of a per cent. */
  readonly reported: number | null;
  /** Within one percentage point of each other; null when one is missing. */
  readonly agrees: boolean | null;
};

const TOLERANCE = 10;

function rateOf(id: RateId, { counts, reported }: Pick<Sampling, 'counts' | 'reported'>): Rate {
  const [part, whole] = RATE_PARTS[id];
  const [top, bottom] = [counts[part], counts[whole]];
  const value = top !== null && bottom !== null && bottom > 0 ? fraction(top, bottom) : null;
  const tenths = value && Number(roundHalfUp(value, 3));
  const said = reported[id];
  const agrees = tenths === null || said === null ? null : Math.abs(tenths - said) <= TOLERANCE;
  return { id, value, tenths, reported: said, agrees };
}

/** The rates recomputed from what was counted, beside those that the dealer reports. */
export const ratesOf = (sampling: Pick<Sampling, 'counts' | 'reported'>): Rate[] =>
  RATES.map((id) => rateOf(id, sampling));
