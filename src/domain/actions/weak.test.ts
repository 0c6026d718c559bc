import { expect, test } from 'vitest';
import { ANSWER_VALUES } from '../answers.ts';
import { isScored, isWeak } from './weak.ts';

test('no, partly and 0 to 3 of 5 are weak; what is better or was not looked at is not', () => {
  expect(ANSWER_VALUES.filter(isWeak)).toEqual(['partly', 'no', 0, 1, 2, 3]);
  expect(isWeak(null)).toBe(false);
});

test('only the three blanks say nothing of how good something is', () => {
  expect([...ANSWER_VALUES, null].filter((value) => !isScored(value))).toEqual(['na', 'not-observed', null]);
});
