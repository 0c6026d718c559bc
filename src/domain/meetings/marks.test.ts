import { expect, test } from 'vitest';
import { blankMonth } from '../board/boardMonth.ts';
import { WHOLE } from '../board/figures.ts';
import { EVENING_MEETING_V1 } from '../catalogue/templates/eveningMeeting.v1.ts';
import { MORNING_MEETING_V1 } from '../catalogue/templates/morningMeeting.v1.ts';
import { tenthsOf } from '../scoring/tally.ts';
import { type MarkFacts, marksOf } from './marks.ts';
import { meetingOf } from './meeting.ts';

const DAY = '2026-11-23';
const SELLERS = ['li', 'wang', 'zhao'];
const review = (at: number, plan: string) => ({ [`reviews.r${at}.code`]: `K${at}`, [`reviews.r${at}.plan`]: plan });

function facts(fields: object, part: Partial<MarkFacts> = {}): MarkFacts {
  const record = { agenda: 'morning-meeting', on: DAY, ...fields };
  return {
    meeting: meetingOf('m', 'd', { fields: record as never }),
    morning: undefined,
    month: blankMonth('2026-11'),
    sellers: SELLERS,
    late: 0,
    minutes: 18,
    actions: { all: 0, whole: 0 },
    planned: 0,
    ...part,
  };
}

const markFor = (given: MarkFacts, itemId: string) => marksOf(given).find((mark) => mark.itemId === itemId)?.value;
const ROLL = { 'roll.li': 'present', 'roll.wang': 'leave', 'roll.zhao': 'present' };

test('punctuality follows the guide: on time and complete, up to five minutes or one missing, more', () => {
  const on = (fields: object, late: number) => markFor(facts(fields, { late }), 'mm-1-on-time');
  expect(on(ROLL, 0)).toBe('yes');
  expect(on(ROLL, 5)).toBe('partly');
  expect(on({ ...ROLL, 'roll.li': 'absent' }, 0)).toBe('partly');
  expect(on({ ...ROLL, 'roll.li': 'absent', 'roll.wang': 'absent' }, 0)).toBe('no');
  expect(on(ROLL, 6)).toBe('no');
  // Without a roll call nobody knows who came.
  expect(on({}, 0)).toBeUndefined();
});

test('the evening allows ten minutes, and whoever serves a customer reports later', () => {
  const on = (late: number) =>
    markFor(
      facts({ agenda: 'evening-meeting', ...ROLL, 'roll.li': 'absent', 'roll.wang': 'absent' }, { late }),
      'em-1-on-time',
    );
  expect([on(0), on(10), on(11)]).toEqual(['partly', 'partly', 'no']);
});

test('length is judged once it is known', () => {
  const length = (minutes: number | null) => markFor(facts({}, { minutes }), 'mm-1-agenda');
  expect([length(20), length(21), length(31), length(null)]).toEqual(['yes', 'partly', 'no', undefined]);
});

test('that everybody spoke is worth four of five: whether it was concrete only a person can tell', () => {
  const spoken = (count: number) => {
    const promises = Object.fromEntries(SELLERS.slice(0, count).map((id) => [`promises.${id}.orders`, 1]));
    return markFor(facts(promises), 'mm-4-individual-plan');
  };
  expect([spoken(3), spoken(2), spoken(1), spoken(0)]).toEqual([4, 2, 1, 0]);
});

test('four duties by name are yes, two or three partly', () => {
  const duties = (...names: string[]) =>
    markFor(facts(Object.fromEntries(names.map((name) => [`duties.${name}.li`, true]))), 'mm-4-assignment');
  expect(duties('reception', 'showroom-5s', 'test-cars', 'deliveries')).toBe('yes');
  expect(duties('reception', 'service-link', 'test-cars')).toBe('partly');
  expect(duties('reception')).toBe('no');
});

test('the board counts as updated by the six figures that the scorecard asks for', () => {
  const entered = (figures: object) =>
    markFor(
      facts(
        { agenda: 'evening-meeting' },
        { month: { ...blankMonth('2026-11'), days: { [DAY]: { [WHOLE]: figures } } } },
      ),
      'em-2-board-update',
    );
  const six = { 'first-visits': 0, captured: 0, 'test-drives': 0, orders: 0, deliveries: 0, lost: 0 };
  const { lost: _lost, orders: _orders, ...four } = six;
  expect([entered(six), entered(four), entered({ orders: 1 })]).toEqual(['yes', 'partly', 'no']);
});

test('promise against result counts those who promised and were asked', () => {
  const morning = meetingOf('m', 'd', {
    fields: { on: DAY, 'promises.li.orders': 1, 'promises.wang.orders': 1 },
  });
  const month = { ...blankMonth('2026-11'), days: { [DAY]: { li: { orders: 0 } } } };
  expect(markFor(facts({ agenda: 'evening-meeting' }, { morning, month }), 'em-2-gap')).toBe('partly');
  expect(markFor(facts({ agenda: 'evening-meeting' }), 'em-2-gap')).toBeUndefined();
});

test('customers, problems and plans of the evening are counted; none is no mark', () => {
  const fields = { agenda: 'evening-meeting', ...review(1, '周三试车'), ...review(2, '') };
  const given = facts(fields, { actions: { all: 2, whole: 2 }, planned: 1 });
  expect(markFor(given, 'em-3-h-a-review')).toBe(2);
  expect(markFor(given, 'em-4-complaints')).toBe('yes');
  expect(markFor(given, 'em-5-tomorrow-plan')).toBe('partly');
  const bare = facts({ agenda: 'evening-meeting' });
  expect(markFor(bare, 'em-3-h-a-review')).toBeUndefined();
  expect(markFor(bare, 'em-4-complaints')).toBeUndefined();
});

test('every mark is for an item of its scorecard, in a value of that item’s scale', () => {
  const full = facts(
    { ...ROLL, 'grooming.li': 'good', 'promises.li.orders': 1, 'drill.li': true },
    { actions: { all: 1, whole: 0 } },
  );
  const evening = { ...full, meeting: { ...full.meeting, agenda: 'evening-meeting' as const }, morning: full.meeting };
  for (const [given, template] of [
    [full, MORNING_MEETING_V1],
    [evening, EVENING_MEETING_V1],
  ] as const) {
    const items = new Map(template.sections.flatMap((section) => section.items.map((item) => [item.id, item])));
    const marks = marksOf(given);
    expect(marks.length).toBeGreaterThanOrEqual(4);
    for (const { itemId, value } of marks) {
      const item = items.get(itemId);
      expect([itemId, item && typeof tenthsOf(item.scale, value)]).toEqual([itemId, 'number']);
    }
  }
});
