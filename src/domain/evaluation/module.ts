import { templateEntry } from '../catalogue/templateIndex.ts';
import type { ModuleModel, TemplateKind } from '../catalogue/types.ts';
import type { Fraction } from '../scoring/fraction.ts';
import { freeze, type ModuleState, moduleScore } from '../scoring/programmeScore.ts';
import type { ModuleDecision } from './closing.ts';

/** What the sheet needs to know of an audit. */
export type ScoredAudit = {
  readonly id: string;
  readonly visitId: string;
  readonly templateId: string;
  readonly startedAt: string;
  readonly state: 'open' | 'sealed' | 'needs-review';
  /** Exact; null while nothing of it is scored. */
  readonly score: Fraction | null;
  /** Answers taken over from an earlier visit. */
  readonly carried: number;
  /** More than a fifth of it, by weight, does not apply. */
  readonly manyNotApplicable: boolean;
};

/** One checklist's place in a module, with the audit that counts there. Share in per cent. */
export type ModulePart = {
  readonly kind: TemplateKind;
  readonly share: number;
  readonly audit: ScoredAudit | undefined;
};

/** Of several audits of one template in a visit the last begun counts. */
export function latestOf(audits: readonly ScoredAudit[], kind: TemplateKind): ScoredAudit | undefined {
  return audits
    .filter(({ templateId }) => templateEntry(templateId)?.kind === kind)
    .sort((a, b) => (a.startedAt === b.startedAt ? (a.id < b.id ? -1 : 1) : a.startedAt < b.startedAt ? -1 : 1))
    .at(-1);
}

export const partsOf = ({ templates }: Pick<ModuleModel, 'templates'>, audits: readonly ScoredAudit[]): ModulePart[] =>
  templates.map(({ kind, share }) => ({ kind, share, audit: latestOf(audits, kind) }));

/** Checklists of a module that have no score in this visit: not begun, or nothing of them applies. */
export const lacksOf = (parts: readonly ModulePart[]): TemplateKind[] =>
  parts.filter(({ audit }) => !audit?.score).map(({ kind }) => kind);

/** Σ share·score ÷ Σ share over the checklists assessed in this visit. */
export const partsScore = (parts: readonly ModulePart[]): Fraction | null =>
  moduleScore(parts.flatMap(({ share, audit }) => (audit?.score ? [{ score: audit.score, weight: share }] : [])));

/**
 * A module of an open visit: decided, or frozen once all its checklists are sealed, provisional as soon as something is
 * scored.
 */
export function liveState(parts: readonly ModulePart[], decision: ModuleDecision | undefined): ModuleState {
  if (decision) return { name: decision.state };
  const score = partsScore(parts);
  if (!score) return { name: 'pending' };
  return parts.every(({ audit }) => audit?.state === 'sealed') ? freeze(score) : { name: 'provisional', score };
}
