import { expect, test } from 'vitest';
import { dayAfter, dueDays } from './dueDays.ts';

test('a due day is counted over the ends of months and leap days', () => {
  expect(dayAfter('2026-11-30', 1)).toBe('2026-12-01');
  expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
  expect(dayAfter('2026-12-31', 30)).toBe('2027-01-30');
});

test('on the first day all six choices are offered', () => {
  const days = dueDays({ today: '2026-11-23', day3: '2026-11-25', day5: '2026-11-27' });
  expect(days.map(({ choice, day }) => `${choice} ${day}`)).toEqual([
    'tomorrow 2026-11-24',
    'day3 2026-11-25',
    'day5 2026-11-27',
    'week 2026-11-30',
    'fortnight 2026-12-07',
    'month 2026-12-23',
  ]);
});

test('a programme day that is past or is tomorrow is not offered again', () => {
  const days = dueDays({ today: '2026-11-26', day3: '2026-11-25', day5: '2026-11-27' });
  expect(days.map(({ choice }) => choice)).toEqual(['tomorrow', 'week', 'fortnight', 'month']);
});
