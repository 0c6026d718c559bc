import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyAnswer, itemsOf, valuesOf } from '../../../tests/support/showroom.ts';
import type { Answer, AnswerValue } from '../answers.ts';
import { ALL_TEMPLATES } from '../catalogue/allTemplates.ts';
import type { Item, ScaleId } from '../catalogue/types.ts';
import { exactText, type Fraction, fraction } from './fraction.ts';
import { tally, tenthsOf } from './tally.ts';
import { coverageOf, scoreOf, tooMuchNotApplicable } from './templateScore.ts';

const RUNS = { numRuns: 1_000 };
const SCALES: readonly ScaleId[] = ['yes-no', 'yes-partly-no', '0-5'];

/** A checklist of its own, answered: item i is called `i`. */
const sheet = fc
  .array(fc.record({ scale: fc.constantFrom(...SCALES), weight: fc.constantFrom(1, 2, 3) }), { maxLength: 30 })
  .chain((drawn) => {
    const items = drawn.map((part, i) => ({ ...part, id: String(i) }) as unknown as Item);
    return fc.tuple(...items.map(anyAnswer)).map((values) => ({ items, values }));
  });

const answersOf = (items: readonly Item[], values: readonly (AnswerValue | null)[]) =>
  new Map(items.map(({ id }, i): [string, Answer] => [id, { value: values[i] ?? null, reason: '无', note: '' }]));

const sumsOf = (items: readonly Item[], values: readonly (AnswerValue | null)[]) =>
  tally(items, answersOf(items, values));

const WORTH: Partial<Record<string, bigint>> = { yes: 30n, partly: 15n, no: 0n };

/** Σ(w·f) and Σw by hand, with f in thirtieths (a number no code under test uses). */
function byHand(items: readonly Item[], values: readonly (AnswerValue | null)[]): { sum: bigint; weight: bigint } {
  let [sum, weight] = [0n, 0n];
  for (const [i, item] of items.entries()) {
    const value = values[i] ?? null;
    const worth = typeof value === 'number' ? BigInt(value) * 6n : WORTH[String(value)];
    if (worth === undefined) continue;
    sum += BigInt(item.weight) * worth;
    weight += BigInt(item.weight);
  }
  return { sum, weight };
}

const atLeast = (a: Fraction, b: Fraction): boolean => a.numerator * b.denominator >= b.numerator * a.denominator;

describe('the score of a checklist', () => {
  test('is 100·Σ(w·f)÷Σw exactly, over the items that were scored', () => {
    fc.assert(
      fc.property(sheet, ({ items, values }) => {
        const { sum, weight } = byHand(items, values);
        const score = scoreOf(sumsOf(items, values));
        expect(score).toEqual(weight === 0n ? null : fraction(100n * sum, 30n * weight));
      }),
      RUNS,
    );
  });

  test('lies between 0 and 100', () => {
    fc.assert(
      fc.property(sheet, ({ items, values }) => {
        const score = scoreOf(sumsOf(items, values));
        fc.pre(score !== null);
        expect(score.numerator >= 0n && score.numerator <= 100n * score.denominator).toBe(true);
      }),
      RUNS,
    );
  });

  test('never falls when one answer gets better', () => {
    const better = sheet
      .filter(({ items }) => items.length > 0)
      .chain((drawn) => fc.tuple(fc.constant(drawn), fc.nat()));
    fc.assert(
      fc.property(better, ([{ items, values }, pick]) => {
        const at = pick % items.length;
        const steps = valuesOf(items[at] as Item).toSorted((a, b) => worthOf(a) - worthOf(b));
        const rising = steps.map((step) => scoreOf(sumsOf(items, values.toSpliced(at, 1, step))) as Fraction);
        for (const [i, score] of rising.slice(1).entries()) expect(atLeast(score, rising[i] as Fraction)).toBe(true);
      }),
      RUNS,
    );
  });

  test('is the same as if what is not applicable, not observed or unanswered had not been asked', () => {
    fc.assert(
      fc.property(sheet, ({ items, values }) => {
        const asked = items.filter((_, i) => ![null, 'na', 'not-observed'].includes(values[i] as string | null));
        const scored = tally(asked, answersOf(items, values));
        expect(scoreOf(scored)).toEqual(scoreOf(sumsOf(items, values)));
      }),
      RUNS,
    );
  });

  test.each(ALL_TEMPLATES)('of $id is 100 at best, 0 at worst, and none when nothing applies', (template) => {
    const items = itemsOf(template);
    const best = items.map((item) => valuesOf(item).toSorted((a, b) => worthOf(b) - worthOf(a))[0] ?? null);
    const worst = items.map((item) => valuesOf(item).toSorted((a, b) => worthOf(a) - worthOf(b))[0] ?? null);
    expect(exactText(scoreOf(sumsOf(items, best)) as Fraction)).toBe('100/1');
    expect(exactText(scoreOf(sumsOf(items, worst)) as Fraction)).toBe('0/1');
    expect(
      scoreOf(
        sumsOf(
          items,
          items.map(() => 'na'),
        ),
      ),
    ).toBeNull();
    expect(scoreOf(sumsOf(items, []))).toBeNull();
  });
});

