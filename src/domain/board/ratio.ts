import { add, type Fraction, fraction, multiply, showFraction } from '../scoring/fraction.ts';

/** A share with what it is made of; null when there is nothing to divide by, which is shown as a dash and never as 0 %. */
export type Ratio = { readonly top: number; readonly bottom: number; readonly share: Fraction | null };

export const ratio = (top: number, bottom: number): Ratio => ({
  top,
  bottom,
  share: bottom > 0 ? fraction(top, bottom) : null,
});

const MINUS_ONE: Fraction = { numerator: -1n, denominator: 1n };
const HUNDRED = fraction(100);

/** May be below zero, as no score ever is. */
export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, multiply(b, MINUS_ONE));

export const isNegative = ({ numerator }: Fraction): boolean => numerator < 0n;

const magnitude = (value: Fraction): Fraction => (isNegative(value) ? multiply(value, MINUS_ONE) : value);

/** "66.7 %" is "66.7": a share in per cent, half up, one decimal. */
export const percentText = (share: Fraction): string => showFraction(multiply(share, HUNDRED), 1);

/** "+3.4", "−12.0", "0.0": a difference of two shares in percentage points. */
export function pointsText(difference: Fraction): string {
  const figure = percentText(magnitude(difference));
  if (figure === '0.0') return figure;
  return `${isNegative(difference) ? '−' : '+'}${figure}`;
}
