import { SCORING_MODEL } from '../catalogue/scoringModel.ts';
import { templateEntry } from '../catalogue/templateIndex.ts';
import type { ModuleId, ModuleModel, VisitModel } from '../catalogue/types.ts';
import type { Visit } from '../records.ts';
import { exactText, type Fraction, fraction, showFraction } from '../scoring/fraction.ts';
import { freeze, type ModuleState, moduleScore, programmeScore, visitScore } from '../scoring/programmeScore.ts';
import type { BundleAudit, ScoreText } from './content.ts';

export type ModuleScoreText = {
  readonly moduleId: ModuleId;
  readonly state: ModuleState['name'];
  readonly score: ScoreText | null;
};

export type VisitScoreText = {
  readonly no: number;
  readonly provisional: boolean;
  readonly modules: readonly ModuleScoreText[];
  /** 每次得分 E, or the baseline at visit 1. */
  readonly score: ScoreText | null;
  /** 权重分 F. */
  readonly weighted: ScoreText | null;
};

export type BundleScores = {
  readonly visits: readonly VisitScoreText[];
  /** 综合总分 G so far; final after visit 4. */
  readonly total: ScoreText;
  readonly attainment: ScoreText | null;
  readonly final: boolean;
};

type Scored = Pick<BundleAudit, 'templateId' | 'visitId' | 'score' | 'state' | 'startedAt' | 'id'>;

const shown = (score: Fraction): ScoreText => ({ shown: showFraction(score, 2), exact: exactText(score) });

function exact({ exact: text }: ScoreText): Fraction {
  const [numerator = '0', denominator = '1'] = text.split('/');
  return fraction(BigInt(numerator), BigInt(denominator));
}

/** Of several audits of one template in a visit the last begun counts. */
function latest(audits: readonly Scored[]): Scored | undefined {
  return [...audits]
    .sort((a, b) => (a.startedAt === b.startedAt ? (a.id < b.id ? -1 : 1) : a.startedAt < b.startedAt ? -1 : 1))
    .at(-1);
}

/** A module of one visit: frozen once all its templates are sealed, provisional as soon as something is scored. */
export function moduleState(model: ModuleModel, audits: readonly Scored[]): ModuleState {
  const parts = model.templates.map(({ kind, share }) => ({
    share,
    audit: latest(audits.filter((audit) => templateEntry(audit.templateId)?.kind === kind)),
  }));
  const scored = parts.flatMap(({ share, audit }) =>
    audit?.score ? [{ score: exact(audit.score), weight: share }] : [],
  );
  const score = moduleScore(scored);
  if (!score) return { name: 'pending' };
  const sealed = parts.every(({ audit }) => audit?.state === 'sealed');
  return sealed ? freeze(score) : { name: 'provisional', score };
}

function moduleText(moduleId: ModuleId, state: ModuleState): ModuleScoreText {
  const score =
    state.name === 'frozen' ? fraction(state.tenths, 10) : state.name === 'provisional' ? state.score : null;
  return { moduleId, state: state.name, score: score && { shown: showFraction(score, 1), exact: exactText(score) } };
}

function statesOf(model: VisitModel, audits: readonly Scored[]): Partial<Record<ModuleId, ModuleState>> {
  const asked = SCORING_MODEL.modules.filter(({ id }) => model.moduleWeights[id] !== undefined);
  return Object.fromEntries(asked.map((module) => [module.id, moduleState(module, audits)]));
}

/** The evaluation sheet (代理商考评统计表) of the visits given, from the scores of their audits. */
export function scoresOf(visits: readonly Visit[], audits: readonly Scored[]): BundleScores {
  const rows = SCORING_MODEL.visits.map((model) => {
    const ids = visits.filter(({ no }) => no === model.no).map(({ id }) => id);
    const states = statesOf(
      model,
      audits.filter(({ visitId }) => ids.includes(visitId)),
    );
    return { model, states, score: visitScore(model, states) };
  });
  const programme = programmeScore(rows);
  return {
    visits: rows.map(({ model, states, score }) => ({
      no: model.no,
      provisional: score.provisional,
      modules: Object.entries(states).map(([id, state]) => moduleText(id as ModuleId, state)),
      score: score.score && shown(score.score),
      weighted: score.weighted && shown(score.weighted),
    })),
    total: shown(programme.total),
    attainment: programme.attainment && shown(programme.attainment),
    final: programme.final,
  };
}
