import type { Action } from '../actions/action.ts';
import type { Finding } from '../actions/finding.ts';
import {
  type AuditFacts,
  type ItemLine,
  isFixed,
  isWeakNow,
  itemLines,
  lastOf,
  photosOfAnswer,
  valuesOf,
} from '../actions/itemLines.ts';
import type { Photo } from '../answers.ts';
import type { ReportType } from '../fields/reportTypes.ts';
import type { Dealer, Programme, VisitNo } from '../records.ts';
import type { ReportFigures } from './figures.ts';
import { byPriority, inGivenOrder, type RankedLine, rankOf } from './priority.ts';
import { fitted, type ReportAction, type ReportContent, type ReportItem } from './reportContent.ts';
import { strengthsOf } from './strengths.ts';

/** Photos printed beside one thing. */
const MOST_PHOTOS = 2;

export type ReportInput = {
  readonly type: ReportType;
  readonly visitNo: VisitNo;
  readonly on: string;
  readonly dealer: Dealer;
  readonly programme: Programme;
  readonly figures: ReportFigures;
  readonly audits: readonly AuditFacts[];
  readonly findings: readonly Finding[];
  /** `visitNo`: the visit for which it was made, null for none in particular. */
  readonly actions: readonly { readonly action: Action; readonly owner: string; readonly visitNo: VisitNo | null }[];
  /** Item ids in the order given by hand; null is the computed one. */
  readonly order: readonly string[] | null;
};

const hashes = (photos: readonly Photo[]): string[] => photos.slice(-MOST_PHOTOS).map(({ sha256 }) => sha256);

function reportItem({ line, rank }: RankedLine, finding: Finding | undefined): ReportItem {
  const { answer, photos } = lastOf(line);
  return {
    templateId: line.templateId,
    templateVersion: line.templateVersion,
    itemId: line.item.id,
    results: valuesOf(line),
    note: answer.note,
    causes: finding?.causes ?? [],
    causeNote: finding?.causeNote ?? '',
    photos: hashes(photos),
    rank,
  };
}

type Known = { readonly findings: readonly Finding[]; readonly lines: readonly ItemLine[] };

/** How it was: the action's own photos, else those of the answer that it is about. */
function photosBefore({ before }: Action, finding: Finding | undefined, lines: Known['lines']): readonly Photo[] {
  const line = lines.find(({ item }) => item.id === finding?.itemId);
  return before.length > 0 || !line ? before : photosOfAnswer(line, finding?.auditId ?? null);
}

function reportAction(action: Action, owner: string, { findings, lines }: Known): ReportAction {
  const { id, title, dueOn, state, evidence, doneNote, progressNote, continuing, after } = action;
  const finding = findings.find((each) => each.id === action.findingId);
  const photos = { before: hashes(photosBefore(action, finding, lines)), after: hashes(after) };
  const itemId = finding?.itemId ?? null;
  const note = progressNote === '' ? {} : { progressNote };
  return { id, itemId, title, owner, dueOn, state, evidence, doneNote, ...note, continuing, ...photos };
}

/** Actions in the order of the weak items that they are for, then the others by their day. */
function inPlanOrder(actions: readonly ReportAction[], weak: readonly ReportItem[]): ReportAction[] {
  const placeOf = ({ itemId }: ReportAction): number => {
    const at = weak.findIndex((item) => item.itemId === itemId);
    return at < 0 ? weak.length : at;
  };
  const dueOf = ({ dueOn }: ReportAction): string => dueOn ?? '9999';
  return [...actions].sort(
    (a, b) =>
      placeOf(a) - placeOf(b) || (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0) || (a.id < b.id ? -1 : 1),
  );
}

/** A report as the records make it now: the same records give the same report. */
export function buildReport(input: ReportInput): ReportContent {
  const { type, visitNo, on, dealer, programme, figures, findings } = input;
  const lines = itemLines(input.audits, visitNo);
  const findingOf = (itemId: string): Finding | undefined => findings.find((finding) => finding.itemId === itemId);
  const ranked = lines
    .filter(isWeakNow)
    .map((line) => ({ line, rank: rankOf(line, findingOf(line.item.id)?.causes ?? []) }));
  const weak = inGivenOrder(byPriority(ranked), ({ line }) => line.item.id, input.order).map((each) =>
    reportItem(each, findingOf(each.line.item.id)),
  );
  // What was made for a later visit is not of this report, even if it is drawn up afterwards.
  const made = input.actions.filter((each) => (each.visitNo ?? 1) <= visitNo);
  const actions = made.map(({ action, owner }) => reportAction(action, owner, { findings, lines }));
  return fitted({
    type,
    visitNo,
    on,
    dealer: { name: dealer.name, code: dealer.code, city: dealer.city },
    consultant: programme.consultant,
    fieldRep: programme.fieldRep,
    startOn: programme.startOn,
    ...figures,
    strengths: strengthsOf(lines).map((line) => ({
      templateId: line.templateId,
      templateVersion: line.templateVersion,
      itemId: line.item.id,
      fixed: isFixed(line),
    })),
    weak,
    actions: inPlanOrder(actions, weak),
  });
}
