/** Bounds of a code: more letters would spell a name, more digits would dial a number. */
const MOST = { length: 12, letters: 3, digits: 6 };

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * Whether a text can name a customer without telling who it is: a card number or initials, in Latin letters, digits and
 * hyphens. Names and telephone numbers do not pass.
 */
export function isCustomerCode(text: string): boolean {
  if (!/^[A-Za-z0-9](?:-?[A-Za-z0-9])*$/.test(text) || text.length > MOST.length) return false;
  return countOf(text, /[A-Za-z]/g) <= MOST.letters && countOf(text, /\d/g) <= MOST.digits;
}
