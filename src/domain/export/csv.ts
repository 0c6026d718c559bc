import type { Cell } from './table.ts';

/** Tells Excel that what follows is UTF-8; without it Chinese becomes noise. */
export const CSV_BEGIN = '\uFEFF';

/**
 * What a spreadsheet takes for a formula: = + - @ and their fullwidth forms, behind whatever is not seen (blanks,
 * control and format characters), and a tab or a line end at the beginning.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Z}\p{C}]*[=+\-@＝＋－＠])/u;

/** The text made harmless: an apostrophe before it, as Excel itself marks text. */
const defused = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const NEEDS_QUOTES = /[",\r\n\t;]|^\s|\s$/;

const quoted = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function cellText(cell: Cell): string {
  if (cell === null) return '';
  switch (cell.type) {
    case 'text':
      return quoted(defused(cell.text));
    case 'number':
      return cell.digits;
    case 'day':
      return cell.day;
    case 'time':
      return cell.time.replace('T', ' ');
  }
}

/** One record by RFC 4180, with its line end. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cellText).join(',')}\r\n`;
