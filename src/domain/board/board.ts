import { type Fraction, fraction } from '../scoring/fraction.ts';
import type { BoardMonth } from './boardMonth.ts';
import { COUNTED, type Counted, type DayFigure, STANDING, type Standing, type Target, WHOLE } from './figures.ts';
import { type Ratio, ratio, subtract } from './ratio.ts';
import { asOfDay, type WorkProgress, workProgress } from './workProgress.ts';

/** A monthly target against its actual (figures 1–3). */
export type Achievement = {
  readonly target: number | null;
  readonly actual: number;
  /** 实绩÷目标 */
  readonly rate: Ratio;
  /** Achievement less the part of the working days that is over (达成差); below zero is behind. */
  readonly gap: Fraction | null;
  /** What each working day that is left must bring (今日应完成数); null without a target or a day. */
  readonly perDay: Fraction | null;
};

/** Visits to customers (figure 11): the target is of one working day. */
export type Visits = {
  readonly target: number | null;
  /** On the last day that counts. */
  readonly lastDay: number;
  readonly month: number;
  /** The month's visits ÷ (daily target × working days elapsed). */
  readonly rate: Ratio;
};

/** Everything of one salesperson, or of the dealer. */
export type BoardLine = {
  readonly counts: Readonly<Record<Counted, number>>;
  /** Null when it was never entered. */
  readonly standing: Readonly<Record<Standing, number | null>>;
  readonly orders: Achievement;
  readonly deliveries: Achievement;
  readonly visits: Visits;
  /** 留档率 */
  readonly capture: Ratio;
  /** 试车率 */
  readonly testDrive: Ratio;
  /** 订车成交率 */
  readonly closing: Ratio;
  /** 再次来店率 */
  readonly returning: Ratio;
  /** 首保回厂率 */
  readonly firstService: Ratio;
};

export type PersonLine = { readonly id: string; readonly line: BoardLine };

export type Board = {
  readonly asOf: string;
  readonly work: WorkProgress;
  readonly total: BoardLine;
  readonly people: readonly PersonLine[];
};

type Source = { readonly month: BoardMonth; readonly asOf: string; readonly work: WorkProgress };

/** The sum of a figure over the days that count, of those named. */
function sumOf({ month, asOf }: Source, figure: DayFigure, whose: readonly string[]): number {
  let sum = 0;
  for (const [day, byWho] of Object.entries(month.days)) {
    if (day > asOf) continue;
    for (const who of whose) sum += byWho[who]?.[figure] ?? 0;
  }
  return sum;
}

function newest({ month, asOf }: Source, figure: Standing, who: string): number | null {
  const days = Object.keys(month.days).filter((day) => day <= asOf && month.days[day]?.[who]?.[figure] !== undefined);
  const last = days.sort().at(-1);
  return last === undefined ? null : (month.days[last]?.[who]?.[figure] ?? null);
}

/** The dealer's own figure where one is given; else what its people have together, where that means something. */
function standingTotal(source: Source, figure: Standing, people: readonly string[]): number | null {
  const whole = newest(source, figure, WHOLE);
  if (whole !== null || figure === 'satisfaction') return whole;
  const known = people.map((who) => newest(source, figure, who)).filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

function targetOf({ month }: Source, target: Target, whose: readonly string[]): number | null {
  const own = whose.length === 1 ? whose[0] : WHOLE;
  const given = own === undefined ? undefined : month.targets[own]?.[target];
  if (given !== undefined) return given;
  const known = whose.map((who) => month.targets[who]?.[target]).filter((value) => value !== undefined);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

function achievement({ work }: Source, target: number | null, actual: number): Achievement {
  const rate = ratio(actual, target ?? 0);
  const { share: over } = work.done;
  return {
    target,
    actual,
    rate,
    gap: rate.share && over && subtract(rate.share, over),
    perDay: target === null || work.left === 0 ? null : fraction(Math.max(0, target - actual), work.left),
  };
}

function visitsOf(source: Source, target: number | null, whose: readonly string[]): Visits {
  const { month, asOf, work } = source;
  const lastDay = whose.reduce((sum, who) => sum + (month.days[asOf]?.[who]?.visits ?? 0), 0);
  const total = sumOf(source, 'visits', whose);
  return { target, lastDay, month: total, rate: ratio(total, (target ?? 0) * work.done.top) };
}

const recordOf = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

function lineOf(source: Source, whose: readonly string[]): BoardLine {
  const counts = recordOf(COUNTED, (figure) => sumOf(source, figure, whose));
  const [only] = whose;
  const standing = recordOf(STANDING, (figure) =>
    whose.length === 1 && only !== undefined ? newest(source, figure, only) : standingTotal(source, figure, whose),
  );
  return {
    counts,
    standing,
    orders: achievement(source, targetOf(source, 'orders', whose), counts.orders),
    deliveries: achievement(source, targetOf(source, 'deliveries', whose), counts.deliveries),
    visits: visitsOf(source, targetOf(source, 'visits', whose), whose),
    capture: ratio(counts.captured, counts['first-visits']),
    testDrive: ratio(counts['test-drives'], counts.captured),
    closing: ratio(counts.orders, counts.captured),
    returning: ratio(counts['repeat-visits'], counts.captured),
    firstService: ratio(counts['service-done'], counts['service-due']),
  };
}

/** Everybody of whom the month says something, the dealer as a whole too. */
function namedIn({ days, targets }: BoardMonth): string[] {
  return [...new Set([...Object.keys(targets), ...Object.values(days).flatMap((byWho) => Object.keys(byWho))])];
}

export type BoardInput = {
  readonly month: BoardMonth;
  readonly today: string;
  /** The salespeople of today, in the order in which they are shown; who left and still has figures comes after them. */
  readonly people: readonly string[];
};

/** The board of a month as it stands on a day: the figures of domain.md §7 with their formulas, exact. */
export function boardOf({ month, today, people }: BoardInput): Board {
  const asOf = asOfDay(month, today);
  const source: Source = { month, asOf, work: workProgress(month, asOf) };
  const everybody = [...new Set([...people, ...namedIn(month).filter((who) => who !== WHOLE)])];
  return {
    asOf,
    work: source.work,
    total: lineOf(source, [...everybody, WHOLE]),
    people: everybody.map((id) => ({ id, line: lineOf(source, [id]) })),
  };
}

/** By orders, then deliveries, then contacts captured; those who are equal keep their order. */
export const ranked = (people: readonly PersonLine[]): PersonLine[] =>
  [...people].sort(
    ({ line: a }, { line: b }) =>
      b.orders.actual - a.orders.actual ||
      b.deliveries.actual - a.deliveries.actual ||
      b.counts.captured - a.counts.captured,
  );
