import { SCORING_MODEL } from '../../domain/catalogue/scoringModel.ts';
import { TEMPLATE_INDEX } from '../../domain/catalogue/templateIndex.ts';
import type { ModuleModel, TemplateEntry, VisitModel } from '../../domain/catalogue/types.ts';
import type { VisitNo } from '../../domain/records.ts';

export type VisitTemplate = {
  readonly entry: TemplateEntry;
  /** Its module in the evaluation sheet, with the module's weight in this visit and its own share of it, in per cent. */
  readonly counts: { readonly module: ModuleModel; readonly weight: number; readonly share: number } | null;
};

export function visitModel(no: VisitNo): VisitModel {
  const model = SCORING_MODEL.visits.find((visit) => visit.no === no);
  if (!model) throw new RangeError(`no visit ${no}`);
  return model;
}

function countsIn(entry: TemplateEntry, model: VisitModel): VisitTemplate['counts'] {
  const module = SCORING_MODEL.modules.find(({ id }) => id === entry.module);
  const weight = module && model.moduleWeights[module.id];
  const share = module?.templates.find(({ kind }) => kind === entry.kind)?.share;
  return module && weight && share ? { module, weight, share } : null;
}

/** All seven checklists as they stand in one visit: counted in its score, or just at hand. */
export function visitTemplates(no: VisitNo): VisitTemplate[] {
  const model = visitModel(no);
  return TEMPLATE_INDEX.map((entry) => ({ entry, counts: countsIn(entry, model) }));
}
