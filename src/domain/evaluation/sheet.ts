import { SCORING_MODEL } from '../catalogue/scoringModel.ts';
import { templateEntry } from '../catalogue/templateIndex.ts';
import type { ModuleId, TemplateKind, VisitModel } from '../catalogue/types.ts';
import type { Visit } from '../records.ts';
import { type Fraction, fractionOf } from '../scoring/fraction.ts';
import {
  freeze,
  type ModuleState,
  type ProgrammeScore,
  programmeScore,
  type VisitScore,
  visitScore,
} from '../scoring/programmeScore.ts';
import type { ClosedModule, Closing, CountedPart, ModuleDecision } from './closing.ts';
import { lacksOf, latestOf, liveState, type ModulePart, partsOf, partsScore, type ScoredAudit } from './module.ts';

export type SheetModule = {
  readonly id: ModuleId;
  /** As the course prints it: A1 … D4. */
  readonly symbol: string;
  /** Per cent of the visit. */
  readonly weight: number;
  readonly state: ModuleState;
  readonly parts: readonly ModulePart[];
  /** Its checklists that did not count, where others did: "morning meeting only". */
  readonly lacks: readonly TemplateKind[];
  /** Why it is waived or failed, and who approved that. */
  readonly decision: Pick<ModuleDecision, 'by' | 'reason'> | undefined;
  readonly carried: number;
  readonly manyNotApplicable: boolean;
  /** Of a closed visit: what the audits would give today, where that differs from what was frozen. */
  readonly since: Fraction | undefined;
};

export type SheetVisit = {
  readonly model: VisitModel;
  /** The records of this visit: one, but for two tablets that opened it apart. */
  readonly ids: readonly string[];
  readonly closed: Closing | undefined;
  readonly modules: readonly SheetModule[];
  /** Scored and reported beside the sheet: the sales process. */
  readonly beside: readonly ModulePart[];
  readonly score: VisitScore;
};

export type Sheet = { readonly visits: readonly SheetVisit[]; readonly programme: ProgrammeScore };

/** A checklist as it counted, from what the closing kept of it. */
function countedPart(part: ModulePart, counted: readonly CountedPart[], audits: readonly ScoredAudit[]): ModulePart {
  const kept = counted.find(({ templateId }) => templateEntry(templateId)?.kind === part.kind);
  if (!kept) return { ...part, audit: undefined };
  const { templateId, auditId, score, carried, manyNotApplicable } = kept;
  const known = audits.find(({ id }) => id === auditId);
  return {
    ...part,
    audit: {
      id: auditId,
      visitId: known?.visitId ?? '',
      templateId,
      startedAt: known?.startedAt ?? '',
      state: known?.state ?? 'sealed',
      score: fractionOf(score),
      carried,
      manyNotApplicable,
    },
  };
}

const stateOf = (closed: ClosedModule | undefined): ModuleState => {
  if (!closed) return { name: 'pending' };
  return closed.state === 'frozen' ? { name: 'frozen', tenths: closed.tenths } : { name: closed.state };
};

/** What the audits give today, as it would be frozen; undefined where that is what stands in the sheet. */
function sinceOf(parts: readonly ModulePart[], state: ModuleState): Fraction | undefined {
  const score = partsScore(parts);
  if (!score || state.name !== 'frozen') return undefined;
  const now = freeze(score);
  return now.name === 'frozen' && now.tenths !== state.tenths ? score : undefined;
}

type ModuleInput = {
  readonly model: VisitModel;
  readonly audits: readonly ScoredAudit[];
  readonly closed: Closing | undefined;
  readonly decisions: Visit['decisions'];
};

function sheetModule(id: ModuleId, { model, audits, closed, decisions }: ModuleInput): SheetModule {
  const templates = SCORING_MODEL.modules.find((module) => module.id === id)?.templates ?? [];
  const live = partsOf({ templates }, audits);
  const frozen = closed?.modules[id];
  const counted = frozen?.state === 'frozen' ? frozen.parts : [];
  const parts = closed ? live.map((part) => countedPart(part, counted, audits)) : live;
  const state = closed ? stateOf(frozen) : liveState(parts, decisions[id]);
  const decision = closed ? (frozen && frozen.state !== 'frozen' ? frozen : undefined) : decisions[id];
  const scored = state.name === 'frozen' || state.name === 'provisional';
  return {
    id,
    symbol: model.seedSymbols[id] ?? '',
    weight: model.moduleWeights[id] ?? 0,
    state,
    parts,
    lacks: scored ? lacksOf(parts) : [],
    decision,
    carried: parts.reduce((sum, { audit }) => sum + (audit?.carried ?? 0), 0),
    manyNotApplicable: parts.some(({ audit }) => audit?.manyNotApplicable),
    since: closed && sinceOf(live, state),
  };
}

/** What counts only once somebody closed the visit; until then E is provisional (暂估), and there is no F. */
function scoreOfVisit(model: VisitModel, modules: readonly SheetModule[], closed: Closing | undefined): VisitScore {
  const score = visitScore(model, Object.fromEntries(modules.map(({ id, state }) => [id, state])));
  return closed ? score : { ...score, provisional: true, weighted: null };
}

function sheetVisit(model: VisitModel, all: readonly Visit[], given: readonly ScoredAudit[]): SheetVisit {
  const visits = all.filter(({ no }) => no === model.no).sort((a, b) => (a.id < b.id ? -1 : 1));
  const ids = visits.map(({ id }) => id);
  const audits = given.filter(({ visitId }) => ids.includes(visitId));
  const closed = visits.find((visit) => visit.closed)?.closed ?? undefined;
  const decisions = Object.assign({}, ...visits.map((visit) => visit.decisions).reverse()) as Visit['decisions'];
  const asked = SCORING_MODEL.modules.filter(({ id }) => model.moduleWeights[id] !== undefined);
  const modules = asked.map(({ id }) => sheetModule(id, { model, audits, closed, decisions }));
  const beside = SCORING_MODEL.unweighted.map(({ kind }) => {
    const part = { kind, share: 100, audit: latestOf(audits, kind) };
    const kept = countedPart(part, closed?.beside ?? [], audits);
    return kept.audit ? kept : part;
  });
  return { model, ids, closed, modules, beside, score: scoreOfVisit(model, modules, closed) };
}

/** The evaluation sheet (代理商考评统计表) of a programme, exact, from its visits and audits. */
export function evaluationSheet(visits: readonly Visit[], audits: readonly ScoredAudit[]): Sheet {
  const rows = SCORING_MODEL.visits.map((model) => sheetVisit(model, visits, audits));
  return { visits: rows, programme: programmeScore(rows) };
}
