import { expect, test } from 'vitest';
import { type BoardMonth, blankMonth, isWorkday } from './boardMonth.ts';
import { addMonths, daysOfMonth, lastOf, mondayOf, monthOf, weekdayOf } from './days.ts';
import { WHOLE } from './figures.ts';
import { asOfDay, isStale, nextWorkday, updatedOn, workdayBefore, workProgress } from './workProgress.ts';

const month = (part: Partial<BoardMonth> = {}): BoardMonth => ({ ...blankMonth('2026-11'), ...part });
const withResults = (...days: string[]) =>
  month({ days: Object.fromEntries(days.map((day) => [day, { [WHOLE]: { orders: 0 } }])) });

test('the calendar knows its weeks and months', () => {
  expect(weekdayOf('2026-11-23')).toBe(1);
  expect(mondayOf('2026-11-29')).toBe('2026-11-23');
  expect(daysOfMonth('2028-02')).toHaveLength(29);
  expect(lastOf('2026-12')).toBe('2026-12-31');
  expect([addMonths('2026-12', 1), addMonths('2026-01', -1), addMonths('2026-11', -25)]).toEqual([
    '2027-01',
    '2025-12',
    '2024-10',
  ]);
});

test('Monday to Saturday are working days unless the dealer’s week or a day of its own says otherwise', () => {
  expect(isWorkday(month(), '2026-11-28')).toBe(true);
  expect(isWorkday(month(), '2026-11-29')).toBe(false);
  expect(isWorkday(month({ week: [1, 2, 3, 4, 5] }), '2026-11-28')).toBe(false);
  expect(isWorkday(month({ marked: { '2026-11-29': true, '2026-11-30': false } }), '2026-11-29')).toBe(true);
  expect(isWorkday(month({ marked: { '2026-11-30': false } }), '2026-11-30')).toBe(false);
});

test('a month is judged up to today once its results are in, else up to yesterday', () => {
  expect(asOfDay(withResults('2026-11-02'), '2026-11-03')).toBe('2026-11-02');
  expect(asOfDay(withResults('2026-11-03'), '2026-11-03')).toBe('2026-11-03');
  expect(asOfDay(month(), '2026-12-05')).toBe('2026-11-30');
  expect(asOfDay(month(), '2026-10-05')).toBe('2026-10-31');
});

test('what is planned for a day are no results of it', () => {
  const planned = month({ days: { '2026-11-03': { [WHOLE]: { 'plan-visits': 3 } } } });
  expect(updatedOn(planned, '2026-11-30')).toBeNull();
  expect(asOfDay(planned, '2026-11-03')).toBe('2026-11-02');
});

test('elapsed and left are the month’s working days', () => {
  expect(workProgress(month(), '2026-11-07')).toMatchObject({ done: { top: 6, bottom: 25 }, left: 19 });
  expect(workProgress(month(), '2026-10-31')).toMatchObject({ done: { top: 0 }, left: 25 });
  expect(workProgress(month({ week: [] }), '2026-11-07').done.share).toBeNull();
});

test('a board is out of date when the last working day before today is missing', () => {
  expect(isStale(withResults('2026-11-27'), '2026-11-28')).toBe(false);
  expect(isStale(withResults('2026-11-26'), '2026-11-28')).toBe(true);
  // On Monday it is Saturday that counts.
  expect(isStale(withResults('2026-11-28'), '2026-11-30')).toBe(false);
  expect(isStale(month(), '2026-11-01')).toBe(false);
  expect(isStale(withResults('2026-11-29'), '2026-12-08')).toBe(true);
});

test('the next and the last working day step over a free one, into the next month too', () => {
  const of = (day: string): BoardMonth => ({ ...blankMonth(monthOf(day)), marked: { '2026-12-01': false } });
  expect(nextWorkday(of, '2026-11-28')).toBe('2026-11-30');
  expect(nextWorkday(of, '2026-11-30')).toBe('2026-12-02');
  expect(workdayBefore(of, '2026-12-02')).toBe('2026-11-30');
  expect(nextWorkday((day) => ({ ...of(day), week: [] }), '2026-11-28')).toBe('2026-11-29');
});
