import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyAnswer } from '../../../tests/support/showroom.ts';
import type { AnswerValue } from '../answers.ts';
import type { Item, ScaleId } from '../catalogue/types.ts';
import { VISIT_NOS, type VisitNo } from '../records.ts';
import { tenthsOf } from '../scoring/tally.ts';
import { ITEM_TRENDS, isRepeat, type Rung, repeatsFirst, trendOf } from './ladder.ts';

/** The visits up to the fourth; a line of three begins with the second. */
const rungs = (...values: (AnswerValue | null)[]): Rung[] =>
  values.map((value, at) => ({ no: (at + 5 - values.length) as VisitNo, value, carried: false }));

describe('what has become of an item', () => {
  test.each<{ values: (AnswerValue | null)[]; trend: string | null; zh: string }>([
    { values: ['no', 'yes'], trend: 'fixed', zh: '已改善' },
    { values: ['no', 'partly'], trend: 'still', zh: '仍存在' },
    { values: ['no', 'yes', 'no'], trend: 'came-back', zh: '复发' },
    { values: ['no', 'yes', 'no', 'no'], trend: 'still', zh: '仍存在' },
    { values: ['no', 'yes', 'no', 'yes'], trend: 'fixed', zh: '已改善' },
    { values: ['yes', 'no'], trend: 'new', zh: '新发现' },
    { values: ['yes', 'yes'], trend: 'met', zh: '达标' },
    { values: ['no', null, 'no'], trend: 'still', zh: '仍存在' },
    { values: ['no', 'na', 'not-observed'], trend: 'unchecked', zh: '本次未复核' },
    { values: ['no', 'no', null], trend: 'unchecked', zh: '本次未复核' },
    { values: ['no', 'yes', null], trend: 'fixed', zh: '已改善' },
    { values: ['na', null], trend: null, zh: '未评' },
    { values: [], trend: null, zh: '未评' },
  ])('$values is $trend ($zh)', ({ values, trend }) => {
    expect(trendOf(rungs(...values), 4)).toBe(trend);
  });

  test('is not changed by an answer that was only carried over', () => {
    const carried: Rung = { no: 4, value: 'yes', carried: true };
    const earlier = rungs('no', 'yes', null).slice(0, -1);
    expect(trendOf([...earlier, carried], 4)).toBe('fixed');
    expect(trendOf([...earlier.slice(1), carried], 4)).toBe('met');
  });
});

const SCALES: readonly ScaleId[] = ['yes-no', 'yes-partly-no', '0-5'];
const ladder = fc
  .constantFrom(...SCALES)
  .chain((scale) =>
    fc
      .array(fc.tuple(anyAnswer({ scale } as Item), fc.boolean()), { maxLength: 4 })
      .map((drawn) => drawn.map(([value, carried], at): Rung => ({ no: (at + 1) as VisitNo, value, carried }))),
  );

/** By the score: less than eight tenths is weak, what has none was not judged. */
function letterOf(value: AnswerValue | null): string {
  const tenths = tenthsOf(typeof value === 'number' ? '0-5' : 'yes-partly-no', value);
  if (tenths === null) return '';
  return tenths < 8 ? 'w' : 'm';
}

/** The same in words: the line of what was seen, "w" weak and "m" met, told by its last letters. */
function byPattern(given: readonly Rung[], now: VisitNo): string | null {
  const line = given
    .filter(({ carried }) => !carried)
    .map(({ value }) => letterOf(value))
    .join('');
  if (line === '') return null;
  const last = given.findLast(({ value, carried }) => !carried && letterOf(value) !== '');
  if (line.endsWith('w') && last?.no !== now) return 'unchecked';
  if (line.endsWith('ww')) return 'still';
  if (line.endsWith('w') && line.slice(0, -1).includes('w')) return 'came-back';
  if (line.endsWith('w')) return 'new';
  return line.includes('w') ? 'fixed' : 'met';
}

test('of any four visits the same is said as by reading the line of what was seen', () => {
  fc.assert(
    fc.property(ladder, (given) => {
      for (const now of VISIT_NOS) {
        const until = given.filter(({ no }) => no <= now);
        expect(trendOf(until, now)).toBe(byPattern(until, now));
      }
    }),
    { numRuns: 2_000 },
  );
});

test('blanks anywhere change nothing', () => {
  fc.assert(
    fc.property(ladder, fc.nat(4), (given, at) => {
      const blank: Rung = { no: 1, value: 'not-observed', carried: false };
      expect(trendOf(given.toSpliced(at, 0, blank), 4)).toBe(trendOf(given, 4));
    }),
    { numRuns: 1_000 },
  );
});

test('repeat findings come first, the heavier before the lighter', () => {
  const all = [null, ...ITEM_TRENDS].flatMap((trend) => [1, 3].map((weight) => ({ trend, weight })));
  const sorted = all.toSorted(repeatsFirst);
  expect(sorted.slice(0, 4).every(({ trend }) => isRepeat(trend))).toBe(true);
  expect(sorted.slice(4).some(({ trend }) => isRepeat(trend))).toBe(false);
  expect(sorted.map(({ trend }) => trend)).toEqual(sorted.toSorted(repeatsFirst).map(({ trend }) => trend));
  expect(sorted[0]).toEqual({ trend: 'came-back', weight: 3 });
});
