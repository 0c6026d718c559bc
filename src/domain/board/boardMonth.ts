import type { Folded } from '../fold.ts';
import type { Json } from '../json.ts';
import { monthOf, weekdayOf } from './days.ts';
import { type DayFigure, STOCK_AGES, type StockAge, type Target } from './figures.ts';

/** Cars of one model: by age (see STOCK_AGES), and on their way. */
export type StockLine = {
  readonly id: string;
  readonly model: string;
  readonly ages: readonly number[];
  readonly transit: number;
};

export type StockPart = StockAge | 'transit' | 'model' | 'gone';

type Figures<F extends string> = Readonly<Partial<Record<F, number>>>;
/** Id of a member of staff, or WHOLE → figures. */
type ByWho<F extends string> = Readonly<Record<string, Figures<F>>>;

/** One month of a dealer's performance board, as it was entered. Days are YYYY-MM-DD. */
export type BoardMonth = {
  /** YYYY-MM */
  readonly month: string;
  readonly week: readonly number[];
  /** Days that are not as the week says. */
  readonly marked: Readonly<Record<string, boolean>>;
  readonly targets: ByWho<Target>;
  readonly days: Readonly<Record<string, ByWho<DayFigure>>>;
  readonly stock: readonly StockLine[];
};

/** Monday to Saturday: how car dealers work unless they say otherwise. */
export const DEFAULT_WEEK: readonly number[] = [1, 2, 3, 4, 5, 6];

export const blankMonth = (month: string): BoardMonth => ({
  month,
  week: DEFAULT_WEEK,
  marked: {},
  targets: {},
  days: {},
  stock: [],
});

export const targetField = (who: string, target: Target): string => `targets.${who}.${target}`;
export const workdayField = (day: string): string => `workdays.${day}`;
export const stockField = (lineId: string, part: StockPart): string => `stock.${lineId}.${part}`;

/** A figure of a day and whose it is. */
export type DayPlace = { readonly day: string; readonly who: string };
export const dayField = ({ day, who }: DayPlace, figure: DayFigure): string => `days.${day}.${who}.${figure}`;

type Tree = Record<string, Record<string, Record<string, number>>>;

function put(tree: Tree, [day = '', who = '', figure = '']: readonly string[], value: number): void {
  tree[day] ??= {};
  tree[day][who] ??= {};
  tree[day][who][figure] = value;
}

type Parts = Readonly<Record<string, Json>>;
const count = (value: Json | undefined): number => (typeof value === 'number' ? value : 0);

function stockOf(lines: Readonly<Record<string, Parts>>): StockLine[] {
  return Object.entries(lines)
    .filter(([, parts]) => parts['gone'] !== true)
    .map(([id, parts]) => ({
      id,
      model: typeof parts['model'] === 'string' ? parts['model'] : '',
      ages: STOCK_AGES.map((age) => count(parts[age])),
      transit: count(parts['transit']),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A month's record as it is used: what was cleared again is absent. */
export function boardMonthOf({ fields }: Pick<Folded, 'fields'>, month: string): BoardMonth {
  const days: Tree = {};
  const targets: Tree = {};
  const marked: Record<string, boolean> = {};
  const stock: Record<string, Record<string, Json>> = {};
  for (const [field, value] of Object.entries(fields)) {
    if (value === null) continue;
    const [part = '', ...rest] = field.split('.');
    if (part === 'days') put(days, rest, value as number);
    else if (part === 'targets') put(targets, [month, ...rest], value as number);
    else if (part === 'workdays') marked[rest[0] ?? ''] = value as boolean;
    else if (part === 'stock') {
      const [line = '', name = ''] = rest;
      stock[line] = { ...stock[line], [name]: value };
    }
  }
  const week = (fields['week'] as readonly number[] | undefined) ?? DEFAULT_WEEK;
  return { month, week, marked, targets: targets[month] ?? {}, days, stock: stockOf(stock) };
}

export const isWorkday = ({ week, marked }: Pick<BoardMonth, 'week' | 'marked'>, day: string): boolean =>
  marked[day] ?? week.includes(weekdayOf(day));

/** Gives the month of a day, blank where nothing was entered. */
export const monthsByDay =
  (months: ReadonlyMap<string, BoardMonth>) =>
  (day: string): BoardMonth =>
    months.get(monthOf(day)) ?? blankMonth(monthOf(day));
