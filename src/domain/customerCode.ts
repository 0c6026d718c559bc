/** Why a text cannot stand for a customer: it could be a name or a telephone number, which are never kept. */
export const CODE_FAULTS = ['looks-like-name', 'looks-like-phone', 'other-characters', 'too-long'] as const;
export type CodeFault = (typeof CODE_FAULTS)[number];

const MOST_CHARACTERS = 12;
/** A landline has seven digits at least. */
const MOST_DIGITS = 6;
const MOST_LETTERS = 3;

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/** Full-width letters and digits, as a Chinese keyboard gives them, become plain ones; letters become capitals. */
export const tidyCode = (text: string): string => text.normalize('NFKC').trim().toUpperCase();

/**
 * What is wrong with a customer's code, wherever one is written; null when it is fit: up to three initials, or a card
 * number of up to six digits, or both. Empty is fit: not yet written. Forms judge the text as `tidyCode` gives it.
 */
export function codeFault(code: string): CodeFault | null {
  if (/\p{Script=Han}/u.test(code) || count(code, /[A-Za-z]/g) > MOST_LETTERS) return 'looks-like-name';
  if (count(code, /\d/g) > MOST_DIGITS) return 'looks-like-phone';
  if (!/^[A-Za-z0-9 .\-/#]*$/.test(code)) return 'other-characters';
  return code.length > MOST_CHARACTERS ? 'too-long' : null;
}

/** Whether a text says which customer it is, by card number or initials, without telling who. */
export const isCustomerCode = (code: string): boolean => /[A-Za-z0-9]/.test(code) && codeFault(code) === null;
