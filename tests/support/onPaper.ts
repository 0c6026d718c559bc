import type { AnswerValue } from '../../src/domain/answers.ts';
import type { ModuleId, TemplateKind } from '../../src/domain/catalogue/types.ts';
import type { VisitNo } from '../../src/domain/records.ts';

// The evaluation sheet as somebody with paper and pencil computes it: the tables typed from the course, and fractions
// that share nothing with the code that they check.

/** A fraction as a pair, never reduced. */
export type Pair = readonly [bigint, bigint];

export const NOTHING: Pair = [0n, 1n];
export const plus = ([a, b]: Pair, [c, d]: Pair): Pair => [a * d + c * b, b * d];
export const times = ([a, b]: Pair, [c, d]: Pair): Pair => [a * c, b * d];
export const whole = (n: number): Pair => [BigInt(n), 1n];

/** "12.35": half up. */
export function decimals([top, bottom]: Pair, digits: number): string {
  const unit = 10n ** BigInt(digits);
  const rounded = (2n * top * unit + bottom) / (2n * bottom);
  return `${rounded / unit}.${String(rounded % unit).padStart(digits, '0')}`;
}

/** The checklists of a module, and their shares. */
export const SHARES: Readonly<Record<ModuleId, Partial<Record<TemplateKind, number>>>> = {
  showroom: { 'showroom-5s': 60, 'showroom-hardware': 40 },
  'customer-source': { 'customer-source': 100 },
  meetings: { 'morning-meeting': 50, 'evening-meeting': 50 },
  'sales-service': { 'sales-service': 100 },
};

/** The modules of a visit, and their weights. */
export const WEIGHTS: Readonly<Record<VisitNo, Partial<Record<ModuleId, number>>>> = {
  1: { showroom: 50, 'customer-source': 50 },
  2: { showroom: 40, 'customer-source': 40, meetings: 20 },
  3: { showroom: 25, 'customer-source': 25, meetings: 25, 'sales-service': 25 },
  4: { showroom: 25, 'customer-source': 25, meetings: 25, 'sales-service': 25 },
};

export const VISIT_WEIGHTS: Readonly<Record<VisitNo, number>> = { 1: 0, 2: 30, 3: 40, 4: 30 };

/** 是 1, 部分 ½, 否 0; n of 5 is n/5; what is blank is in neither sum. */
function fractionByHand(value: AnswerValue | null): Pair | null {
  if (typeof value === 'number') return [BigInt(value), 5n];
  if (value === 'yes') return [1n, 1n];
  if (value === 'partly') return [1n, 2n];
  return value === 'no' ? [0n, 1n] : null;
}

/** An item with what was said of it. */
export type Judged = { readonly weight: number; readonly value: AnswerValue | null };

/** 100 · Σ(w·f) ÷ Σw; null when nothing counts. */
export function checklistByHand(items: readonly Judged[]): Pair | null {
  let sum = NOTHING;
  let weights = 0;
  for (const { weight, value } of items) {
    const part = fractionByHand(value);
    if (!part) continue;
    sum = plus(sum, times(whole(weight), part));
    weights += weight;
  }
  return weights === 0 ? null : times(times(sum, whole(100)), [1n, BigInt(weights)]);
}
