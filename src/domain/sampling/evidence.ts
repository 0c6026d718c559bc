import type { SamplingSummary, Share } from './summary.ts';

/** What a sampling has to say to an item of the customer-source checklist. */
export const FACTS = [
  'registered',
  'entry',
  'history',
  'reason',
  'grades',
  'future',
  'on-time',
  'on-time-hot',
  'daily',
  'comments',
  'balanced',
  'unbalanced',
  'papers',
  'chain',
  'rates',
  'cycles',
  'reports',
  'card-count',
] as const;
export type FactId = (typeof FACTS)[number];

export type Fact = {
  readonly id: FactId;
  readonly params: Readonly<Record<string, number>>;
  /** As it should be throughout; null where that is for the auditor to say. */
  readonly good: boolean | null;
};

const share = (id: FactId, { good, seen }: Share): Fact[] =>
  seen === 0 ? [] : [{ id, params: { good, seen, bad: seen - good }, good: good === seen }];

function balanceFact({ balance: { balanced, out, moves } }: SamplingSummary): Fact[] {
  if (balanced === null) return [];
  return [
    { id: balanced ? 'balanced' : 'unbalanced', params: { out: out ?? 0, moves: Math.abs(moves) }, good: balanced },
  ];
}

function commentFact({ comments: { specific, general, signature, none } }: SamplingSummary): Fact[] {
  const seen = specific + general + signature + none;
  if (seen === 0) return [];
  return [{ id: 'comments', params: { specific, general, signature, none }, good: specific === seen }];
}

function rateFact({ rates }: SamplingSummary): Fact[] {
  const compared = rates.filter(({ agrees }) => agrees !== null);
  return share('rates', { good: compared.filter(({ agrees }) => agrees).length, seen: compared.length });
}

function countFact({ cardCount, captured }: SamplingSummary): Fact[] {
  if (cardCount === null || captured === null) return [];
  return [{ id: 'card-count', params: { cards: cardCount, captured }, good: null }];
}

const ITEM_FACTS: Readonly<Record<string, (summary: SamplingSummary) => readonly Fact[]>> = {
  'cs-1-complete': ({ registered }) => share('registered', registered),
  'cs-3-one-card-each': countFact,
  'cs-3-entry': ({ ticks }) => share('entry', ticks.entry),
  'cs-3-contact-history': ({ ticks }) => share('history', ticks.history),
  'cs-4-daily-filled': ({ daily }) => share('daily', daily),
  'cs-4-manager-comment': commentFact,
  'cs-5-current': balanceFact,
  'cs-6-grading': ({ ticks, gradesSame }) => [...share('reason', ticks.reason), ...share('grades', gradesSame)],
  'cs-6-follow-up-on-time': ({ onTimeHot, onTime }) => [
    ...share('on-time-hot', onTimeHot),
    ...share('on-time', onTime),
  ],
  'cs-6-next-action': ({ future }) => share('future', future),
  'cs-7-report-analysis': rateFact,
  'cs-7-cycle': ({ cyclesKept, reportsUsed }) => [...share('cycles', cyclesKept), ...share('reports', reportsUsed)],
  'cs-7-two-tables-one-card': ({ papers, chain }) => [...share('papers', papers), ...share('chain', chain)],
};

/** The items that a sampling informs, in the checklist's order. */
export const INFORMED_ITEMS: readonly string[] = Object.keys(ITEM_FACTS);

/** What was found of one item; empty while nothing was. The auditor answers, this only says what was counted. */
export function factsFor(itemId: string, summary: SamplingSummary): readonly Fact[] {
  return Object.hasOwn(ITEM_FACTS, itemId) ? (ITEM_FACTS[itemId]?.(summary) ?? []) : [];
}
