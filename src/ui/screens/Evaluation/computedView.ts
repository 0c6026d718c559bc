import type { ModulePart } from '../../../domain/evaluation/module.ts';
import type { SheetModule, SheetVisit } from '../../../domain/evaluation/sheet.ts';
import type { FilledChecklist } from '../../../domain/evaluation/steps.ts';
import { filledAudits, withTemplates } from '../../../store/pastAnswers.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { type EvaluationView, evaluationView } from '../../app/evaluation/evaluationView.ts';

/** One figure of the sheet with all that it follows from. `module` null: the sales process, which stands beside it. */
export type ComputedView = EvaluationView & {
  readonly visit: SheetVisit;
  readonly module: SheetModule | null;
  readonly parts: readonly ModulePart[];
  /** Audit id → what was answered. */
  readonly filled: ReadonlyMap<string, FilledChecklist>;
};

export type ComputedAt = { readonly programmeId: string; readonly no: string; readonly moduleId: string };

export async function computedView(tablet: Tablet, at: ComputedAt): Promise<ComputedView | null> {
  const view = await evaluationView(tablet, at.programmeId);
  const visit = view?.sheet.visits.find(({ model }) => String(model.no) === at.no);
  const module = visit?.modules.find(({ id }) => id === at.moduleId) ?? null;
  const beside = visit?.beside.filter(({ kind }) => kind === at.moduleId) ?? [];
  const parts = module ? module.parts : beside;
  if (!view || !visit || parts.length === 0) return null;
  const ids = parts.map(({ audit }) => audit?.id);
  const headers = view.audits.filter(({ id }) => ids.includes(id));
  const audits = await withTemplates(await filledAudits(tablet, headers));
  const filled = new Map(
    audits.map(({ header, template, sections, record }) => [header.id, { template, sections, fields: record.fields }]),
  );
  return { ...view, visit, module, parts, filled };
}
