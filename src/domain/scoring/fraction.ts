/** An exact non-negative fraction, in lowest terms. Scores are fractions until they are shown; floats would not do. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

/** Both whole; the denominator above zero. */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const top = BigInt(numerator);
  const bottom = BigInt(denominator);
  if (bottom <= 0n) throw new RangeError('a fraction needs a denominator above zero');
  const common = gcd(top < 0n ? -top : top, bottom);
  return { numerator: top / common, denominator: bottom / common };
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

export type Weighted = { readonly score: Fraction; readonly weight: number };

/** Σ(weight × score) ÷ Σ weight; null when nothing weighs. Weights are whole numbers. */
export function weightedMean(parts: readonly Weighted[]): Fraction | null {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  if (weight === 0) return null;
  const sum = parts.reduce((total, part) => add(total, multiply(part.score, fraction(part.weight))), ZERO);
  return multiply(sum, fraction(1, weight));
}

/** The fraction × 10^digits as a whole number, half up (scores are never negative). */
export function roundHalfUp({ numerator, denominator }: Fraction, digits: number): bigint {
  const scaled = numerator * 10n ** BigInt(digits) * 2n + denominator;
  return scaled / (denominator * 2n);
}

/** "24.65": half up, always with all digits. The decimal point is a point; the UI words it for a language. */
export function showFraction(value: Fraction, digits: number): string {
  const whole = roundHalfUp(value, digits)
    .toString()
    .padStart(digits + 1, '0');
  return digits === 0 ? whole : `${whole.slice(0, -digits)}.${whole.slice(-digits)}`;
}

/** "1820/23": for machines that want the exact figure. */
export const exactText = ({ numerator, denominator }: Fraction): string => `${numerator}/${denominator}`;

/** What `exactText` wrote. */
export function fractionOf(text: string): Fraction {
  const [numerator = '0', denominator = '1'] = text.split('/');
  return fraction(BigInt(numerator), BigInt(denominator));
}

/** Digits after the point that are still read at a glance. */
const READABLE = 5;

/** A figure in full where it has an end that can be read ("24.645", "70.5", "60"), else as a fraction ("1820/23"). */
export function fullText(value: Fraction): string {
  for (let digits = 0; digits <= READABLE; digits += 1) {
    if ((value.numerator * 10n ** BigInt(digits)) % value.denominator === 0n) return showFraction(value, digits);
  }
  return exactText(value);
}
