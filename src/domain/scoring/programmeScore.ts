import type { ModuleId, VisitModel } from '../catalogue/types.ts';
import { add, type Fraction, fraction, multiply, roundHalfUp, type Weighted, weightedMean, ZERO } from './fraction.ts';

/** A module's part in one visit (seed: 代理商考评统计表; treatment of what is missing: domain notes §2.3). */
export type ModuleState =
  /** Sealed and rounded: the figure as printed, in tenths. */
  | { readonly name: 'frozen'; readonly tenths: number }
  /** Some of it answered, nothing frozen. */
  | { readonly name: 'provisional'; readonly score: Fraction }
  | { readonly name: 'pending' }
  /** Outside reason, approved by the lead: the other modules of the visit carry its weight. */
  | { readonly name: 'waived' }
  /** Not held or not kept by the dealer: counts as zero. */
  | { readonly name: 'failed' };

export type VisitScore = {
  /** 每次得分 E; null when nothing is assessed. At visit 1 it is the baseline, shown and not counted. */
  readonly score: Fraction | null;
  /** 暂估: a module of it is still open. */
  readonly provisional: boolean;
  /** 权重分 F = E × visit weight; null until every module is decided. */
  readonly weighted: Fraction | null;
};

export type ProgrammeScore = {
  /** ΣF over decided visits; the final G once visit 4 is decided. */
  readonly total: Fraction;
  /** 达成率: ΣF ÷ Σ weights of the decided visits, in per cent; null before the first. */
  readonly attainment: Fraction | null;
  readonly final: boolean;
};

/** Σ share·score ÷ Σ share over the templates assessed in this visit; null when none is. */
export const moduleScore = (templates: readonly Weighted[]): Fraction | null => weightedMean(templates);

/** The one rounding: half up to one decimal, as a whole number of tenths, at the moment the module is frozen. */
export const freeze = (score: Fraction): ModuleState => ({ name: 'frozen', tenths: Number(roundHalfUp(score, 1)) });

function scoreOfState(state: ModuleState): Fraction | null {
  switch (state.name) {
    case 'frozen':
      return fraction(state.tenths, 10);
    case 'provisional':
      return state.score;
    case 'failed':
      return ZERO;
    case 'pending':
    case 'waived':
      return null;
  }
}

/** E and F of one visit from its modules. A module without weight in this visit is never asked ("—" in the sheet). */
export function visitScore(model: VisitModel, states: Readonly<Partial<Record<ModuleId, ModuleState>>>): VisitScore {
  const parts: Weighted[] = [];
  let provisional = false;
  for (const [id, weight] of Object.entries(model.moduleWeights)) {
    const state = states[id as ModuleId] ?? { name: 'pending' };
    const score = scoreOfState(state);
    if (score) parts.push({ score, weight });
    if (state.name === 'pending' || state.name === 'provisional') provisional = true;
  }
  const score = weightedMean(parts);
  const counted = score && !provisional ? multiply(score, fraction(model.visitWeight, 100)) : null;
  return { score, provisional, weighted: counted };
}

/** G = F1 + F2 + F3 + F4, exact. Before visit 4 is decided it is the sum so far, with the attainment beside it. */
export function programmeScore(
  visits: readonly { readonly model: VisitModel; readonly score: VisitScore }[],
): ProgrammeScore {
  const decided = visits.filter(({ score }) => score.weighted !== null);
  const total = decided.reduce((sum, { score }) => add(sum, score.weighted ?? ZERO), ZERO);
  const weight = decided.reduce((sum, { model }) => sum + model.visitWeight, 0);
  const scored = visits.filter(({ model }) => model.visitWeight > 0);
  return {
    total,
    attainment: weight === 0 ? null : multiply(total, fraction(100, weight)),
    final: scored.length === 3 && scored.every(({ score }) => score.weighted !== null),
  };
}
