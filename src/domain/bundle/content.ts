import { type Answer, type AnswerValue, answerField, answerOf, carriedFrom, type Photo, photosOf } from '../answers.ts';
import { type Audit, askedItems, auditOf, carriedIn, type Reopening, type Seal, sealState } from '../audit.ts';
import type { Template } from '../catalogue/types.ts';
import type { Change, Kind } from '../change.ts';
import { standardOf } from '../evaluation/thresholds.ts';
import { type Folded, fold } from '../fold.ts';
import type { Json } from '../json.ts';
import {
  type Dealer,
  dealerOf,
  type Person,
  type Programme,
  personOf,
  programmeOf,
  type Visit,
  visitOf,
} from '../records.ts';
import { exactText, type Fraction, showFraction } from '../scoring/fraction.ts';
import { tally } from '../scoring/tally.ts';
import { coverageOf, scoreOf, tooMuchNotApplicable } from '../scoring/templateScore.ts';
import type { Text2 } from '../text.ts';
import { type BundleScores, scoresOf } from './scores.ts';

/** A score for people and for machines: rounded half up for showing, and exact as a fraction. */
export type ScoreText = { readonly shown: string; readonly exact: string };

export const scoreText = (score: Fraction | null, digits: number): ScoreText | null =>
  score && { shown: showFraction(score, digits), exact: exactText(score) };

export type BundleAnswer = Answer & {
  readonly itemId: string;
  readonly sectionId: string;
  readonly label: Text2;
  readonly text: Text2;
  readonly scale: string;
  readonly weight: number;
  readonly photos: readonly Photo[];
  /** Id of the audit that it was taken over from, when nobody looked at the item again. */
  readonly carried?: string;
  /** Present only while two people's answers stand against each other: all of them, the shown one first. */
  readonly conflict?: readonly (AnswerValue | null)[];
};

export type BundleSection = {
  readonly sectionId: string;
  readonly title: Text2;
  readonly items: number;
  readonly answered: number;
  readonly score: ScoreText | null;
};

export type BundleAudit = {
  readonly id: string;
  readonly visitId: string;
  readonly templateId: string;
  readonly templateVersion: number;
  /** Null when the reader's catalogue does not know this version: then there are no answers here, only changes. */
  readonly templateTitle: Text2 | null;
  readonly auditor: string;
  readonly startedAt: string;
  readonly state: 'open' | 'sealed' | 'needs-review';
  readonly seal: Seal | null;
  readonly reopened: Reopening | null;
  readonly score: ScoreText | null;
  /** Whole per cent, by weight. */
  readonly coverage: number;
  /** How many answers were taken over from an earlier visit. */
  readonly carried: number;
  /** More than a fifth of it, by weight, does not apply. */
  readonly manyNotApplicable: boolean;
  readonly sections: readonly BundleSection[];
  readonly answers: readonly BundleAnswer[];
};

/** Any other record of the programme: staff, findings, actions, meetings … with its fields as they are shown. */
export type BundleRecord = {
  readonly id: string;
  readonly kind: Kind;
  readonly fields: Readonly<Record<string, Json>>;
};

export const BUNDLE_SCOPES = ['visit', 'programme'] as const;
export type BundleScope = { readonly kind: (typeof BUNDLE_SCOPES)[number]; readonly id: string };

/** Everything a bundle says; all of it follows from the changes and the catalogue. */
export type BundleContent = {
  readonly scope: BundleScope;
  readonly dealer: Dealer;
  readonly programme: Programme;
  readonly visits: readonly Visit[];
  readonly people: readonly Person[];
  readonly audits: readonly BundleAudit[];
  readonly records: readonly BundleRecord[];
  readonly scores: BundleScores;
  readonly changes: readonly Change[];
};

export type TemplateOf = (id: string, version: number) => Template | undefined;

export type ContentInput = {
  readonly scope: BundleScope;
  /** All changes of the records that belong to the scope (see `inScope`); any order, repeats allowed. */
  readonly changes: readonly Change[];
  readonly templateOf: TemplateOf;
};

export type Ledger = {
  readonly id: string;
  readonly dealerId: string | null;
  readonly changes: Change[];
  readonly kind: string;
};

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** The changes by record, in the order of record ids. */
export function ledgersOf(changes: readonly Change[]): Ledger[] {
  const ledgers = new Map<string, Ledger>();
  for (const change of changes) {
    const known = ledgers.get(change.recordId);
    if (known) known.changes.push(change);
    else
      ledgers.set(change.recordId, {
        id: change.recordId,
        kind: change.kind,
        dealerId: change.dealerId,
        changes: [change],
      });
  }
  return [...ledgers.values()].sort(byId);
}

