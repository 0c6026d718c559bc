import type { BundleContent } from '../bundle/content.ts';
import type { Text2 } from '../text.ts';

/** What stands in a cell. Figures are decimal texts ("24.65"), so that none is bent by floating point. */
export type Cell =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly digits: string }
  /** YYYY-MM-DD */
  | { readonly type: 'day'; readonly day: string }
  /** Local time, YYYY-MM-DDTHH:MM:SS. */
  | { readonly type: 'time'; readonly time: string }
  | null;

export const HEADS = ['zh', 'en', 'names'] as const;
/** In which language heads and values of lists are; `names`: the stable names of columns, and values as in a bundle. */
export type Heads = (typeof HEADS)[number];

/** Which rows; days are YYYY-MM-DD, both included, in the dealers' time zone. */
export type RowFilter = { readonly from: string | null; readonly to: string | null };

export type RowContext = {
  readonly heads: Heads;
  readonly filter: RowFilter;
  /** Today where the dealers are. */
  readonly today: string;
  /** An instant (ISO, UTC) as the clock on the dealers' wall: YYYY-MM-DDTHH:MM:SS. */
  readonly local: (instant: string) => string;
};

export type Column<Row> = {
  /** Stable: machines may rely on it. */
  readonly name: string;
  /** With its unit where it has one. */
  readonly head: Text2;
  /** In characters of Latin script. */
  readonly width: number;
  readonly cell: (row: Row, context: RowContext) => Cell;
};

export type Table = {
  readonly sheet: Text2;
  readonly columns: readonly Pick<Column<never>, 'name' | 'head' | 'width'>[];
  /** The rows of one programme, each with as many cells as there are columns. */
  readonly rows: (content: BundleContent, context: RowContext) => Cell[][];
};

/** A table from its columns and whatever a programme's rows are. */
export const tableOf = <Row>(
  sheet: Text2,
  columns: readonly Column<Row>[],
  found: (content: BundleContent, context: RowContext) => Row[],
): Table => ({
  sheet,
  columns,
  rows: (content, context) => found(content, context).map((row) => columns.map((column) => column.cell(row, context))),
});

/** The heads of a table's columns. */
export const headsOf = ({ columns }: Pick<Table, 'columns'>, heads: Heads): string[] =>
  columns.map(({ name, head }) => (heads === 'names' ? name : head[heads]));

export const textCell = (text: string): Cell => (text === '' ? null : { type: 'text', text });
export const numberCell = (value: number | string | null | undefined): Cell =>
  value === null || value === undefined ? null : { type: 'number', digits: String(value) };
export const dayCell = (day: string | null): Cell => (day ? { type: 'day', day } : null);
export const timeCell = (instant: string | null | undefined, { local }: RowContext): Cell =>
  instant ? { type: 'time', time: local(instant) } : null;

/** A value of a list in words, or as it is where names are asked for. */
export function wordCell(words: Readonly<Record<string, Text2>>, value: string, { heads }: RowContext): Cell {
  return textCell(heads === 'names' ? value : (words[value]?.[heads] ?? value));
}

/** A text that the catalogue has in both languages; Chinese where names are asked for. */
export const titleCell = (title: Text2 | null | undefined, { heads }: RowContext): Cell =>
  textCell(title?.[heads === 'en' ? 'en' : 'zh'] ?? '');

const YES_NO: Readonly<Record<string, Text2>> = { true: { zh: '是', en: 'Yes' }, false: { zh: '否', en: 'No' } };
export const flagCell = (value: boolean, context: RowContext): Cell => wordCell(YES_NO, String(value), context);

/** Whether a day lies within a filter; what has no day lies within none that has a bound. */
export function inDays(day: string | null, { from, to }: RowFilter): boolean {
  if (!day) return from === null && to === null;
  return (from === null || day >= from) && (to === null || day <= to);
}
