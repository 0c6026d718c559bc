import { type Answer, type AnswerValue, answerOf, carriedFrom, type Photo, photosOf } from '../answers.ts';
import { type Audit, askedItems } from '../audit.ts';
import type { Item, Template } from '../catalogue/types.ts';
import type { Folded } from '../fold.ts';
import type { VisitNo } from '../records.ts';
import { isScored, isWeak } from './weak.ts';

/** An audit with what it takes to read its answers. */
export type AuditFacts = {
  readonly id: string;
  readonly visitNo: VisitNo;
  readonly startedAt: string;
  readonly sections: Audit['sections'];
  readonly template: Template;
  readonly fields: Folded['fields'];
};

/** What one visit says of an item. */
export type ItemResult = {
  readonly visitNo: VisitNo;
  readonly auditId: string;
  readonly answer: Answer;
  readonly photos: readonly Photo[];
};

/** An item over the visits that observed it; what was blank everywhere is not here. */
export type ItemLine = {
  readonly templateId: string;
  readonly templateVersion: number;
  readonly sectionId: string;
  readonly item: Item;
  /** By visit; at least one. */
  readonly results: readonly [ItemResult, ...ItemResult[]];
};

type Draft = Omit<ItemLine, 'results'> & { readonly byVisit: Map<VisitNo, ItemResult> };

const begunFirst = (a: AuditFacts, b: AuditFacts): number =>
  a.startedAt === b.startedAt ? (a.id < b.id ? -1 : 1) : a.startedAt < b.startedAt ? -1 : 1;

function addAudit(drafts: Map<string, Draft>, audit: AuditFacts): void {
  const { id: auditId, visitNo, template, sections, fields } = audit;
  const photos = photosOf(fields);
  const sectionOf = new Map(template.sections.flatMap(({ id, items }) => items.map((item) => [item.id, id])));
  for (const item of askedItems(template, sections)) {
    const answer = answerOf(fields, item.id);
    // What was carried over was not looked at: the visit that did look says it.
    if (!isScored(answer.value) || carriedFrom(fields, item.id) !== null) continue;
    const byVisit = drafts.get(item.id)?.byVisit ?? new Map<VisitNo, ItemResult>();
    byVisit.set(visitNo, { visitNo, auditId, answer, photos: photos.filter(({ itemId }) => itemId === item.id) });
    const { id: templateId, version: templateVersion } = template;
    drafts.set(item.id, { templateId, templateVersion, sectionId: sectionOf.get(item.id) ?? '', item, byVisit });
  }
}

/**
 * Every item that was scored at visits 1 to `upTo`, with its result at each. Of several audits of a checklist in one visit
 * the one begun last says it, as in the score. In the order in which the audits ask.
 */
export function itemLines(audits: readonly AuditFacts[], upTo: VisitNo = 4): ItemLine[] {
  const drafts = new Map<string, Draft>();
  const counted = audits.filter(({ visitNo }) => visitNo <= upTo);
  for (const audit of counted.sort((a, b) => a.visitNo - b.visitNo || begunFirst(a, b))) addAudit(drafts, audit);
  return [...drafts.values()].map(({ byVisit, ...line }) => {
    const results = [...byVisit.values()].sort((a, b) => a.visitNo - b.visitNo);
    return { ...line, results: results as [ItemResult, ...ItemResult[]] };
  });
}

/** The latest result. */
export const lastOf = ({ results }: ItemLine): ItemResult => results.at(-1) ?? results[0];

/** Whether it is weak as it stands now. */
export const isWeakNow = (line: ItemLine): boolean => isWeak(lastOf(line).answer.value);

/** At how many visits it was weak. */
export const timesWeak = ({ results }: ItemLine): number => results.filter(({ answer }) => isWeak(answer.value)).length;

/** Weak again after it was pointed out before: shown first wherever things are listed. */
export const isRepeat = (line: ItemLine): boolean => isWeakNow(line) && timesWeak(line) > 1;

/** Weak at the visit before this one and good now. */
export function isFixed({ results }: ItemLine): boolean {
  const [last, before] = [results.at(-1), results.at(-2)];
  return last !== undefined && before !== undefined && !isWeak(last.answer.value) && isWeak(before.answer.value);
}

/** The photos of the answer that an audit gave; the latest there are if it took none. */
export function photosOfAnswer({ results }: ItemLine, auditId: string | null): readonly Photo[] {
  const at = results.find((result) => result.auditId === auditId);
  if (at && at.photos.length > 0) return at.photos;
  return results.filter(({ photos }) => photos.length > 0).at(-1)?.photos ?? [];
}

export const valuesOf = ({ results }: ItemLine): { readonly no: VisitNo; readonly value: AnswerValue | null }[] =>
  results.map(({ visitNo, answer }) => ({ no: visitNo, value: answer.value }));
