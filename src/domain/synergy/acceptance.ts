import type { PlanResult } from '../fields/planResults.ts';
import type { VisitNo } from '../records.ts';
import { type Fraction, fraction } from '../scoring/fraction.ts';
import type { PlanLine } from './planLine.ts';

export type PlanCoverage = {
  readonly lines: number;
  /** Steps of the sales process with at least one line that says who does what. */
  readonly steps: number;
  readonly owned: number;
  readonly dated: number;
};

/** How far a plan is broken down; `steps` are the section ids of the sales process. */
export function coverageOf(lines: readonly PlanLine[], steps: readonly string[]): PlanCoverage {
  const isOwned = ({ ownerId, ownerName }: PlanLine): boolean => ownerId !== null || ownerName.trim() !== '';
  return {
    lines: lines.length,
    steps: steps.filter((step) => lines.some((line) => line.step === step && isOwned(line))).length,
    owned: lines.filter(isOwned).length,
    dated: lines.filter(({ dueOn }) => dueOn !== null).length,
  };
}

export type Acceptance = Readonly<Record<PlanResult, number>> & {
  readonly lines: number;
  readonly unchecked: number;
  /** Lines done ÷ lines of the plan, exact; null without a plan. What was not checked is not done. */
  readonly share: Fraction | null;
};

/** The dealer's own plan as found at one visit, line by line. */
export function acceptanceOf(lines: readonly PlanLine[], no: VisitNo): Acceptance {
  const count = (result: PlanResult | null): number =>
    lines.filter(({ checks }) => checks[no].result === result).length;
  const done = count('done');
  return {
    lines: lines.length,
    done,
    partly: count('partly'),
    'not-done': count('not-done'),
    unchecked: count(null),
    share: lines.length === 0 ? null : fraction(done, lines.length),
  };
}
