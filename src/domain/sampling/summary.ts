import { REPORT_KINDS } from '../catalogue/reports.ts';
import { type Balance, balanceOf } from './balance.ts';
import { type Chain, chainOf } from './chain.ts';
import { type Rate, ratesOf } from './figures.ts';
import { type CardTick, COMMENT_STATES, type CommentState, type GradeRule, OPEN_GRADES } from './parts.ts';
import { cardsOf, reportCheckOf, type SampledCard, type Sampling, staffCheckOf } from './sampling.ts';

/** How many were as they should be, of how many that were looked at. */
export type Share = { readonly good: number; readonly seen: number };

export type TracedCard = { readonly card: SampledCard; readonly chain: Chain };

export type SamplingSummary = {
  readonly traced: readonly TracedCard[];
  /** Customers who are in the register; those who need not be are left out. */
  readonly registered: Share;
  /** Customers traced through all papers without a fault. */
  readonly chain: Share;
  readonly ticks: Readonly<Record<CardTick, Share>>;
  /** Open customers with a next contact date that is not over. */
  readonly future: Share;
  /** Follow-up within the cycle of the grade; H and A alone, and all. */
  readonly onTime: Share;
  readonly onTimeHot: Share;
  /** Salespeople's papers that agree, one customer each or more. */
  readonly papers: Share;
  readonly gradesSame: Share;
  /** Salespeople on duty whose daily report of yesterday was there. */
  readonly daily: Share;
  readonly comments: Readonly<Record<CommentState, number>>;
  readonly rates: readonly Rate[];
  readonly balance: Balance;
  /** Forms in use (partly in use counts as seen), and cycles kept. */
  readonly reportsUsed: Share;
  readonly cyclesKept: Share;
  /** Cards counted and contacts captured, where both are known. */
  readonly cardCount: number | null;
  readonly captured: number | null;
};

/** The forms of the dealer's own day (seed: 业务管理报表); the programme's own documents are not asked for. */
export const ASKED_REPORTS = REPORT_KINDS.filter((kind) => kind.class !== 'programme');

/** `null` among the judgements: not looked at. */
const shareOf = (judgements: readonly (boolean | null)[]): Share => ({
  good: judgements.filter((good) => good === true).length,
  seen: judgements.filter((good) => good !== null).length,
});

const isOpen = ({ grade }: Chain): boolean => OPEN_GRADES.some((open) => open === grade);
const isOnTime = ({ overdueDays }: Chain): boolean | null => (overdueDays === null ? null : overdueDays === 0);

const inRegister = ({ steps: { register } }: SampledCard): boolean | null =>
  register.found === null || register.found === 'na' ? null : register.found === 'yes';

function cardShares(traced: readonly TracedCard[]) {
  const tick = (which: CardTick): Share => shareOf(traced.map(({ card }) => card.ticks[which]));
  const chains = traced.map(({ chain }) => chain);
  const open = traced.filter(({ card, chain }) => card.steps.card.found === 'yes' && isOpen(chain));
  return {
    registered: shareOf(traced.map(({ card }) => inRegister(card))),
    chain: shareOf(chains.map(({ done, faults }) => (done ? faults.length === 0 : null))),
    ticks: { entry: tick('entry'), history: tick('history'), reason: tick('reason') },
    future: shareOf(open.map(({ chain }) => !chain.faults.includes('no-future-date'))),
    onTime: shareOf(chains.map(isOnTime)),
    onTimeHot: shareOf(chains.filter(({ grade }) => grade === 'H' || grade === 'A').map(isOnTime)),
    papers: shareOf(chains.map((chain) => chain.papersAgree)),
    gradesSame: shareOf(chains.map(({ done, faults }) => (done ? !faults.includes('grade-differs') : null))),
  };
}

function staffShares(sampling: Sampling, staffIds: readonly string[]) {
  const checks = staffIds.map((id) => staffCheckOf(sampling, id));
  const written = COMMENT_STATES.map((state) => [state, checks.filter(({ comment }) => comment === state).length]);
  return {
    daily: shareOf(checks.map(({ papers: { daily } }) => (daily === null || daily === 'off' ? null : daily === 'yes'))),
    comments: Object.fromEntries(written) as Record<CommentState, number>,
  };
}

function reportShares(sampling: Sampling) {
  const checks = ASKED_REPORTS.map(({ id }) => reportCheckOf(sampling, id));
  return {
    reportsUsed: shareOf(checks.map(({ use }) => (use === null ? null : use === 'in-use'))),
    cyclesKept: shareOf(checks.map(({ cycle }) => (cycle === null ? null : cycle === 'kept'))),
  };
}

type Dealership = { readonly rules: readonly GradeRule[]; readonly staffIds: readonly string[] };

/** What a sampling has brought to light, worked out anew from what was written. `staffIds`: the salespeople. */
export function summaryOf(sampling: Sampling, { rules, staffIds }: Dealership): SamplingSummary {
  const judged = { on: sampling.on, rules };
  const traced = cardsOf(sampling).map((card) => ({ card, chain: chainOf(card, judged) }));
  const draw = sampling.draws.at(-1);
  return {
    traced,
    ...cardShares(traced),
    ...staffShares(sampling, staffIds),
    ...reportShares(sampling),
    rates: ratesOf(sampling),
    balance: balanceOf(sampling),
    cardCount: draw?.pile === 'card' ? draw.total : null,
    captured: sampling.counts.captured,
  };
}
