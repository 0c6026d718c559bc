import { type BoardMonth, type DayPlace, isWorkday } from './boardMonth.ts';
import { addDays, daysFrom, daysOfMonth, firstOf, lastOf, monthOf } from './days.ts';
import { PLANNED } from './figures.ts';
import { type Ratio, ratio } from './ratio.ts';

/** How far a month is, in working days. `done` is 已过工作日÷当月工作日. */
export type WorkProgress = { readonly done: Ratio; readonly left: number };

export function workProgress(month: BoardMonth, asOf: string): WorkProgress {
  const workdays = daysOfMonth(month.month).filter((day) => isWorkday(month, day));
  const elapsed = workdays.filter((day) => day <= asOf).length;
  return { done: ratio(elapsed, workdays.length), left: workdays.length - elapsed };
}

const isPlan = (figure: string): boolean => PLANNED.some((planned) => planned === figure);

/** Whether somebody's results of a day have been entered; what was only planned for it does not count. */
export const hasOwnResults = ({ days }: BoardMonth, { day, who }: DayPlace): boolean =>
  Object.keys(days[day]?.[who] ?? {}).some((figure) => !isPlan(figure));

/** Whether anybody's results of a day have been entered. */
export const hasResults = (month: BoardMonth, day: string): boolean =>
  Object.keys(month.days[day] ?? {}).some((who) => hasOwnResults(month, { day, who }));

/** The newest day with results, up to the day given; null before the first. */
export function updatedOn(month: BoardMonth, upTo: string): string | null {
  const known = Object.keys(month.days).filter((day) => day <= upTo && hasResults(month, day));
  return known.sort().at(-1) ?? null;
}

/**
 * The day up to which a month is judged: today once its results are in, else yesterday, so that the morning's gap is not
 * a day's work too large. A month that is over is judged whole, one to come not at all.
 */
export function asOfDay(month: BoardMonth, today: string): string {
  const last = lastOf(month.month);
  if (last < today) return last;
  if (monthOf(today) < month.month) return addDays(firstOf(month.month), -1);
  return hasResults(month, today) ? today : addDays(today, -1);
}

/** Whether a working day before today is missing on the board (the auditor's question: updated to yesterday?). */
export function isStale(month: BoardMonth, today: string): boolean {
  const upTo = lastOf(month.month) < today ? lastOf(month.month) : addDays(today, -1);
  const due = daysFrom(firstOf(month.month), upTo).findLast((day) => isWorkday(month, day));
  if (!due) return false;
  const newest = updatedOn(month, today);
  return newest === null || newest < due;
}

/** Gives the month's record of a day, whichever month that is in. */
type MonthOfDay = (day: string) => BoardMonth;

/** The working day after a day; the next calendar day when none follows within a month. */
export function nextWorkday(monthOfDay: MonthOfDay, day: string): string {
  const following = daysFrom(addDays(day, 1), addDays(day, 31));
  return following.find((each) => isWorkday(monthOfDay(each), each)) ?? addDays(day, 1);
}

/** The working day before a day; the calendar day before when none is within a month. */
export function workdayBefore(monthOfDay: MonthOfDay, day: string): string {
  const before = daysFrom(addDays(day, -31), addDays(day, -1));
  return before.findLast((each) => isWorkday(monthOfDay(each), each)) ?? addDays(day, -1);
}
