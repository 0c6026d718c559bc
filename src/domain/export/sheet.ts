import type { Cell } from './table.ts';

// One worksheet of SpreadsheetML (ECMA-376): text is stored as text and days as days, so nothing in it is ever computed.

/** The styles of workbook.ts, by number. */
export const STYLE = { plain: 0, head: 1, day: 2, time: 3, text: 4 } as const;

/** As many rows as a sheet can have. */
export const MOST_ROWS = 1_048_576;
/** Characters that a cell can have. */
const MOST_TEXT = 32_767;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML cannot say, and what looks like Excel's own way of saying them. */
const UNSAID = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

const hex = (char: string): string => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Text as it stands in a part of a workbook. */
export const xmlText = (text: string): string =>
  text.replaceAll(UNSAID, hex).replaceAll(/[&<>"]/g, (char) => ENTITIES[char] ?? char);

const DAY_MS = 86_400_000;
/** Day 0 of Excel, which takes 1900 for a leap year. */
const ORIGIN = Date.UTC(1899, 11, 30);

/** A local day or time as Excel counts: days since its day 0, in full, or a minute would be shown as the one before. */
function serial(local: string): string | undefined {
  const ms = Date.parse(`${local.length === 10 ? `${local}T00:00:00` : local}Z`);
  if (Number.isNaN(ms)) return undefined;
  return String((ms - ORIGIN) / DAY_MS);
}

const textXml = (text: string, style: number): string =>
  `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text.slice(0, MOST_TEXT).toWellFormed())}</t></is></c>`;

function dateXml(local: string, style: number): string {
  const days = serial(local);
  return days === undefined ? textXml(local, STYLE.text) : `<c s="${style}"><v>${days}</v></c>`;
}

function cellXml(cell: Cell): string {
  if (cell === null) return '<c/>';
  switch (cell.type) {
    case 'text':
      return textXml(cell.text, STYLE.text);
    case 'number':
      return `<c><v>${cell.digits}</v></c>`;
    case 'day':
      return dateXml(cell.day, STYLE.day);
    case 'time':
      return dateXml(cell.time, STYLE.time);
  }
}

/** One row below the heads. */
export const rowXml = (cells: readonly Cell[]): string => `<row>${cells.map(cellXml).join('')}</row>`;

type Head = { readonly text: string; readonly width: number };

/** Up to where the rows begin: the heads stay in view, and each column has its width. */
export function sheetBegin(heads: readonly Head[]): string {
  const widths = heads.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  const cells = heads.map(({ text }) => textXml(text, STYLE.head));
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '</sheetView></sheetViews>',
    `<cols>${widths.join('')}</cols><sheetData><row>${cells.join('')}</row>`,
  ].join('');
}

export const SHEET_END = '</sheetData></worksheet>';
