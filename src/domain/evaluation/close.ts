import type { ModuleId, TemplateKind } from '../catalogue/types.ts';
import { exactText } from '../scoring/fraction.ts';
import { freeze } from '../scoring/programmeScore.ts';
import type { ClosedModule, Closing, CountedPart } from './closing.ts';
import { type ModulePart, partsScore } from './module.ts';
import type { SheetModule, SheetVisit } from './sheet.ts';

/** What keeps a visit from being closed: nothing is scored and nobody decided, or a checklist is not sealed. */
export type Blocker =
  | { readonly moduleId: ModuleId; readonly reason: 'not-assessed' }
  | { readonly moduleId: ModuleId; readonly reason: 'not-sealed'; readonly kind: TemplateKind };

function blockersOf({ id, state, parts }: SheetModule): Blocker[] {
  if (state.name === 'waived' || state.name === 'failed') return [];
  const unsealed = parts.filter(({ audit }) => audit && audit.state !== 'sealed');
  if (unsealed.length > 0) return unsealed.map(({ kind }) => ({ moduleId: id, reason: 'not-sealed', kind }));
  return partsScore(parts) ? [] : [{ moduleId: id, reason: 'not-assessed' }];
}

/** Unanswered is not N/A: what is begun must be sealed, and what is not assessed must be decided by somebody. */
export const closeBlockers = ({ modules }: Pick<SheetVisit, 'modules'>): Blocker[] => modules.flatMap(blockersOf);

const counted = (parts: readonly ModulePart[]): CountedPart[] =>
  parts.flatMap(({ audit }) => {
    if (!audit?.score) return [];
    const { templateId, id, score, carried, manyNotApplicable } = audit;
    return [{ templateId, auditId: id, score: exactText(score), carried, manyNotApplicable }];
  });

function closedModule({ state, decision, parts }: SheetModule): ClosedModule | undefined {
  if (state.name === 'waived' || state.name === 'failed') {
    return { state: state.name, by: decision?.by ?? '', reason: decision?.reason ?? '' };
  }
  const score = partsScore(parts);
  const frozen = score && freeze(score);
  return frozen?.name === 'frozen' ? { state: 'frozen', tenths: frozen.tenths, parts: counted(parts) } : undefined;
}

/**
 * The figures of an open visit as they are frozen now: the one rounding. A module of which one checklist was not held
 * counts with the others alone. Undefined while something blocks.
 */
export function closingOf(visit: SheetVisit, { at, by }: Pick<Closing, 'at' | 'by'>): Closing | undefined {
  if (visit.closed || closeBlockers(visit).length > 0) return undefined;
  const modules = visit.modules.flatMap((module) => {
    const closed = closedModule(module);
    return closed ? [[module.id, closed] as const] : [];
  });
  // What is scored beside the sheet is kept as it stands, and holds nothing up.
  const beside = counted(visit.beside.filter(({ audit }) => audit?.state === 'sealed'));
  return { at, by, modules: Object.fromEntries(modules), beside };
}
