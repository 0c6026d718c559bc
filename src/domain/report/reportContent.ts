import type { AnswerValue } from '../answers.ts';
import type { ActionState } from '../fields/actionStates.ts';
import type { ReportType } from '../fields/reportTypes.ts';
import type { VisitNo } from '../records.ts';
import type { ContentId } from './contents.ts';
import type { Rank } from './priority.ts';

/** A figure as it is printed ("82.0"), at one visit; `open`: something under it was not yet sealed. */
export type VisitFigure = { readonly no: VisitNo; readonly score: string; readonly open: boolean };

export type ReportItem = {
  readonly templateId: string;
  readonly templateVersion: number;
  readonly itemId: string;
  readonly results: readonly { readonly no: VisitNo; readonly value: AnswerValue | null }[];
  /** The note at the latest visit. */
  readonly note: string;
  readonly causes: readonly string[];
  readonly causeNote: string;
  /** SHA-256 of the photos beside it. */
  readonly photos: readonly string[];
  readonly rank: Rank;
};

export type ReportStrength = {
  readonly templateId: string;
  readonly templateVersion: number;
  readonly itemId: string;
  /** Weak the visit before. */
  readonly fixed: boolean;
};

export type ReportAction = {
  readonly id: string;
  /** The weak item that it is to mend, or null. */
  readonly itemId: string | null;
  readonly title: string;
  readonly owner: string;
  readonly dueOn: string | null;
  readonly state: ActionState;
  readonly evidence: string;
  readonly doneNote: string;
  /** Absent where nothing was written, as in reports of before. */
  readonly progressNote?: string;
  readonly continuing: boolean;
  readonly before: readonly string[];
  readonly after: readonly string[];
};

/**
 * All that a report says but for people's comments. It follows from the records; the first signature keeps it as it stood,
 * and from then on it is this that is shown and printed. Small, so that it fits into one change: texts are cut where
 * they must be, and words of the catalogue are named by their ids.
 */
export type ReportContent = {
  readonly type: ReportType;
  /** The latest visit that it looks at. */
  readonly visitNo: VisitNo;
  /** The day it was drawn up, YYYY-MM-DD. */
  readonly on: string;
  readonly dealer: { readonly name: string; readonly code: string; readonly city: string };
  readonly consultant: string;
  readonly fieldRep: string;
  readonly startOn: string;
  /** Of the visit: per cent of what applies that was really looked at. */
  readonly coverage: number;
  readonly contents: readonly { readonly id: ContentId; readonly visits: readonly VisitFigure[] }[];
  /** 每次得分 E; at visit 1 the baseline. */
  readonly visits: readonly VisitFigure[];
  /** 综合总分 G so far and 达成率; null before anything counts. */
  readonly total: { readonly g: string; readonly attainment: string; readonly final: boolean } | null;
  /** The acceptance standard (验收检核标准) in points, and whether it is met; `open` until visit 4 is closed. */
  readonly standard: { readonly total: number; readonly module: number; readonly state: 'open' | 'passed' | 'failed' };
  readonly strengths: readonly ReportStrength[];
  /** In the order of priority; the first three are the priorities. */
  readonly weak: readonly ReportItem[];
  readonly actions: readonly ReportAction[];
};

/** How many of the weak items are put first. */
export const PRIORITIES = 3;

/** How much of a report is kept: code points of a text, photos beside one thing, actions. */
type Cut = { readonly text: number; readonly photos: number; readonly actions: number };

/** The next one is tried when the whole does not fit; only a showroom where nearly all is weak comes to the last ones. */
const CUTS: readonly Cut[] = [
  { text: 600, photos: 2, actions: 1_000 },
  { text: 200, photos: 2, actions: 600 },
  { text: 80, photos: 2, actions: 300 },
  { text: 40, photos: 1, actions: 300 },
];
const LAST_CUT: Cut = { text: 24, photos: 0, actions: 250 };
/** Bytes of UTF-8; the rest of a change's room is for the signature and its frame. */
const ROOM = 200 * 1024;

export function cutText(text: string, most: number): string {
  const points = [...text];
  return points.length <= most ? text : `${points.slice(0, most - 1).join('')}…`;
}

function cutTo(content: ReportContent, { text: most, photos, actions }: Cut): ReportContent {
  const cut = (text: string): string => cutText(text, most);
  const some = (hashes: readonly string[]): readonly string[] => hashes.slice(0, photos);
  return {
    ...content,
    weak: content.weak.map((item) => ({
      ...item,
      note: cut(item.note),
      causeNote: cut(item.causeNote),
      photos: some(item.photos),
    })),
    actions: content.actions.slice(0, actions).map((action) => ({
      ...action,
      title: cut(action.title),
      evidence: cut(action.evidence),
      doneNote: cut(action.doneNote),
      ...(action.progressNote !== undefined && { progressNote: cut(action.progressNote) }),
      before: some(action.before),
      after: some(action.after),
    })),
  };
}

const sizeOf = (content: ReportContent): number => new TextEncoder().encode(JSON.stringify(content)).length;

/** The same, cut as far as it takes to be kept in one change. */
export function fitted(content: ReportContent): ReportContent {
  for (const cut of CUTS) {
    const smaller = cutTo(content, cut);
    if (sizeOf(smaller) <= ROOM) return smaller;
  }
  return cutTo(content, LAST_CUT);
}
