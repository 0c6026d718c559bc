import { type Answer, answerField, answerOf, carriedFrom, NO_ANSWER, photosOf } from './answers.ts';
import type { Item, Template } from './catalogue/types.ts';
import { type Folded, headIds } from './fold.ts';
import type { Json } from './json.ts';

/** A signature: the name typed and, where drawn, pen strokes as x,y pairs in thousandths of the pad (0–1000). */
export type Signature = { readonly name: string; readonly strokes: readonly (readonly number[])[] };

/** What a seal vouches for: every head of the record at that moment, and every photo's hash. Both sorted. */
export type Manifest = { readonly heads: readonly string[]; readonly photos: readonly string[] };

export type Seal = {
  readonly at: string;
  readonly by: string;
  readonly signature: Signature;
  readonly manifest: Manifest;
};

export type Reopening = { readonly at: string; readonly by: string; readonly reason: string };

export type Audit = {
  readonly id: string;
  readonly dealerId: string;
  readonly programmeId: string;
  readonly visitId: string;
  readonly templateId: string;
  readonly templateVersion: number;
  /** Section ids that are asked in this audit (the ten steps are chosen one by one); null is all. */
  readonly sections: readonly string[] | null;
  /** Person id. */
  readonly auditor: string;
  readonly startedAt: string;
  readonly seal: Seal | null;
  readonly reopened: Reopening | null;
  readonly deleted: boolean;
};

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

export function auditOf(id: string, dealerId: string, { fields }: Pick<Folded, 'fields'>): Audit {
  const version = fields['templateVersion'];
  return {
    id,
    dealerId,
    programmeId: text(fields['programmeId']),
    visitId: text(fields['visitId']),
    templateId: text(fields['templateId']),
    templateVersion: typeof version === 'number' ? version : 0,
    sections: (fields['sections'] as readonly string[] | null | undefined) ?? null,
    auditor: text(fields['auditor']),
    startedAt: text(fields['startedAt']),
    seal: (fields['seal'] as Seal | null | undefined) ?? null,
    reopened: (fields['reopened'] as Reopening | null | undefined) ?? null,
    deleted: fields['deleted'] === true,
  };
}

/** The items that this audit asks, in the template's order. */
export function askedItems(template: Template, sections: Audit['sections']): Item[] {
  return template.sections
    .filter((section) => !sections || sections.includes(section.id))
    .flatMap((section) => section.items);
}

/** Every asked item with its answer. */
export function answersOf(
  template: Template,
  sections: Audit['sections'],
  fields: Folded['fields'],
): Map<string, Answer> {
  return new Map(askedItems(template, sections).map(({ id }) => [id, answerOf(fields, id)]));
}

/** How many answers of these items were taken over from an earlier visit. */
export const carriedIn = (items: readonly Item[], fields: Folded['fields']): number =>
  items.filter(({ id }) => carriedFrom(fields, id) !== null).length;

/** An answer is whole when it has a value, and a reason where it says "not applicable". */
export function isAnswered(answer: Answer = NO_ANSWER): boolean {
  if (answer.value === null) return false;
  return answer.value !== 'na' || answer.reason.trim() !== '';
}

export type Completion =
  | { readonly ready: true }
  | {
      readonly ready: false;
      /** Item ids in the template's order. */
      readonly unanswered: readonly string[];
      readonly reasonMissing: readonly string[];
      /** Items of which two people said different things, and nobody settled it. */
      readonly unsettled: readonly string[];
    };

/** Whether an audit may be sealed, or what stands in the way: unanswered is not N/A, and blocks. */
export function completionOf(template: Template, sections: Audit['sections'], record: Folded): Completion {
  const items = askedItems(template, sections);
  const unanswered: string[] = [];
  const reasonMissing: string[] = [];
  for (const { id } of items) {
    const answer = answerOf(record.fields, id);
    if (answer.value === null) unanswered.push(id);
    else if (!isAnswered(answer)) reasonMissing.push(id);
  }
  const unsettled = items.filter(({ id }) => record.conflicts[answerField(id, 'value')]).map(({ id }) => id);
  if (unanswered.length + reasonMissing.length + unsettled.length === 0) return { ready: true };
  return { ready: false, unanswered, reasonMissing, unsettled };
}

/** The fields a seal does not vouch for: itself. */
const SEAL_ONLY = ['seal'] as const;

/** What a seal put on the record now would vouch for. */
export function manifestOf(record: Folded): Manifest {
  const photos = new Set(photosOf(record.fields).map(({ sha256 }) => sha256));
  return { heads: headIds(record, SEAL_ONLY), photos: [...photos].sort() };
}

export type SealState =
  | { readonly name: 'open' }
  | { readonly name: 'sealed'; readonly seal: Seal }
  /** Somebody edited it elsewhere after it was sealed: the seal no longer covers what it says. */
  | { readonly name: 'needs-review'; readonly seal: Seal };

export function sealState(record: Folded): SealState {
  const seal = (record.fields['seal'] as Seal | null | undefined) ?? null;
  if (!seal) return { name: 'open' };
  const heads = headIds(record, SEAL_ONLY);
  const covered = heads.length === seal.manifest.heads.length && heads.every((id, i) => id === seal.manifest.heads[i]);
  return covered && !record.conflicts['seal'] ? { name: 'sealed', seal } : { name: 'needs-review', seal };
}
