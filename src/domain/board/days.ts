const DAY_MS = 86_400_000;

const two = (value: number): string => String(value).padStart(2, '0');
const msOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The day so many days later, or earlier. Days are YYYY-MM-DD, months YYYY-MM, in the calendar and without a zone. */
export const addDays = (day: string, days: number): string => dayAt(msOf(day) + days * DAY_MS);

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: string): number => ((new Date(msOf(day)).getUTCDay() + 6) % 7) + 1;

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day));

export const monthOf = (day: string): string => day.slice(0, 7);

export const firstOf = (month: string): string => `${month}-01`;

export function addMonths(month: string, months: number): string {
  const total = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${Math.floor(total / 12)}-${two((total % 12) + 1)}`;
}

export const lastOf = (month: string): string => addDays(firstOf(addMonths(month, 1)), -1);

/** Every day from the first to the last, both included; none when the last is before the first. */
export function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

export const daysOfMonth = (month: string): string[] => daysFrom(firstOf(month), lastOf(month));

/** Days since 1970: one more each day, to take turns by. */
export const dayNumber = (day: string): number => Math.round(msOf(day) / DAY_MS);
