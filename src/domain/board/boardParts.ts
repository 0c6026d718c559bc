import type { BoardMonth, StockLine } from './boardMonth.ts';
import { LOST_REASONS, type LostReason, lostFigure, type Planned, STOCK_AGES } from './figures.ts';

export type ReasonCount = { readonly reason: LostReason; readonly count: number };

/** Why customers were lost up to a day (figure 12), the most frequent reason first; without those never given. */
export function lostReasons({ days }: BoardMonth, asOf: string): ReasonCount[] {
  const counted = Object.entries(days).filter(([day]) => day <= asOf);
  const countOf = (reason: LostReason): number =>
    counted
      .flatMap(([, byWho]) => Object.values(byWho))
      .reduce((sum, figures) => sum + (figures[lostFigure(reason)] ?? 0), 0);
  return LOST_REASONS.map((reason) => ({ reason, count: countOf(reason) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

export type StockTotals = {
  /** By age, as STOCK_AGES. */
  readonly ages: readonly number[];
  readonly cars: number;
  readonly transit: number;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Cars in stock and on their way (figure 13); `cars` is what stands there, whatever its age. */
export function stockTotals(lines: readonly StockLine[]): StockTotals {
  const ages = STOCK_AGES.map((_, at) => sum(lines.map((line) => line.ages[at] ?? 0)));
  return { ages, cars: sum(ages), transit: sum(lines.map(({ transit }) => transit)) };
}

/** What is arranged for a day, of everybody together (figure 14). */
export const arrangedOn = ({ days }: BoardMonth, day: string, figure: Planned): number =>
  sum(Object.values(days[day] ?? {}).map((figures) => figures[figure] ?? 0));
