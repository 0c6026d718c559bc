import { expect, test } from 'vitest';
import { type BoardMonth, blankMonth } from '../board/boardMonth.ts';
import { monthOf } from '../board/days.ts';
import { exactText } from '../scoring/fraction.ts';
import { hasSpoken, keptShare } from './kept.ts';
import { type Meeting, meetingOf } from './meeting.ts';
import { minutesLate, minutesOver, streakOf, type TrendInput, weekTrends } from './trend.ts';

const LI = 'li';
/** Minutes since midnight in Shanghai. */
const minutes = (instant: string): number => ((Date.parse(instant) / 60_000 + 480) % 1440) | 0;

type Held = { on: string; clock?: string; length?: number | null; kind?: Meeting['agenda']; fields?: object };

function held({ on, clock = '00:30', length = 20, kind = 'morning-meeting', fields }: Held): Meeting {
  const startedAt = `${on}T${clock}:00.000Z`;
  const endedAt = length === null ? null : new Date(Date.parse(startedAt) + length * 60_000).toISOString();
  const record = { agenda: kind, on, startedAt, endedAt, 'slots.0.at': startedAt, ...fields };
  return meetingOf(`${kind}-${on}`, 'dealer', { fields: record });
}

const evening = (on: string): Meeting => held({ on, kind: 'evening-meeting', clock: '09:00', length: 30 });

const inputOf = (meetings: readonly Meeting[], today: string, part: Partial<BoardMonth> = {}): TrendInput => ({
  meetings,
  monthOfDay: (day) => ({ ...blankMonth(monthOf(day)), ...part }),
  minutes,
  today,
});

test('a meeting is late by whole minutes against the dealer’s time, and on time within it', () => {
  expect(minutesLate(held({ on: '2026-11-23', clock: '00:30' }), minutes)).toBe(0);
  expect(minutesLate(held({ on: '2026-11-23', clock: '00:21' }), minutes)).toBe(0);
  expect(minutesLate(held({ on: '2026-11-23', clock: '00:37' }), minutes)).toBe(7);
  expect(minutesLate(held({ on: '2026-11-23', fields: { due: '08:00' } }), minutes)).toBe(30);
  expect(minutesLate(meetingOf('m', 'd', { fields: {} }), minutes)).toBeNull();
});

test('a meeting is overrun when it is longer than its agenda; one still open is not known', () => {
  expect(minutesOver(held({ on: '2026-11-23', length: 20 }))).toBe(0);
  expect(minutesOver(held({ on: '2026-11-23', length: 23 }))).toBe(3);
  expect(minutesOver(held({ on: '2026-11-23', length: null }))).toBeNull();
});

test('weeks tell held, on time and overrun against the working days so far', () => {
  const meetings = [
    held({ on: '2026-11-24', length: 26 }),
    held({ on: '2026-11-23', clock: '00:40' }),
    evening('2026-11-23'),
    held({ on: '2026-11-20' }),
  ];
  const [now, before] = weekTrends(inputOf(meetings, '2026-11-25'), 2);
  expect(now).toMatchObject({ from: '2026-11-23', workdays: 3 });
  expect(now?.kinds).toEqual({
    'morning-meeting': { held: 2, onTime: 1, overrun: 1 },
    'evening-meeting': { held: 1, onTime: 1, overrun: 0 },
  });
  expect(before).toMatchObject({ from: '2026-11-16', workdays: 6 });
  expect(before?.kinds['morning-meeting'].held).toBe(1);
});

const PROMISE = { [`promises.${LI}.orders`]: 2, [`promises.${LI}.visits`]: 4, 'promises.wang.orders': 0 };

test('of what was promised the part that came true counts; more of one thing does not hide less of another', () => {
  const morning = held({ on: '2026-11-23', fields: PROMISE });
  const month = { ...blankMonth('2026-11'), days: { '2026-11-23': { [LI]: { orders: 1, visits: 9 } } } };
  expect(keptShare([{ morning, month }])).toMatchObject({ top: 5, bottom: 6 });
  expect(keptShare([{ morning, month: blankMonth('2026-11') }])).toMatchObject({ top: 0, bottom: 6 });
  expect(keptShare([])).toEqual({ top: 0, bottom: 0, share: null });
});

test('a zero is a promise, silence is none', () => {
  const morning = held({ on: '2026-11-23', fields: PROMISE });
  expect([LI, 'wang', 'zhao'].map((id) => hasSpoken(morning, id))).toEqual([true, true, false]);
});

test('what was promised today is judged only after the evening', () => {
  const morning = held({ on: '2026-11-23', fields: PROMISE });
  const days = { '2026-11-23': { [LI]: { orders: 2, visits: 4 } } };
  const [before] = weekTrends(inputOf([morning], '2026-11-23', { days }), 1);
  expect(before?.kept.share).toBeNull();
  const [after] = weekTrends(inputOf([morning, evening('2026-11-23')], '2026-11-23', { days }), 1);
  expect(exactText(after?.kept.share as never)).toBe('1/1');
});

test('a streak counts working days running, and today only once it was held', () => {
  const meetings = ['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-23'].map((on) => held({ on }));
  // 22 November is a Sunday, 18 November was missed.
  expect(streakOf('morning-meeting', inputOf(meetings, '2026-11-23'), '2026-11-01')).toEqual({ days: 4, open: false });
  expect(streakOf('morning-meeting', inputOf(meetings, '2026-11-24'), '2026-11-01')).toEqual({ days: 4, open: false });
  expect(streakOf('morning-meeting', inputOf(meetings, '2026-11-25'), '2026-11-01')).toEqual({ days: 0, open: false });
  expect(streakOf('evening-meeting', inputOf(meetings, '2026-11-23'), '2026-11-01')).toEqual({ days: 0, open: false });
});

test('a streak that reaches back to where it is looked from may be longer', () => {
  const meetings = ['2026-11-19', '2026-11-20'].map((on) => held({ on }));
  expect(streakOf('morning-meeting', inputOf(meetings, '2026-11-20'), '2026-11-19')).toEqual({ days: 2, open: true });
});