function sectionsOf(template: Template, audit: Audit, record: Folded): BundleSection[] {
  return template.sections
    .filter(({ id }) => !audit.sections || audit.sections.includes(id))
    .map(({ id, title, items }) => {
      const sums = tally(items, new Map(items.map((item) => [item.id, answerOf(record.fields, item.id)])));
      return { sectionId: id, title, items: sums.items, answered: sums.answered, score: scoreText(scoreOf(sums), 1) };
    });
}

function answersIn(template: Template, audit: Audit, record: Folded): BundleAnswer[] {
  const photos = photosOf(record.fields);
  const sectionOf = new Map(template.sections.flatMap(({ id, items }) => items.map((item) => [item.id, id])));
  return askedItems(template, audit.sections).map(({ id, label, text, scale, weight }) => {
    const conflict = record.conflicts[answerField(id, 'value')];
    const carried = carriedFrom(record.fields, id);
    return {
      itemId: id,
      sectionId: sectionOf.get(id) ?? '',
      label,
      text,
      scale,
      weight,
      ...answerOf(record.fields, id),
      photos: photos.filter(({ itemId }) => itemId === id),
      ...(carried !== null && { carried }),
      ...(conflict && { conflict: conflict.map(({ value }) => value as AnswerValue | null) }),
    };
  });
}

function bundleAudit(id: string, record: Folded, templateOf: TemplateOf): BundleAudit {
  const audit = auditOf(id, '', record);
  const template = templateOf(audit.templateId, audit.templateVersion);
  const items = template ? askedItems(template, audit.sections) : [];
  const sums = tally(items, new Map(items.map((item) => [item.id, answerOf(record.fields, item.id)])));
  return {
    id,
    visitId: audit.visitId,
    templateId: audit.templateId,
    templateVersion: audit.templateVersion,
    templateTitle: template?.title ?? null,
    auditor: audit.auditor,
    startedAt: audit.startedAt,
    state: sealState(record).name,
    seal: audit.seal,
    reopened: audit.reopened,
    score: scoreText(scoreOf(sums), 1),
    coverage: coverageOf(sums),
    carried: carriedIn(items, record.fields),
    manyNotApplicable: tooMuchNotApplicable(sums),
    sections: template ? sectionsOf(template, audit, record) : [],
    answers: template ? answersIn(template, audit, record) : [],
  };
}

/** Kinds that have an entry of their own in a bundle. */
const TOLD_APART: readonly string[] = ['person', 'dealer', 'programme', 'visit', 'audit'] satisfies Kind[];

function otherRecords(ledgers: readonly Ledger[]): BundleRecord[] {
  return ledgers
    .filter(({ kind }) => !TOLD_APART.includes(kind))
    .map(({ id, kind, changes }) => ({ id, kind: kind as Kind, fields: fold(changes).fields }))
    .filter(({ fields }) => fields['deleted'] !== true);
}

/** Changes as they are compared: without repeats, in the order of their ids. */
export function sortedChanges(changes: readonly Change[]): Change[] {
  return [...new Map(changes.map((change) => [change.id, change])).values()].sort(byId);
}

export type ContentResult =
  | { readonly ok: true; readonly content: BundleContent }
  | { readonly ok: false; readonly missing: string };

/**
 * What the changes say about one visit or programme, for people to read and for others to recompute. Made by the same
 * function on the tablet and at the endpoint, so that both say the same. `missing` names a record it cannot do without.
 */
export function contentOf({ scope, changes, templateOf }: ContentInput): ContentResult {
  const all = sortedChanges(changes);
  const ledgers = ledgersOf(all);
  const recordsOf = (kind: string) =>
    ledgers.filter((ledger) => ledger.kind === kind).map((ledger) => ({ ...ledger, record: fold(ledger.changes) }));
  const [dealer] = recordsOf('dealer');
  const [programme] = recordsOf('programme');
  if (!dealer) return { ok: false, missing: 'dealer' };
  if (!programme) return { ok: false, missing: 'programme' };
  const visits = recordsOf('visit').map(({ id, record }) => visitOf(id, dealer.id, record));
  const shown = visits.filter(({ deleted }) => !deleted).sort((a, b) => a.no - b.no || byId(a, b));
  const audits = recordsOf('audit')
    .filter(({ record }) => record.fields['deleted'] !== true)
    .map(({ id, record }) => bundleAudit(id, record, templateOf));
  return {
    ok: true,
    content: {
      scope,
      dealer: dealerOf(dealer.id, dealer.record),
      programme: programmeOf(programme.id, dealer.id, programme.record),
      visits: shown,
      people: recordsOf('person').map(({ id, record }) => personOf(id, record)),
      audits,
      records: otherRecords(ledgers),
      scores: scoresOf({ visits: shown, audits, standard: standardOf(programme.record) }),
      changes: all,
    },
  };
}

/** A hashable copy: what JSON makes of it, so that absent and undefined are the same. */
export const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
