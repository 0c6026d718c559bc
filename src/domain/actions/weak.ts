import type { AnswerValue } from '../answers.ts';

/**
 * The one rule of what is weak and so becomes a finding: 否, 部分, and 0–3 of 5. The blanks (not applicable, not observed,
 * not yet answered) are not weak.
 */
const WEAK: readonly (AnswerValue | null)[] = ['no', 'partly', 0, 1, 2, 3];

export const isWeak = (value: AnswerValue | null): boolean => WEAK.includes(value);

const BLANK: readonly (AnswerValue | null)[] = ['na', 'not-observed', null];

/** Whether a value says how good something is. */
export const isScored = (value: AnswerValue | null): boolean => !BLANK.includes(value);
