import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { addDays, isWeekend } from './calendarDay.ts';
import { rowAt, rowsOn, scheduleOf } from './schedule.ts';

const MONDAY = '2026-11-23';
const of = (fields: Record<string, Json>) => scheduleOf({ fields: { startOn: MONDAY, ...fields } });
const datesOf = (fields: Record<string, Json>) => of(fields).map(({ on }) => on);
const rowOf = (fields: Record<string, Json>, id: string) =>
  of(fields)
    .flatMap(({ rows }) => rows)
    .find(({ row }) => row.id === id);

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));

test('all 27 rows stand on five working days in a row, with the clock of the course', () => {
  expect(datesOf({})).toEqual(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']);
  expect(of({}).map(({ rows }) => rows.length)).toEqual([5, 5, 6, 5, 6]);
  expect(of({})[0]?.rows[0]).toMatchObject({ start: '08:30', end: '09:30', state: 'planned', present: [] });
});

test('a programme that begins on a Thursday goes on after the weekend', () => {
  expect(datesOf({ startOn: '2026-11-26' })).toEqual([
    '2026-11-26',
    '2026-11-27',
    '2026-11-30',
    '2026-12-01',
    '2026-12-02',
  ]);
});

test('a day that is moved takes those after it along, but not one that has a date of its own', () => {
  expect(datesOf({ 'days.3': '2026-12-03' }).slice(2)).toEqual(['2026-12-03', '2026-12-04', '2026-12-07']);
  expect(datesOf({ 'days.3': '2026-12-03', 'days.5': '2026-12-12' }).slice(2)).toEqual([
    '2026-12-03',
    '2026-12-04',
    '2026-12-12',
  ]);
});

test('a day that was moved and set back follows the day before again', () => {
  expect(datesOf({ 'days.2': null })).toEqual(datesOf({}));
});

test('wherever it begins, no later day falls on a weekend, and all rows are there once', () => {
  fc.assert(
    fc.property(anyDay, (startOn) => {
      const days = of({ startOn });
      expect(days.slice(1).some(({ on }) => isWeekend(on))).toBe(false);
      expect(new Set(days.map(({ on }) => on)).size).toBe(5);
      expect(new Set(days.flatMap(({ rows }) => rows).map(({ row }) => row.id)).size).toBe(27);
    }),
  );
});

test('wherever rows and days are moved, each row stands once, under the day it is held on if there is one', () => {
  const moved = fc.dictionary(
    fc.constantFrom('days.2', 'days.4', 'rows.day1-01.on', 'rows.day3-04.on', 'rows.day5-06.on'),
    fc.integer({ min: -3, max: 15 }).map((days) => addDays(MONDAY, days)),
  );
  fc.assert(
    fc.property(moved, (fields) => {
      const days = of(fields);
      const ids = days.flatMap(({ rows }) => rows).map(({ row }) => row.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toHaveLength(27);
      const astray = days.flatMap(({ on, rows }) =>
        rows.filter((planned) => planned.on !== on && days.some((day) => day.on === planned.on)),
      );
      expect(astray).toEqual([]);
    }),
  );
});

test('a row that was moved stands among those of its new day, in the order of the clock', () => {
  const fields = { 'rows.day1-02.on': '2026-11-25', 'rows.day1-02.start': '09:00', 'rows.day1-02.end': '09:30' };
  expect(rowsOn(of(fields), '2026-11-25').map(({ row }) => row.id)).toEqual([
    'day3-01',
    'day1-02',
    'day3-02',
    'day3-03',
    'day3-04',
    'day3-05',
    'day3-06',
  ]);
  expect(rowsOn(of(fields), MONDAY).map(({ row }) => row.id)).not.toContain('day1-02');
});

test('key points, attendance, state and words are those of the row', () => {
  const found = rowOf(
    {
      'rows.day1-01.state': 'done',
      'rows.day1-01.points.1': true,
      'rows.day1-01.present.hq-leader': true,
      'rows.day1-01.present.field-rep': false,
      'rows.day1-01.note': '到场 14 人',
    },
    'day1-01',
  );
  expect(found).toMatchObject({ state: 'done', points: [false, true, false], note: '到场 14 人' });
  expect(found?.present).toEqual(['hq-leader']);
});

test('the row under way is the one whose end is still to come; a dropped one is passed by', () => {
  const rows = rowsOn(of({ 'rows.day1-02.state': 'dropped' }), MONDAY);
  expect(rowAt(rows, '07:00')?.row.id).toBe('day1-01');
  expect(rowAt(rows, '09:29')?.row.id).toBe('day1-01');
  expect(rowAt(rows, '09:30')?.row.id).toBe('day1-03');
  expect(rowAt(rows, '12:30')?.row.id).toBe('day1-04');
  expect(rowAt(rows, '17:30')).toBeUndefined();
});

test('what is no date and no state reads as the plan of the course', () => {
  const found = rowOf({ 'days.2': 'soon', 'rows.day1-01.on': '', 'rows.day1-01.state': 'who knows' }, 'day1-01');
  expect(found).toMatchObject({ on: MONDAY, state: 'planned' });
  expect(scheduleOf({ fields: {} }).map(({ on }) => on)).toEqual(['', '', '', '', '']);
});
