import type { VisitNo } from '../records.ts';

const DAY_MS = 86_400_000;

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const msOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const weekday = (day: string): number => new Date(msOf(day)).getUTCDay();

/** The day so many days later (or earlier). Days are YYYY-MM-DD everywhere. */
export const daysLater = (day: string, count: number): string => dayOf(msOf(day) + count * DAY_MS);

/** An instant of that day by Chinese clock time (UTC+8), as the sample's dealer has it. */
export const instantOf = (day: string, clock: string): string => new Date(`${day}T${clock}:00+08:00`).toISOString();

export type DayPlan = {
  /** The five days on site, Monday to Friday. */
  readonly five: readonly string[];
  readonly visits: Readonly<Record<VisitNo, string>>;
  /** Working days (Monday to Saturday) from the first day on site to yesterday. */
  readonly worked: readonly string[];
};

const WEEKS_BEFORE = 4;

/** When the sample's programme was: it began on a Monday four weeks ago, and its last visit was yesterday. */
export function dayPlanBefore(today: string): DayPlan {
  const sinceMonday = (weekday(today) + 6) % 7;
  const monday = daysLater(today, -sinceMonday - 7 * WEEKS_BEFORE);
  const five = [0, 1, 2, 3, 4].map((count) => daysLater(monday, count));
  const yesterday = daysLater(today, -1);
  const last = weekday(yesterday) === 0 ? daysLater(today, -2) : yesterday;
  const worked: string[] = [];
  for (let day = monday; day <= last; day = daysLater(day, 1)) {
    if (weekday(day) !== 0) worked.push(day);
  }
  return {
    five,
    visits: { 1: five[0] ?? monday, 2: five[2] ?? monday, 3: five[4] ?? monday, 4: last },
    worked,
  };
}
