const DAY_MS = 86_400_000;

const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The day (YYYY-MM-DD) that many days later, or earlier when negative. */
export const addDays = (day: string, days: number): string =>
  new Date(utc(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Saturday or Sunday. Public holidays and the working weekends around them are for people to say. */
export function isWeekend(day: string): boolean {
  const weekday = new Date(utc(day)).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The next day that is no weekend. */
export function nextWorkingDay(day: string): string {
  const next = addDays(day, 1);
  return isWeekend(next) ? nextWorkingDay(next) : next;
}

/** Whether a text is a day that can be reckoned with. */
export const isDay = (text: unknown): text is string =>
  typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(utc(text));
