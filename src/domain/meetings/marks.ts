import type { AnswerValue } from '../answers.ts';
import type { BoardMonth } from '../board/boardMonth.ts';
import { type Counted, WHOLE } from '../board/figures.ts';
import { hasSpoken, promisesOf } from './kept.ts';
import type { Meeting } from './meeting.ts';

/** What a mark rests on, for the words beside it. */
export const MARK_REASONS = [
  'on-time',
  'late',
  'length',
  'grooming',
  'spoken',
  'drill',
  'duties',
  'board',
  'gap',
  'reviews',
  'problems',
  'plans',
] as const;
export type MarkReason = (typeof MARK_REASONS)[number];

/** What the runner has seen by itself and suggests for an item of the scorecard; the consultant decides. */
export type Mark = {
  readonly itemId: string;
  readonly value: AnswerValue;
  readonly reason: MarkReason;
  /** "So many of so many", or minutes. */
  readonly figures: { readonly a: number; readonly b: number };
};

export type MarkFacts = {
  readonly meeting: Meeting;
  /** The same day's morning meeting, for the evening's. */
  readonly morning: Meeting | undefined;
  readonly month: BoardMonth;
  /** Who was to be there and speak: the salespeople, without those on leave. */
  readonly sellers: readonly string[];
  /** See `minutesLate` and `minutesOver`; null while it is not known. */
  readonly late: number | null;
  readonly minutes: number | null;
  /** Actions agreed, and those of them with owner and date. */
  readonly actions: { readonly all: number; readonly whole: number };
  /** Who has something arranged for the next working day. */
  readonly planned: number;
};

type Yes = 'yes' | 'partly' | 'no';

const share = (count: number, of: number): Yes => (count >= of ? 'yes' : count > 0 ? 'partly' : 'no');

/** 0–5 by how many of all did it; whether it was done well only a person can tell, so 5 is never given by itself. */
const outOfFour = (count: number, of: number): AnswerValue =>
  count === 0 ? 0 : (Math.max(1, Math.floor((4 * count) / of)) as 1 | 2 | 3 | 4);

const mark = (itemId: string, value: AnswerValue, rest: Pick<Mark, 'reason' | 'figures'>): Mark => ({
  itemId,
  value,
  ...rest,
});

/** What an item's guide still calls "partly": so many minutes late, so many missing unexcused. */
type Grace = { readonly late: number; readonly missing: number };

/** On time and who came. */
function punctuality({ meeting, late }: MarkFacts, itemId: string, grace: Grace): Mark[] {
  if (late === null) return [];
  const missing = Object.values(meeting.roll).filter((state) => state === 'absent').length;
  if (late > grace.late || missing > grace.missing)
    return [mark(itemId, 'no', { reason: 'late', figures: { a: late, b: missing } })];
  if (late > 0 || missing > 0) return [mark(itemId, 'partly', { reason: 'late', figures: { a: late, b: missing } })];
  const called = Object.keys(meeting.roll).length > 0;
  return called ? [mark(itemId, 'yes', { reason: 'on-time', figures: { a: 0, b: 0 } })] : [];
}

function length({ minutes }: MarkFacts, itemId: string, { full, part }: { full: number; part: number }): Mark[] {
  if (minutes === null) return [];
  const value = minutes <= full ? 'yes' : minutes <= part ? 'partly' : 'no';
  return [mark(itemId, value, { reason: 'length', figures: { a: minutes, b: full } })];
}

type Counting = { readonly reason: MarkReason; readonly count: number; readonly of: number };

const counted = (itemId: string, { reason, count, of }: Counting): Mark[] =>
  of === 0 ? [] : [mark(itemId, share(count, of), { reason, figures: { a: count, b: of } })];

/** The four duties that the scorecard asks for by name. */
const ASKED_DUTIES = ['reception', 'showroom-5s', 'test-cars', 'deliveries'] as const;

