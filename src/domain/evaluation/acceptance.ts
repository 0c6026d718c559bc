import { SCORING_MODEL } from '../catalogue/scoringModel.ts';
import type { ModuleId, VisitModel } from '../catalogue/types.ts';
import { type Fraction, fraction, multiply, roundHalfUp } from '../scoring/fraction.ts';
import type { Sheet, SheetVisit } from './sheet.ts';
import type { Thresholds } from './thresholds.ts';

/** A module below the standard in a visit that is looked at for it; what it scored, in tenths (failed is 0). */
export type BelowStandard = { readonly no: VisitModel['no']; readonly moduleId: ModuleId; readonly tenths: number };

export type Acceptance = {
  /** `open` until visit 4 is closed; a module below the standard cannot be made good by others, so it is told before. */
  readonly state: 'open' | 'passed' | 'failed';
  readonly totalReached: boolean;
  readonly below: readonly BelowStandard[];
  /** The E that the visits to come need on average for the total, exact; null once there are none, or none is needed. */
  readonly needed: Fraction | null;
};

/** Thresholds compare what is displayed: G half up to two decimals. */
const reached = (total: Fraction, threshold: number): boolean => roundHalfUp(total, 2) >= BigInt(threshold) * 100n;

function tenthsOf({ state }: SheetVisit['modules'][number]): number | null {
  if (state.name === 'frozen') return state.tenths;
  return state.name === 'failed' ? 0 : null;
}

function belowIn({ model, modules, closed }: SheetVisit, threshold: number): BelowStandard[] {
  if (!closed || !SCORING_MODEL.passMarks.moduleVisits.includes(model.no)) return [];
  return modules.flatMap((module) => {
    const tenths = tenthsOf(module);
    return tenths !== null && tenths < threshold * 10 ? [{ no: model.no, moduleId: module.id, tenths }] : [];
  });
}

function neededOf({ visits, programme }: Sheet, threshold: number): Fraction | null {
  const open = visits.filter(({ score }) => score.weighted === null);
  const weight = open.reduce((sum, { model }) => sum + model.visitWeight, 0);
  const { numerator, denominator } = programme.total;
  const gap = BigInt(threshold) * denominator - numerator;
  if (weight === 0 || gap <= 0n) return null;
  return multiply(fraction(gap, denominator), fraction(100, weight));
}

/** Whether the dealer meets the acceptance standard (验收检核标准). */
export function acceptanceOf(sheet: Sheet, thresholds: Thresholds): Acceptance {
  const below = sheet.visits.flatMap((visit) => belowIn(visit, thresholds.module));
  const totalReached = reached(sheet.programme.total, thresholds.total);
  const passed = totalReached && below.length === 0;
  const state = sheet.programme.final ? (passed ? 'passed' : 'failed') : 'open';
  return { state, totalReached, below, needed: neededOf(sheet, thresholds.total) };
}
