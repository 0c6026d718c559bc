import { type Action, actionOf } from './actions/action.ts';
import { answersOf, askedItems, auditOf } from './audit.ts';
import { contentOf, ledgersOf, type ScoreText, scoreText, type TemplateOf } from './bundle/content.ts';
import type { Change } from './change.ts';
import { fold } from './fold.ts';
import { visitOf } from './records.ts';
import { tally } from './scoring/tally.ts';
import { coverageOf, scoreOf } from './scoring/templateScore.ts';

/** What a webhook is told of one audit: ids and figures. Score in per cent, coverage in whole per cent by weight. */
export type AuditNews = {
  readonly dealerId: string;
  readonly programmeId: string;
  readonly visitId: string;
  readonly templateId: string;
  readonly templateVersion: number;
  readonly score: ScoreText | null;
  readonly coverage: number;
};

/** The figures of an audit from its changes alone; without score where its checklist is not known. */
export function auditNews(auditId: string, changes: readonly Change[], templateOf: TemplateOf): AuditNews {
  const record = fold(changes);
  const audit = auditOf(auditId, changes[0]?.dealerId ?? '', record);
  const { dealerId, programmeId, visitId, templateId, templateVersion, sections } = audit;
  const template = templateOf(templateId, templateVersion);
  const sums = template
    ? tally(askedItems(template, sections), answersOf(template, sections, record.fields))
    : tally([], new Map());
  const ids = { dealerId, programmeId, visitId, templateId, templateVersion };
  return { ...ids, score: scoreText(scoreOf(sums), 1), coverage: coverageOf(sums) };
}

/** A visit whose figures are frozen and whose audits are all sealed: what is held of them decides whether it is complete. */
export type VisitNews = {
  readonly dealerId: string;
  readonly programmeId: string;
  readonly visitId: string;
  readonly visitNo: number;
  /** The changes that sealed its audits. */
  readonly seals: readonly string[];
  /** The change that closed it. */
  readonly closing: string;
  /** 每次得分 E, or the baseline at visit 1; in per cent. */
  readonly score: ScoreText | null;
};

/** Number of a visit among the changes of its programme; null when its record has not come yet. */
export function visitNoIn(changes: readonly Change[], visitId: string): number | null {
  const own = changes.filter(({ recordId }) => recordId === visitId);
  return own.length === 0 ? null : visitOf(visitId, '', fold(own)).no;
}

/**
 * A visit's news from everything that its bundle is made of; undefined while it is open, an audit of it is not sealed as
 * it stands, or there is none.
 */
export function visitNews(visitId: string, changes: readonly Change[], templateOf: TemplateOf): VisitNews | undefined {
  const content = contentOf({ scope: { kind: 'visit', id: visitId }, changes, templateOf });
  if (!content.ok) return undefined;
  const { visits, audits, dealer, programme, scores } = content.content;
  const visit = visits.find(({ id }) => id === visitId);
  const ofVisit = audits.filter((audit) => audit.visitId === visitId);
  if (!visit?.closed || ofVisit.length === 0 || ofVisit.some(({ state }) => state !== 'sealed')) return undefined;
  const ids = new Set(ofVisit.map(({ id }) => id));
  const seals = ledgersOf(changes)
    .filter(({ id }) => ids.has(id))
    .map((ledger) => fold(ledger.changes).heads['seal'] ?? '');
  const closing = fold(changes.filter(({ recordId }) => recordId === visitId)).heads['closed'] ?? '';
  const score = scores.visits.find(({ no }) => no === visit.no)?.score ?? null;
  return { dealerId: dealer.id, programmeId: programme.id, visitId, visitNo: visit.no, seals, closing, score };
}

/** The actions that these changes make, but for deleted ones. */
export const actionsIn = (changes: readonly Change[]): Action[] =>
  ledgersOf(changes)
    .filter(({ kind }) => kind === 'action')
    .map((ledger) => actionOf(ledger.id, ledger.dealerId ?? '', fold(ledger.changes)))
    .filter(({ deleted }) => !deleted);
