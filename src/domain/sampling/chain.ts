import type { GradeCode } from '../catalogue/types.ts';
import { CHAIN_STEPS, type ChainStep, type GradeRule, OPEN_GRADES } from './parts.ts';
import type { SampledCard, StepFacts } from './sampling.ts';

/** What tracing one customer can bring to light. */
export const CHAIN_FAULTS = [
  'missing-step',
  'grade-differs',
  'last-differs',
  'next-differs',
  'no-future-date',
  'overdue',
] as const;
export type ChainFault = (typeof CHAIN_FAULTS)[number];

export type Chain = {
  /** Every paper was looked for. */
  readonly done: boolean;
  /** Nothing was looked at yet. */
  readonly untouched: boolean;
  readonly missing: readonly ChainStep[];
  readonly faults: readonly ChainFault[];
  readonly grade: GradeCode | null;
  readonly lastOn: string | null;
  /** How many days the follow-up is late; 0 when it is not, null when it cannot be told. */
  readonly overdueDays: number | null;
  /** The three papers of a salesperson were found and say the same (seed: 二表一卡); null while one was not looked for. */
  readonly papersAgree: boolean | null;
};

const DAY = 86_400_000;

/** Days from one date to another, YYYY-MM-DD. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);

const isOpenGrade = (grade: GradeCode | null): boolean => OPEN_GRADES.some((open) => open === grade);

const differ = (values: readonly (string | null)[]): boolean =>
  new Set(values.filter((value) => value !== null)).size > 1;

/** The register tells of the first visit: what was written there may be older than the card, never newer. */
function registerIsLatest(register: StepFacts, card: StepFacts): boolean {
  return register.lastOn === null || card.lastOn === null || register.lastOn >= card.lastOn;
}

function gradesDiffer({ register, card, daily, status }: SampledCard['steps']): boolean {
  const atRegister = registerIsLatest(register, card) ? register.grade : null;
  return differ([atRegister, card.grade, daily.grade, status.grade]);
}

function lastDatesDiffer({ register, card, daily }: SampledCard['steps']): boolean {
  const isNewer = register.lastOn !== null && card.lastOn !== null && register.lastOn > card.lastOn;
  return isNewer || differ([card.lastOn, daily.lastOn]);
}

/** What is not found says nothing, whatever was written before. */
function legible(steps: SampledCard['steps']): SampledCard['steps'] {
  const blank = (step: ChainStep): StepFacts => ({ found: steps[step].found, grade: null, lastOn: null, nextOn: null });
  const read = (step: ChainStep): StepFacts =>
    steps[step].found === 'no' || steps[step].found === 'na' ? blank(step) : steps[step];
  return { register: read('register'), card: read('card'), daily: read('daily'), status: read('status') };
}

type Judged = { readonly on: string; readonly rules: readonly GradeRule[] };

function overdueDays(grade: GradeCode | null, lastOn: string | null, { on, rules }: Judged): number | null {
  const most = rules.find(({ code }) => code === grade)?.maxFollowUpDays ?? null;
  if (most === null || lastOn === null) return null;
  return Math.max(0, daysBetween(lastOn, on) - most);
}

function papersAgree({ card, daily, status }: SampledCard['steps'], isSame: boolean): boolean | null {
  const papers = [card, daily, status];
  if (papers.some(({ found }) => found === 'no')) return false;
  if (papers.some(({ found }) => found === null)) return null;
  return isSame;
}

/** Traces one customer through the four papers. `on` is the day of the audit; today still counts as a future date. */
export function chainOf(sampled: SampledCard, judged: Judged): Chain {
  const steps = legible(sampled.steps);
  const { register, card, daily, status } = steps;
  const grade = card.grade ?? status.grade ?? daily.grade ?? register.grade;
  const lastOn = card.lastOn ?? daily.lastOn ?? register.lastOn;
  const missing = CHAIN_STEPS.filter((step) => steps[step].found === 'no');
  const late = overdueDays(grade, lastOn, judged);
  const isDateless = card.found === 'yes' && isOpenGrade(grade) && (card.nextOn === null || card.nextOn < judged.on);
  const has: Readonly<Record<ChainFault, boolean>> = {
    'missing-step': missing.length > 0,
    'grade-differs': gradesDiffer(steps),
    'last-differs': lastDatesDiffer(steps),
    'next-differs': differ([card.nextOn, daily.nextOn]),
    'no-future-date': isDateless,
    overdue: late !== null && late > 0,
  };
  const isSame = !differ([card.grade, daily.grade, status.grade]) && !differ([card.lastOn, daily.lastOn]);
  return {
    done: CHAIN_STEPS.every((step) => steps[step].found !== null),
    untouched: CHAIN_STEPS.every((step) => steps[step].found === null),
    missing,
    faults: CHAIN_FAULTS.filter((fault) => has[fault]),
    grade,
    lastOn,
    overdueDays: late,
    papersAgree: papersAgree(steps, isSame && !has['next-differs']),
  };
}
