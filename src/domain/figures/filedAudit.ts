import { type AnswerValue, answerOf, carriedFrom } from '../answers.ts';
import { askedItems, auditOf, carriedIn, sealState } from '../audit.ts';
import type { TemplateOf } from '../bundle/content.ts';
import type { Template } from '../catalogue/types.ts';
import type { Folded } from '../fold.ts';
import type { VisitNo } from '../records.ts';
import { type Tally, tally } from '../scoring/tally.ts';

export type FiledAnswer = {
  readonly itemId: string;
  readonly value: AnswerValue | null;
  readonly carried: boolean;
  readonly note: string;
};

/** An audit with its answers, as it stands at the endpoint. */
export type FiledAudit = {
  readonly id: string;
  readonly visitId: string;
  readonly visitNo: VisitNo;
  readonly template: Template;
  /** Person id. */
  readonly auditor: string;
  readonly startedAt: string;
  readonly state: 'open' | 'sealed' | 'needs-review';
  readonly tally: Tally;
  /** How many answers were taken over. */
  readonly carried: number;
  /** One for each item that it asks, in the template's order. */
  readonly answers: readonly FiledAnswer[];
};

export type FiledIn = { readonly visitNos: ReadonlyMap<string, VisitNo>; readonly templateOf: TemplateOf };

/** Undefined when its visit or its checklist is not known here. */
export function filedAudit(id: string, record: Folded, { visitNos, templateOf }: FiledIn): FiledAudit | undefined {
  const { visitId, templateId, templateVersion, sections, auditor, startedAt } = auditOf(id, '', record);
  const visitNo = visitNos.get(visitId);
  const template = templateOf(templateId, templateVersion);
  if (visitNo === undefined || !template) return undefined;
  const { fields } = record;
  const items = askedItems(template, sections);
  return {
    id,
    visitId,
    visitNo,
    template,
    auditor,
    startedAt,
    state: sealState(record).name,
    tally: tally(items, new Map(items.map((item) => [item.id, answerOf(fields, item.id)]))),
    carried: carriedIn(items, fields),
    answers: items.map(({ id: itemId }) => {
      const { value, note } = answerOf(fields, itemId);
      return { itemId, value, carried: carriedFrom(fields, itemId) !== null, note };
    }),
  };
}

/** The one begun first comes first, on every machine. */
export const begunFirst = (a: FiledAudit, b: FiledAudit): number =>
  a.startedAt === b.startedAt ? (a.id < b.id ? -1 : 1) : a.startedAt < b.startedAt ? -1 : 1;

/** Visit by visit. */
export const byVisit = (a: FiledAudit, b: FiledAudit): number => a.visitNo - b.visitNo || begunFirst(a, b);

/** Of several audits of one checklist in a visit the one begun last, as in the score. */
export function countedAudits(audits: readonly FiledAudit[]): FiledAudit[] {
  const latest = new Map<string, FiledAudit>();
  for (const audit of [...audits].sort(begunFirst)) latest.set(`${audit.visitNo} ${audit.template.kind}`, audit);
  return [...latest.values()].sort(byVisit);
}
