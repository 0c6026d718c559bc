import { BALANCE_COLUMNS, type BalanceColumn, OPEN_GRADES, type OpenGrade } from './parts.ts';
import type { BalanceRow, Sampling } from './sampling.ts';

export type BalanceLine = {
  readonly grade: OpenGrade;
  /** What the sheet should close with; null while nothing is written of this grade. */
  readonly expected: number | null;
  /** Written minus expected; null while the closing figure is missing. */
  readonly gap: number | null;
};

export type Balance = {
  readonly lines: readonly BalanceLine[];
  /** Sums per column of what is written; null where nothing is. */
  readonly totals: BalanceRow;
  readonly expected: number | null;
  /** Customers by whom the lines are out, all added up; null while no line can be judged. */
  readonly out: number | null;
  /** What went up or down must have come from another grade: arrivals minus departures. */
  readonly moves: number;
  /** Null while no line can be judged. */
  readonly balanced: boolean | null;
};

const isWritten = (row: BalanceRow): boolean => BALANCE_COLUMNS.some((column) => row[column] !== null);

/** opening + new + up − down − sold − lost − out of contact; what is not written counts as none. */
function expectedOf(row: BalanceRow): number {
  const of = (column: BalanceColumn): number => row[column] ?? 0;
  return of('opening') + of('added') + of('up') - of('down') - of('sold') - of('lost') - of('away');
}

function lineOf(grade: OpenGrade, row: BalanceRow): BalanceLine {
  if (!isWritten(row)) return { grade, expected: null, gap: null };
  const expected = expectedOf(row);
  return { grade, expected, gap: row.closing === null ? null : row.closing - expected };
}

function totalsOf(rows: readonly BalanceRow[]): BalanceRow {
  const sum = (column: BalanceColumn): number | null => {
    const written = rows.map((row) => row[column]).filter((value) => value !== null);
    return written.length === 0 ? null : written.reduce((total, value) => total + value, 0);
  };
  return Object.fromEntries(BALANCE_COLUMNS.map((column) => [column, sum(column)])) as BalanceRow;
}

/** Recomputes a status sheet grade by grade (seed: 客户状况变动表). */
export function balanceOf({ balance }: Pick<Sampling, 'balance'>): Balance {
  const lines = OPEN_GRADES.map((grade) => lineOf(grade, balance[grade]));
  const totals = totalsOf(OPEN_GRADES.map((grade) => balance[grade]));
  const gaps = lines.map(({ gap }) => gap).filter((gap) => gap !== null);
  const out = gaps.length === 0 ? null : gaps.reduce((sum, gap) => sum + Math.abs(gap), 0);
  const moves = (totals.up ?? 0) - (totals.down ?? 0);
  return {
    lines,
    totals,
    expected: isWritten(totals) ? expectedOf(totals) : null,
    out,
    moves,
    balanced: out === null ? null : out === 0 && moves === 0,
  };
}
