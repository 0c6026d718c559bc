import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactText, ZERO } from '../scoring/fraction.ts';
import { boardOf, ranked } from './board.ts';
import { type BoardMonth, blankMonth } from './boardMonth.ts';
import { arrangedOn, lostReasons, stockTotals } from './boardParts.ts';
import { daysOfMonth } from './days.ts';
import { COUNTED, type DayFigure, WHOLE } from './figures.ts';
import { percentText, pointsText, ratio, subtract } from './ratio.ts';

const [LI, WANG] = ['li', 'wang'];
const MONTH = '2026-11';

/** Days 1–30 of a month with 25 working days (Mondays to Saturdays). */
const november = (part: Partial<BoardMonth> = {}): BoardMonth => ({ ...blankMonth(MONTH), ...part });

describe('the figures of domain.md §7', () => {
  const month = november({
    targets: { [LI]: { orders: 20, deliveries: 10, visits: 3 }, [WANG]: { orders: 10, deliveries: 5, visits: 3 } },
    days: {
      '2026-11-02': { [LI]: { orders: 3, visits: 4, 'test-drives': 2 }, [WHOLE]: { 'first-visits': 20, captured: 15 } },
      '2026-11-03': { [WANG]: { orders: 2, deliveries: 6, visits: 1 }, [WHOLE]: { 'repeat-visits': 3, calls: 7 } },
    },
  });
  const board = boardOf({ month, today: '2026-11-03', people: [LI, WANG] });

  test('orders and deliveries: target, actual and rate, the targets of all together', () => {
    expect(board.total.orders).toMatchObject({ target: 30, actual: 5, rate: { top: 5, bottom: 30 } });
    expect(board.total.deliveries).toMatchObject({ target: 15, actual: 6 });
    expect(percentText(board.total.orders.rate.share as never)).toBe('16.7');
  });

  test('time elapsed is working days over working days, and the gap is achievement less time', () => {
    expect(board.work.done).toMatchObject({ top: 2, bottom: 25 });
    expect(board.work.left).toBe(23);
    // 5/30 − 2/25 = 13/150
    expect(exactText(board.total.orders.gap as never)).toBe('13/150');
    expect(pointsText(board.total.orders.gap as never)).toBe('+8.7');
  });

  test('what each day that is left must bring is what is missing over the days left', () => {
    expect(exactText(board.total.orders.perDay as never)).toBe('25/23');
  });

  test('capture, test-drive, closing and return rates divide by what the course divides by', () => {
    const { capture, testDrive, closing, returning } = board.total;
    expect([capture, testDrive, closing, returning].map(({ top, bottom }) => [top, bottom])).toEqual([
      [15, 20],
      [2, 15],
      [5, 15],
      [3, 15],
    ]);
  });

  test('visits are judged against the daily target times the days elapsed', () => {
    expect(board.total.visits).toMatchObject({ target: 6, lastDay: 1, month: 5, rate: { top: 5, bottom: 12 } });
    expect(board.people[0]?.line.visits).toMatchObject({ target: 3, month: 4, rate: { bottom: 6 } });
  });

  test('a rate without anything to divide by is no rate, not zero', () => {
    expect(board.total.firstService.share).toBeNull();
    expect(board.people[0]?.line.capture.share).toBeNull();
  });
});

test('the dealer’s own target stands before the sum of its people’s', () => {
  const month = november({ targets: { [LI]: { orders: 20 }, [WHOLE]: { orders: 24 } } });
  const board = boardOf({ month, today: '2026-11-30', people: [LI, WANG] });
  expect(board.total.orders.target).toBe(24);
  expect(board.people.map(({ line }) => line.orders.target)).toEqual([20, null]);
});

test('of what stands at a day’s end the newest counts, the dealer’s own before its people’s together', () => {
  const days = {
    '2026-11-02': { [LI]: { 'grade-h': 4 }, [WANG]: { 'grade-h': 5 }, [WHOLE]: { overdue: 3 } },
    '2026-11-05': { [LI]: { 'grade-h': 2 } },
  } as const;
  const board = boardOf({ month: november({ days }), today: '2026-11-05', people: [LI, WANG] });
  expect(board.total.standing).toMatchObject({ 'grade-h': 7, overdue: 3, satisfaction: null });
  const own = boardOf({
    month: november({ days: { ...days, '2026-11-04': { [WHOLE]: { 'grade-h': 9 } } } }),
    today: '2026-11-05',
    people: [LI],
  });
  expect(own.total.standing['grade-h']).toBe(9);
});