const worthOf = (value: AnswerValue): number => (typeof value === 'number' ? value * 6 : Number(WORTH[value] ?? 0n));

test.each<[ScaleId, AnswerValue | null, number | null]>([
  ['yes-no', 'yes', 10],
  ['yes-no', 'no', 0],
  ['yes-partly-no', 'yes', 10],
  ['yes-partly-no', 'partly', 5],
  ['yes-partly-no', 'no', 0],
  ['0-5', 0, 0],
  ['0-5', 1, 2],
  ['0-5', 3, 6],
  ['0-5', 5, 10],
  ['0-5', 'yes', null],
  ['yes-no', 1, null],
  ['0-5', 'na', null],
  ['yes-no', 'not-observed', null],
  ['yes-no', null, null],
])('on the scale %s the answer %s earns %s tenths of its weight', (scale, value, tenths) => {
  expect(tenthsOf(scale, value)).toBe(tenths);
});

describe('coverage', () => {
  const items = [1, 2, 3, 1].map((weight, i) => ({ id: String(i), scale: 'yes-no', weight }) as unknown as Item);

  test.each<{ values: (AnswerValue | null)[]; coverage: number; answered: number }>([
    { values: [], coverage: 0, answered: 0 },
    { values: ['yes'], coverage: 14, answered: 1 },
    { values: ['yes', 'yes', 'yes', 'yes'], coverage: 100, answered: 4 },
    { values: ['yes', 'yes', 'yes', 'not-observed'], coverage: 85, answered: 4 },
    { values: ['yes', 'yes', 'yes', 'na'], coverage: 100, answered: 4 },
    { values: ['na', 'na', 'na', 'na'], coverage: 0, answered: 4 },
  ])('of $values is $coverage % by weight, with $answered answered', ({ values, coverage, answered }) => {
    const sums = sumsOf(items, values);
    expect(coverageOf(sums)).toBe(coverage);
    expect(sums.answered).toBe(answered);
  });

  test('"not applicable" without a reason is not an answer yet, but leaves the sum all the same', () => {
    const answers = new Map<string, Answer>([['0', { value: 'na', reason: ' ', note: '' }]]);
    expect(tally(items, answers)).toMatchObject({ answered: 0, naWeight: 1, scoredWeight: 0 });
  });

  test.each<{ na: number; warn: boolean }>([
    { na: 0, warn: false },
    { na: 20, warn: false },
    { na: 21, warn: true },
    { na: 100, warn: true },
  ])('$na of 100 not applicable warns the lead: $warn', ({ na, warn }) => {
    expect(
      tooMuchNotApplicable({ items: 0, answered: 0, points: 0, scoredWeight: 0, naWeight: na, totalWeight: 100 }),
    ).toBe(warn);
  });
});
