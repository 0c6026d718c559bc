import type { ModuleId, TemplateKind } from '../catalogue/types.ts';
import { type Acceptance, acceptanceOf } from '../evaluation/acceptance.ts';
import type { ModulePart, ScoredAudit } from '../evaluation/module.ts';
import { evaluationSheet, type Sheet, type SheetModule, type SheetVisit } from '../evaluation/sheet.ts';
import type { Standard } from '../evaluation/thresholds.ts';
import type { Visit } from '../records.ts';
import { exactText, type Fraction, fraction, fractionOf, showFraction } from '../scoring/fraction.ts';
import type { ModuleState } from '../scoring/programmeScore.ts';
import type { BundleAudit, ScoreText } from './content.ts';

export type ModuleScoreText = {
  readonly moduleId: ModuleId;
  /** As the course prints it: A1 … D4. */
  readonly symbol: string;
  /** Per cent of the visit. */
  readonly weight: number;
  readonly state: ModuleState['name'];
  readonly score: ScoreText | null;
  /** Checklists that did not count where others of the module did. */
  readonly lacks: readonly TemplateKind[];
  /** Answers taken over from an earlier visit. */
  readonly carried: number;
  readonly manyNotApplicable: boolean;
  /** Of a waived or failed module: who approved that (person id), and why. */
  readonly by: string | null;
  readonly reason: string;
  /** What the audits give now, where that differs from what was frozen. */
  readonly since: ScoreText | null;
};

export type BesideScoreText = { readonly kind: TemplateKind; readonly score: ScoreText | null };

export type VisitScoreText = {
  readonly no: number;
  /** When its figures were frozen, and by whom (person id). */
  readonly closed: { readonly at: string; readonly by: string } | null;
  readonly provisional: boolean;
  readonly modules: readonly ModuleScoreText[];
  /** Scored by itself and not in E: the sales process. */
  readonly beside: readonly BesideScoreText[];
  /** 每次得分 E, or the baseline at visit 1. */
  readonly score: ScoreText | null;
  /** 权重分 F. */
  readonly weighted: ScoreText | null;
};

export type AcceptanceText = {
  readonly total: number;
  readonly module: number;
  /** When the standard was told to the dealer, and by whom (person id). */
  readonly published: { readonly at: string; readonly by: string } | null;
  readonly state: Acceptance['state'];
  readonly below: readonly { readonly no: number; readonly moduleId: ModuleId; readonly score: string }[];
};

export type BundleScores = {
  readonly visits: readonly VisitScoreText[];
  /** 综合总分 G so far; final after visit 4. */
  readonly total: ScoreText;
  readonly attainment: ScoreText | null;
  readonly final: boolean;
  readonly acceptance: AcceptanceText;
};

type Scored = Pick<
  BundleAudit,
  'templateId' | 'visitId' | 'score' | 'state' | 'startedAt' | 'id' | 'carried' | 'manyNotApplicable'
>;

const textOf = (score: Fraction | null, digits: number): ScoreText | null =>
  score && { shown: showFraction(score, digits), exact: exactText(score) };

function scoreOfState(state: ModuleState): Fraction | null {
  if (state.name === 'frozen') return fraction(state.tenths, 10);
  if (state.name === 'failed') return fraction(0);
  return state.name === 'provisional' ? state.score : null;
}

const moduleText = (module: SheetModule): ModuleScoreText => ({
  moduleId: module.id,
  symbol: module.symbol,
  weight: module.weight,
  state: module.state.name,
  score: textOf(scoreOfState(module.state), 1),
  lacks: module.lacks,
  carried: module.carried,
  manyNotApplicable: module.manyNotApplicable,
  by: module.decision?.by ?? null,
  reason: module.decision?.reason ?? '',
  since: textOf(module.since ?? null, 1),
});

const besideText = ({ kind, audit }: ModulePart): BesideScoreText => ({ kind, score: textOf(audit?.score ?? null, 1) });

const visitText = ({ model, closed, modules, beside, score }: SheetVisit): VisitScoreText => ({
  no: model.no,
  closed: closed ? { at: closed.at, by: closed.by } : null,
  provisional: score.provisional,
  modules: modules.map(moduleText),
  beside: beside.map(besideText),
  score: textOf(score.score, 2),
  weighted: textOf(score.weighted, 2),
});

function acceptanceText(sheet: Sheet, { thresholds, published }: Standard): AcceptanceText {
  const { state, below } = acceptanceOf(sheet, thresholds);
  return {
    ...thresholds,
    published: published && { at: published.at, by: published.by },
    state,
    below: below.map(({ no, moduleId, tenths }) => ({ no, moduleId, score: showFraction(fraction(tenths, 10), 1) })),
  };
}

/** The evaluation sheet as texts, for bundles and for whoever reads them. */
export function sheetText(sheet: Sheet, standard: Standard): BundleScores {
  const { total, attainment, final } = sheet.programme;
  return {
    visits: sheet.visits.map(visitText),
    total: { shown: showFraction(total, 2), exact: exactText(total) },
    attainment: textOf(attainment, 2),
    final,
    acceptance: acceptanceText(sheet, standard),
  };
}

const scoredOf = ({ score, ...audit }: Scored): ScoredAudit => ({ ...audit, score: score && fractionOf(score.exact) });

export type ScoresInput = {
  readonly visits: readonly Visit[];
  readonly audits: readonly Scored[];
  readonly standard: Standard;
};

/** The evaluation sheet (代理商考评统计表) of the visits given, from the scores of their audits. */
export const scoresOf = ({ visits, audits, standard }: ScoresInput): BundleScores =>
  sheetText(evaluationSheet(visits, audits.map(scoredOf)), standard);
