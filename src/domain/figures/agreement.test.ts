import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyAnswer } from '../../../tests/support/showroom.ts';
import type { AnswerValue } from '../answers.ts';
import type { Item, ScaleId } from '../catalogue/types.ts';
import { tenthsOf } from '../scoring/tally.ts';
import { agreementOf, comparisonOf, type Doubled, differingFirst } from './agreement.ts';

const item = (a: AnswerValue | null, b: AnswerValue | null, scale: ScaleId = '0-5'): Doubled => ({
  itemId: `${a} ${b}`,
  scale,
  a,
  b,
});

describe('how far two people agree', () => {
  test('is the part of the items that both scored alike; blanks are not compared', () => {
    const items = [item(5, 5), item(4, 2), item(3, 'na'), item(null, 'not-observed'), item('yes', 'yes', 'yes-no')];
    expect(agreementOf(items)).toEqual({ compared: 3, same: 2, alone: 1, percent: 67, kappa: null });
    expect(agreementOf([])).toEqual({ compared: 0, same: 0, alone: 0, percent: null, kappa: null });
  });

  test('weighted kappa by hand: 10 items, 7 alike, three one step apart', () => {
    // First:  0 1 2 3 4 5 5 4 3 2    distance 1+1+1 = 3 steps.
    // Second: 0 1 2 3 4 5 4 3 2 2
    const [first, second] = [[0, 1, 2, 3, 4, 5, 5, 4, 3, 2] as const, [0, 1, 2, 3, 4, 5, 4, 3, 2, 2] as const];
    // By chance Σ|x−y| over the hundred pairs is 172, so 17.2 steps: kappa = 1 − 3/17.2 = 0.83.
    let pairs = 0;
    for (const x of first) for (const y of second) pairs += Math.abs(x - y);
    expect(pairs).toBe(172);
    expect(agreementOf(first.map((x, at) => item(x, second[at] ?? null))).kappa).toBe(83);
  });

  test('kappa of yes and no is Cohen’s own: 20 and 15 alike of 50, 5 and 10 apart, gives 0.40', () => {
    const times = (count: number, a: AnswerValue, b: AnswerValue) =>
      Array.from({ length: count }, () => item(a, b, 'yes-no'));
    const items = [
      ...times(20, 'yes', 'yes'),
      ...times(5, 'yes', 'no'),
      ...times(10, 'no', 'yes'),
      ...times(15, 'no', 'no'),
    ];
    expect(agreementOf(items)).toMatchObject({ compared: 50, same: 35, percent: 70, kappa: 40 });
  });

  test('kappa says nothing where both always said the same, or of a handful of items', () => {
    expect(agreementOf(Array.from({ length: 12 }, () => item(5, 5))).kappa).toBeNull();
    expect(agreementOf(Array.from({ length: 9 }, (_, at) => item(at % 2 ? 5 : 0, 5))).kappa).toBeNull();
  });
});

/** From the table of how often each pair of values came, as textbooks have it. */
function byTable(items: readonly Doubled[]): number | null {
  let [observed, expected] = [0, 0];
  for (const scale of ['yes-no', 'yes-partly-no', '0-5'] as const) {
    const own = items.flatMap(({ scale: of, a, b }) => {
      const [x, y] = [tenthsOf(of, a), tenthsOf(of, b)];
      return of === scale && x !== null && y !== null ? [[x, y] as const] : [];
    });
    const share = (at: 0 | 1, value: number) => own.filter((pair) => pair[at] === value).length / (own.length || 1);
    for (let x = 0; x <= 10; x++) {
      for (let y = 0; y <= 10; y++) {
        const weight = Math.abs(x - y) / 10;
        observed += weight * own.filter((pair) => pair[0] === x && pair[1] === y).length;
        expected += weight * share(0, x) * share(1, y) * own.length;
      }
    }
  }
  return expected === 0 ? null : 1 - observed / expected;
}

const doubled = fc
  .constantFrom<ScaleId>('yes-no', 'yes-partly-no', '0-5')
  .chain((scale) =>
    fc
      .tuple(anyAnswer({ scale } as Item), anyAnswer({ scale } as Item))
      .map(([a, b]): Doubled => ({ itemId: 'x', scale, a, b })),
  );

test('kappa of any answers is what the table of pairs gives', () => {
  fc.assert(
    fc.property(fc.array(doubled, { maxLength: 40 }), (items) => {
      const { kappa, compared, same, percent } = agreementOf(items);
      expect(same).toBeLessThanOrEqual(compared);
      expect(percent === 100).toBe(compared > 0 && same === compared);
      const table = byTable(items);
      expect(kappa === null).toBe(compared < 10 || table === null);
      expect(Math.abs((kappa ?? 0) - (kappa === null ? 0 : (table ?? 0) * 100))).toBeLessThan(0.51);
    }),
    { numRuns: 300 },
  );
});

test('what differs most comes first, then what one left blank, then what is alike', () => {
  const items = [item(5, 5), item(5, 'na'), item(5, 4), item(0, 5)];
  expect(differingFirst(items).map(({ itemId }) => itemId)).toEqual(['0 5', '5 4', '5 na', '5 5']);
  expect(comparisonOf(item(null, 'na'))).toBe('same');
});
