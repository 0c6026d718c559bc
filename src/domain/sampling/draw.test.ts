import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawNumbers, SEED } from './draw.ts';

const seeds = fc.nat({ max: 2 ** 32 - 1 }).map((value) => value.toString(16).padStart(8, '0'));
const requests = fc.record({
  seed: seeds,
  total: fc.integer({ min: 1, max: 5_000 }),
  count: fc.integer({ min: 1, max: 50 }),
});

describe('Drawing numbers', () => {
  test('numbers are distinct, ascending and within the count, and as many as asked for or all there are', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const numbers = drawNumbers(request);
        expect(numbers).toHaveLength(Math.min(request.count, request.total));
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
        expect(numbers.every((number) => number >= 1 && number <= request.total)).toBe(true);
      }),
    );
  });

  test('the seed alone decides: whoever has it draws the same again', () => {
    fc.assert(
      fc.property(requests, (request) => {
        expect(drawNumbers(request)).toEqual(drawNumbers({ ...request }));
      }),
    );
    expect(drawNumbers({ seed: '00c0ffee', total: 240, count: 10 })).toEqual([
      32, 55, 65, 124, 128, 146, 148, 151, 205, 215,
    ]);
  });

  test('every card has the same chance', () => {
    const [total, count, rounds] = [40, 10, 4_000];
    const times = Array.from({ length: total }, () => 0);
    for (let round = 0; round < rounds; round++) {
      const seed = ((round * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0');
      for (const number of drawNumbers({ seed, total, count })) times[number - 1] = (times[number - 1] ?? 0) + 1;
    }
    const expected = (rounds * count) / total;
    const chi2 = times.reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0);
    // 39 degrees of freedom: a fair draw is above 72.1 once in a thousand times; the seeds are fixed.
    expect(chi2).toBeLessThan(72.1);
  });

  test('different seeds give different cards', () => {
    const draws = Array.from({ length: 200 }, (_, i) =>
      drawNumbers({ seed: i.toString(16).padStart(8, '0'), total: 500, count: 10 }).join(),
    );
    expect(new Set(draws).size).toBe(200);
    expect(SEED.test('00c0ffee')).toBe(true);
  });
});
