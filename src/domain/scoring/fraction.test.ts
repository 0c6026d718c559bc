import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  exactText,
  fraction,
  fractionOf,
  fullText,
  multiply,
  roundHalfUp,
  showFraction,
  weightedMean,
} from './fraction.ts';

const whole = fc.bigInt({ min: 0n, max: 10n ** 12n });
const anyFraction = fc
  .tuple(whole, fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([top, bottom]) => fraction(top, bottom));

test('a fraction is kept in lowest terms, so that equal scores are equal texts', () => {
  fc.assert(
    fc.property(anyFraction, fc.bigInt({ min: 1n, max: 1_000n }), (value, factor) => {
      expect(fraction(value.numerator * factor, value.denominator * factor)).toEqual(value);
    }),
  );
});

test('sums and products are exact', () => {
  fc.assert(
    fc.property(anyFraction, anyFraction, (a, b) => {
      const sum = add(a, b);
      const product = multiply(a, b);
      const bottom = a.denominator * b.denominator;
      expect(sum.numerator * bottom).toBe(
        (a.numerator * b.denominator + b.numerator * a.denominator) * sum.denominator,
      );
      expect(product.numerator * bottom).toBe(a.numerator * b.numerator * product.denominator);
    }),
  );
});

test('a rounded figure is the nearest one, and of two equally near ones the upper', () => {
  fc.assert(
    fc.property(anyFraction, fc.nat(3), ({ numerator, denominator }, digits) => {
      const rounded = roundHalfUp({ numerator, denominator }, digits);
      // 2 · (rounded − exact), in units of the denominator: above −1, up to and including 1.
      const excess = 2n * (rounded * denominator - numerator * 10n ** BigInt(digits));
      expect(excess > -denominator && excess <= denominator).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  { value: fraction(24645, 1000), digits: 2, text: '24.65' },
  { value: fraction(1005, 1000), digits: 2, text: '1.01' },
  { value: fraction(1, 3), digits: 2, text: '0.33' },
  { value: fraction(2, 3), digits: 1, text: '0.7' },
  { value: fraction(99_995, 1000), digits: 2, text: '100.00' },
  { value: fraction(0), digits: 2, text: '0.00' },
  { value: fraction(100), digits: 1, text: '100.0' },
  { value: fraction(1, 2), digits: 0, text: '1' },
])('$text is shown with $digits decimals', ({ value, digits, text }) => {
  expect(showFraction(value, digits)).toBe(text);
});

test('the exact text is numerator and denominator', () => {
  expect(exactText(fraction(9100, 115))).toBe('1820/23');
});

test('a mean of nothing is no score', () => {
  expect(weightedMean([])).toBeNull();
  expect(weightedMean([{ score: fraction(5), weight: 0 }])).toBeNull();
});

test('nothing can be divided by zero', () => {
  expect(() => fraction(1, 0)).toThrow(RangeError);
});

test.each([
  { value: fraction(24645, 1000), text: '24.645' },
  { value: fraction(141, 2), text: '70.5' },
  { value: fraction(60), text: '60' },
  { value: fraction(1820, 23), text: '1820/23' },
  { value: fraction(1, 2_000_000), text: '1/2000000' },
])('a figure is written in full where it has an end: $text', ({ value, text }) => {
  expect(fullText(value)).toBe(text);
});

test('an exact text can be read back', () => {
  fc.assert(
    fc.property(anyFraction, (value) => {
      expect(fractionOf(exactText(value))).toEqual(value);
    }),
  );
});
