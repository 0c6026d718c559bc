import type { ModuleId } from '../catalogue/types.ts';
import { acceptanceOf } from '../evaluation/acceptance.ts';
import type { Sheet, SheetModule, SheetVisit } from '../evaluation/sheet.ts';
import type { Thresholds } from '../evaluation/thresholds.ts';
import type { VisitNo } from '../records.ts';
import { type Fraction, fraction, showFraction, ZERO } from '../scoring/fraction.ts';
import { programmeScore } from '../scoring/programmeScore.ts';
import { addedUp, type Tally } from '../scoring/tally.ts';
import { coverageOf } from '../scoring/templateScore.ts';
import { CONTENT_IDS, type ContentId } from './contents.ts';
import type { ReportContent, VisitFigure } from './reportContent.ts';

export type ReportFigures = Pick<ReportContent, 'coverage' | 'contents' | 'visits' | 'total' | 'standard'>;

type Figure = { readonly score: Fraction | null; readonly open: boolean };

function moduleFigure({ state }: SheetModule): Figure {
  switch (state.name) {
    case 'frozen':
      return { score: fraction(state.tenths, 10), open: false };
    case 'provisional':
      return { score: state.score, open: true };
    case 'failed':
      return { score: ZERO, open: false };
    case 'pending':
    case 'waived':
      return { score: null, open: false };
  }
}

function contentFigure(visit: SheetVisit, id: ContentId): Figure {
  if (id === 'sales-process') {
    const audit = visit.beside[0]?.audit;
    return { score: audit?.score ?? null, open: audit !== undefined && audit.state !== 'sealed' };
  }
  const module = visit.modules.find((known) => known.id === (id satisfies ModuleId));
  return module ? moduleFigure(module) : { score: null, open: false };
}

const shown = ({ model }: SheetVisit, { score, open }: Figure, digits: number): VisitFigure[] =>
  score ? [{ no: model.no, score: showFraction(score, digits), open }] : [];

function totalOf({ programme: { total, attainment, final } }: Sheet): ReportContent['total'] {
  return attainment && { g: showFraction(total, 2), attainment: showFraction(attainment, 2), final };
}

export type FiguresInput = {
  readonly sheet: Sheet;
  readonly visitNo: VisitNo;
  /** Of the audits that count in the visit. */
  readonly tallies: readonly Tally[];
  readonly thresholds: Thresholds;
};

/** The sheet as it stood when that visit was the last one. */
function sheetUpTo({ visits: all }: Sheet, visitNo: VisitNo): Sheet {
  const visits = all.filter(({ model }) => model.no <= visitNo);
  return { visits, programme: programmeScore(visits) };
}

/** The evaluation sheet as far as a report of that visit shows it. */
export function reportFigures({ sheet: whole, visitNo, tallies, thresholds }: FiguresInput): ReportFigures {
  const sheet = sheetUpTo(whole, visitNo);
  const { visits } = sheet;
  return {
    coverage: coverageOf(addedUp(tallies)),
    contents: CONTENT_IDS.map((id) => ({
      id,
      visits: visits.flatMap((visit) => shown(visit, contentFigure(visit, id), 1)),
    })),
    visits: visits.flatMap((visit) => shown(visit, { score: visit.score.score, open: visit.score.provisional }, 2)),
    total: totalOf(sheet),
    standard: { total: thresholds.total, module: thresholds.module, state: acceptanceOf(sheet, thresholds).state },
  };
}
