import { expect, test } from 'vitest';
import { SCHEDULE } from '../catalogue/schedule.ts';
import { workOf } from './rowWork.ts';

test('every one of the 27 rows starts something', () => {
  expect(SCHEDULE).toHaveLength(27);
  expect(SCHEDULE.filter(({ id }) => workOf(id).length === 0)).toEqual([]);
});

test('the checklists that are scored are those of the catalogue, day by day', () => {
  const scored = SCHEDULE.map(({ id }) => [
    id,
    workOf(id).flatMap((work) => (work.does === 'assess' && !work.isOptional ? [work.kind] : [])),
  ]).filter(([, kinds]) => kinds?.length);
  expect(Object.fromEntries(scored)).toEqual({
    'day1-03': ['customer-source'],
    'day1-04': ['showroom-hardware', 'showroom-5s'],
    'day1-05': ['sales-process'],
    'day3-01': ['morning-meeting'],
    'day3-03': ['customer-source'],
    'day3-04': ['showroom-5s', 'showroom-hardware'],
    'day3-06': ['evening-meeting'],
    'day5-01': ['morning-meeting'],
    'day5-03': ['customer-source'],
    'day5-04': ['sales-service'],
    'day5-05': ['showroom-5s', 'showroom-hardware'],
  });
});

test('an evening meeting on the last day can be scored, though the schedule has no row for it', () => {
  expect(workOf('day5-06')).toContainEqual({ does: 'assess', kind: 'evening-meeting', isOptional: true });
});

test('a demonstration is coached by, not scored', () => {
  for (const id of ['day4-01', 'day4-04']) {
    expect(workOf(id)).toContainEqual({ does: 'coach' });
    expect(workOf(id).some(({ does }) => does === 'assess')).toBe(false);
  }
});

test('a row that is not in the schedule starts nothing', () => {
  expect(workOf('day6-01')).toEqual([]);
});