function morningMarks(facts: MarkFacts): Mark[] {
  const { meeting, sellers } = facts;
  const looked = sellers.filter((id) => meeting.grooming[id] !== undefined).length;
  const spoken = sellers.filter((id) => hasSpoken(meeting, id)).length;
  const duties = ASKED_DUTIES.filter((duty) => (meeting.duties[duty] ?? []).length > 0).length;
  const people = { a: spoken, b: sellers.length };
  return [
    ...punctuality(facts, 'mm-1-on-time', { late: 5, missing: 1 }),
    ...length(facts, 'mm-1-agenda', { full: 20, part: 30 }),
    ...counted('mm-2-grooming-check', { reason: 'grooming', count: looked, of: sellers.length }),
    ...(sellers.length === 0
      ? []
      : [mark('mm-4-individual-plan', outOfFour(spoken, sellers.length), { reason: 'spoken', figures: people })]),
    // The guide: four by name is yes, two or three partly.
    mark('mm-4-assignment', duties === 4 ? 'yes' : duties >= 2 ? 'partly' : 'no', {
      reason: 'duties',
      figures: { a: duties, b: ASKED_DUTIES.length },
    }),
    ...(meeting.drill.length > 0
      ? [mark('mm-5-role-play', 3, { reason: 'drill', figures: { a: meeting.drill.length, b: 0 } })]
      : []),
  ];
}

/** The six that the scorecard wants on the board each evening: 来店、留档、试车、订车、交车、战败. */
const ASKED_FIGURES: readonly Counted[] = ['first-visits', 'captured', 'test-drives', 'orders', 'deliveries', 'lost'];

function figuresEntered({ month, meeting, sellers }: MarkFacts): number {
  const day = month.days[meeting.on] ?? {};
  const isEntered = (figure: Counted) => [WHOLE, ...sellers].some((who) => day[who]?.[figure] !== undefined);
  return ASKED_FIGURES.filter(isEntered).length;
}

function compared({ morning, month, sellers }: MarkFacts): Counting {
  const spoke = morning ? sellers.filter((id) => hasSpoken(morning, id)) : [];
  const given = morning && { morning, month };
  const count = spoke.filter((id) => given && promisesOf(given, id).some(({ fact }) => fact !== null)).length;
  return { reason: 'gap', count, of: spoke.length };
}

function eveningMarks(facts: MarkFacts): Mark[] {
  const { meeting, sellers, actions, planned } = facts;
  const figures = figuresEntered(facts);
  const withStep = meeting.reviews.filter(({ plan }) => plan.trim() !== '').length;
  const reviewed = meeting.reviews.length;
  return [
    ...punctuality(facts, 'em-1-on-time', { late: 10, missing: Number.POSITIVE_INFINITY }),
    ...length(facts, 'em-1-agenda', { full: 30, part: 45 }),
    // The guide: all six is yes, four or five partly.
    mark('em-2-board-update', figures === 6 ? 'yes' : figures >= 4 ? 'partly' : 'no', {
      reason: 'board',
      figures: { a: figures, b: ASKED_FIGURES.length },
    }),
    ...counted('em-2-gap', compared(facts)),
    ...(reviewed === 0
      ? []
      : [
          mark('em-3-h-a-review', outOfFour(withStep, reviewed), {
            reason: 'reviews',
            figures: { a: withStep, b: reviewed },
          }),
        ]),
    ...counted('em-4-complaints', { reason: 'problems', count: actions.whole, of: actions.all }),
    ...counted('em-5-tomorrow-plan', { reason: 'plans', count: planned, of: sellers.length }),
  ];
}

/** Suggestions for the observer's scorecard from what the runner recorded; nothing for what it cannot know yet. */
export const marksOf = (facts: MarkFacts): Mark[] =>
  facts.meeting.agenda === 'morning-meeting' ? morningMarks(facts) : eveningMarks(facts);
