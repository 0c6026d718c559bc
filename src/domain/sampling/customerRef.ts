/** Why a text cannot stand for a customer: it could be a name or a telephone number, which are never kept. */
export const REF_FAULTS = ['looks-like-name', 'looks-like-phone', 'other-characters', 'too-long'] as const;
export type RefFault = (typeof REF_FAULTS)[number];

const MOST_CHARACTERS = 12;
/** A landline has seven digits at least. */
const MOST_DIGITS = 6;
const MOST_LETTERS = 3;

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/** Full-width letters and digits, as a Chinese keyboard gives them, become plain ones; letters become capitals. */
export const tidyRef = (text: string): string => text.normalize('NFKC').trim().toUpperCase();

/**
 * What is wrong with a customer's mark; null when it is fit: up to three initials, or a card number of up to six digits,
 * or both. Empty is fit: not yet written. Judges the text as `tidyRef` gives it.
 */
export function refFault(ref: string): RefFault | null {
  if (/\p{Script=Han}/u.test(ref) || count(ref, /[A-Z]/g) > MOST_LETTERS) return 'looks-like-name';
  if (count(ref, /\d/g) > MOST_DIGITS) return 'looks-like-phone';
  if (!/^[A-Z0-9 .\-/#]*$/.test(ref)) return 'other-characters';
  return ref.length > MOST_CHARACTERS ? 'too-long' : null;
}
