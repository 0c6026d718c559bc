import { isUnderWay } from '../actions/action.ts';
import { MODULE_IDS, type ModuleId } from '../catalogue/types.ts';
import type { Dealer, VisitNo } from '../records.ts';
import type { ModuleState } from '../scoring/programmeScore.ts';
import { addedUp } from '../scoring/tally.ts';
import { coverageOf } from '../scoring/templateScore.ts';
import { type Agreement, agreementOf, doubledItems } from './agreement.ts';
import { countedAudits, type FiledAudit } from './filedAudit.ts';
import type { FiledDealer, FiledProgramme } from './filedProgramme.ts';
import { type LadderLine, type LadderReader, ladderLines } from './itemLadders.ts';
import { type Pair, pairsOf } from './pairs.ts';
import { type TrendLine, weakCount } from './trendLines.ts';

/** A visit's E as shown, "63.20"; at visit 1 the baseline. */
export type VisitFigure = {
  readonly no: VisitNo;
  readonly score: string | null;
  readonly provisional: boolean;
  readonly closed: boolean;
};

/** A module in the latest visit that has something of it. */
export type ModuleFigure = {
  readonly moduleId: ModuleId;
  readonly no: VisitNo;
  readonly state: ModuleState['name'];
  /** As shown, "79.1". */
  readonly score: string | null;
};

export type PairSummary = Agreement & {
  readonly programmeId: string;
  readonly no: VisitNo;
  readonly templateId: string;
  readonly templateVersion: number;
  readonly startedAt: string;
  /** The one begun first, and the other. Names are '' where they are not known. */
  readonly audits: readonly [string, string];
  readonly auditors: readonly [string, string];
};

export type ProgrammeSummary = {
  readonly id: string;
  readonly startOn: string;
  readonly consultant: string;
  /** G so far and its part of what was possible, as shown; null before the first visit that counts is closed. */
  readonly total: string | null;
  readonly attainment: string | null;
  readonly final: boolean;
  readonly acceptance: 'open' | 'passed' | 'failed';
  readonly visits: readonly VisitFigure[];
  readonly modules: readonly ModuleFigure[];
  /** Whole per cent of what applied in the latest visit; null without an audit. */
  readonly coverage: number | null;
  /** Items that were weak when they were last looked at, and of these those that the dealer has heard before. */
  readonly weak: number;
  readonly repeats: number;
  /** Actions not yet verified; and the days by which those are due that still wait for their owner. */
  readonly openActions: number;
  readonly dueOn: readonly string[];
  /** The latest visit that was opened; 0 before the first. */
  readonly visit: VisitNo | 0;
  readonly plannedOn: readonly string[];
};

/** What is kept of a dealer: all that its line in a table needs, but for the day on which somebody looks. */
export type DealerSummary = {
  readonly dealer: Pick<Dealer, 'id' | 'name' | 'code' | 'city'>;
  readonly programmes: number;
  /** The newest one. */
  readonly programme: ProgrammeSummary | null;
  readonly ladders: readonly LadderLine[];
  readonly trends: readonly TrendLine[];
  readonly pairs: readonly PairSummary[];
};

const visitFigures = ({ scores, visits }: FiledProgramme): VisitFigure[] =>
  scores.visits
    .filter(({ no }) => visits.some((visit) => visit.no === no))
    .map(({ no, score, provisional, closed }) => ({
      no: no as VisitNo,
      score: score?.shown ?? null,
      provisional,
      closed: closed !== null,
    }));

function moduleFigures({ scores }: FiledProgramme): ModuleFigure[] {
  return MODULE_IDS.flatMap((moduleId) => {
    const asked = scores.visits.flatMap(({ no, modules }) =>
      modules.filter((module) => module.moduleId === moduleId).map((module) => ({ ...module, no: no as VisitNo })),
    );
    const last = asked.findLast(({ state }) => state !== 'pending');
    return last ? [{ moduleId, no: last.no, state: last.state, score: last.score?.shown ?? null }] : [];
  });
}

function coverageIn(audits: readonly FiledAudit[]): number | null {
  const counted = countedAudits(audits);
  const latest = counted.at(-1)?.visitNo;
  return latest === undefined
    ? null
    : coverageOf(addedUp(counted.filter(({ visitNo }) => visitNo === latest).map(({ tally }) => tally)));
}

function pairSummary(programmeId: string, people: FiledDealer['people'], pair: Pair): PairSummary {
  const { a, b } = pair;
  return {
    programmeId,
    no: a.visitNo,
    templateId: a.template.id,
    templateVersion: a.template.version,
    startedAt: b.startedAt,
    audits: [a.id, b.id],
    auditors: [people.get(a.auditor) ?? '', people.get(b.auditor) ?? ''],
    ...agreementOf(doubledItems(a.template, a.answers, b.answers)),
  };
}

function programmeSummary(filed: FiledProgramme, trends: readonly TrendLine[]) {
  const { programme, visits, audits, actions, scores, plannedOn } = filed;
  return {
    id: programme.id,
    startOn: programme.startOn,
    consultant: programme.consultant,
    total: scores.attainment && scores.total.shown,
    attainment: scores.attainment?.shown ?? null,
    final: scores.final,
    acceptance: scores.acceptance.state,
    visits: visitFigures(filed),
    modules: moduleFigures(filed),
    coverage: coverageIn(audits),
    ...weakCount(trends),
    openActions: actions.filter(({ state }) => state !== 'verified').length,
    dueOn: actions.flatMap((action) => (isUnderWay(action) && action.dueOn !== null ? [action.dueOn] : [])).sort(),
    visit: visits.at(-1)?.no ?? 0,
    plannedOn,
  } satisfies ProgrammeSummary;
}

/** A dealer in short, by the newest of its programmes; calibration pairs are those of all. */
export function dealerSummary({ dealer, programmes, people }: FiledDealer, reader: LadderReader): DealerSummary {
  const { id, name, code, city } = dealer;
  const [newest] = programmes;
  const ladders = newest ? ladderLines(newest.audits) : [];
  const trends = reader.trends(ladders);
  return {
    dealer: { id, name, code, city },
    programmes: programmes.length,
    programme: newest ? programmeSummary(newest, trends) : null,
    ladders,
    trends,
    pairs: programmes.flatMap((filed) =>
      pairsOf(filed.audits).map((pair) => pairSummary(filed.programme.id, people, pair)),
    ),
  };
}
