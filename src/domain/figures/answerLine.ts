import { ANSWER_VALUES, type AnswerValue } from '../answers.ts';

/** What an item says: nothing, or a value that was given there or taken over from an earlier visit. */
export type Said = { readonly value: AnswerValue | null; readonly carried: boolean };

const NOTHING = '.';
const GIVEN = 'ypn012345xo';
const CARRIED = 'YPNabcdefXO';

const letterOf = ({ value, carried }: Said): string => {
  const at = value === null ? -1 : ANSWER_VALUES.indexOf(value);
  return at < 0 ? NOTHING : ((carried ? CARRIED : GIVEN)[at] ?? NOTHING);
};

/**
 * The answers of a checklist as one letter each, in the order of its items: of thousands of dealers they are kept in
 * memory, and as objects they would take fifty times as much.
 */
export const answerLine = (said: readonly Said[]): string => said.map(letterOf).join('');

/** What stands at one place of such a line. */
export function saidAt(line: string, at: number): Said {
  const letter = line[at] ?? NOTHING;
  const given = GIVEN.indexOf(letter);
  const place = given < 0 ? CARRIED.indexOf(letter) : given;
  return { value: ANSWER_VALUES[place] ?? null, carried: given < 0 && place >= 0 };
}