test('whoever left keeps the figures of the month, after those who are there', () => {
  const month = november({ days: { '2026-11-02': { left: { orders: 2 }, [LI]: { orders: 1 } } } });
  const board = boardOf({ month, today: '2026-11-30', people: [LI] });
  expect(board.people.map(({ id }) => id)).toEqual([LI, 'left']);
  expect(board.total.orders.actual).toBe(3);
  expect(ranked(board.people).map(({ id }) => id)).toEqual(['left', LI]);
});

test('reasons of lost customers are counted over everybody, the most frequent first', () => {
  const days = { '2026-11-02': { [LI]: { 'lost-price': 1, 'lost-rival': 2 }, [WANG]: { 'lost-rival': 1 } } };
  expect(lostReasons(november({ days }), '2026-11-02')).toEqual([
    { reason: 'rival', count: 3 },
    { reason: 'price', count: 1 },
  ]);
  expect(lostReasons(november({ days }), '2026-11-01')).toEqual([]);
});

test('cars in stock are added up by age, those on their way apart', () => {
  const lines = [
    { id: 'a', model: '全顺 T8', ages: [3, 1, 0, 2], transit: 4 },
    { id: 'b', model: '全顺 Pro', ages: [1, 0, 0, 0], transit: 0 },
  ];
  expect(stockTotals(lines)).toEqual({ ages: [4, 1, 0, 2], cars: 7, transit: 4 });
});

test('what is arranged for a day is added up over everybody', () => {
  const days = { '2026-11-04': { [LI]: { 'plan-deliveries': 1 }, [WANG]: { 'plan-deliveries': 2 } } };
  expect(arrangedOn(november({ days }), '2026-11-04', 'plan-deliveries')).toBe(3);
});

const figures = fc.dictionary(fc.constantFrom<DayFigure>(...COUNTED), fc.integer({ min: 0, max: 500 })) as fc.Arbitrary<
  Partial<Record<DayFigure, number>>
>;
const days = fc.dictionary(
  fc.constantFrom(...daysOfMonth(MONTH)),
  fc.dictionary(fc.constantFrom(LI, WANG, WHOLE), figures),
);
const today = fc.constantFrom(...daysOfMonth(MONTH));

test('the total is what the people and the dealer have together, for every count', () => {
  fc.assert(
    fc.property(days, today, (entered, day) => {
      const board = boardOf({ month: november({ days: entered }), today: day, people: [LI, WANG] });
      for (const figure of COUNTED) {
        const people = board.people.reduce((sum, { line }) => sum + line.counts[figure], 0);
        const whole = Object.entries(entered)
          .filter(([on]) => on <= board.asOf)
          .reduce((sum, [, byWho]) => sum + (byWho[WHOLE]?.[figure] ?? 0), 0);
        expect(board.total.counts[figure]).toBe(people + whole);
      }
    }),
  );
});

test('every rate equals its own figures cross-multiplied, and is absent exactly when it has no denominator', () => {
  fc.assert(
    fc.property(days, today, (entered, day) => {
      const { total, people, work } = boardOf({ month: november({ days: entered }), today: day, people: [LI, WANG] });
      const lines = [total, ...people.map(({ line }) => line)];
      const rates = lines.flatMap((line) => [
        line.capture,
        line.testDrive,
        line.closing,
        line.returning,
        line.firstService,
      ]);
      for (const { top, bottom, share } of [...rates, work.done]) {
        expect(share === null).toBe(bottom === 0);
        const { numerator, denominator } = share ?? ZERO;
        expect(numerator * BigInt(bottom)).toBe(denominator * BigInt(share ? top : 0));
      }
      for (const line of lines) {
        expect(line.capture).toEqual(ratio(line.counts.captured, line.counts['first-visits']));
        expect(line.closing).toEqual(ratio(line.counts.orders, line.counts.captured));
      }
    }),
  );
});

test('achievement is behind time exactly when its gap is below zero', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 400 }), today, (actual, target, day) => {
      const month = november({
        targets: { [WHOLE]: { orders: target } },
        days: { [day]: { [WHOLE]: { orders: actual } } },
      });
      const { total, work } = boardOf({ month, today: day, people: [] });
      const { top, bottom } = work.done;
      const behind = actual * bottom < target * top;
      expect((total.orders.gap as { numerator: bigint }).numerator < 0n).toBe(behind);
      expect(total.orders.gap).toEqual(subtract(ratio(actual, target).share as never, work.done.share as never));
    }),
  );
});
