import { CSV_BEGIN, csvLine } from '../../domain/export/csv.ts';
import { type Heads, headsOf, type Table } from '../../domain/export/table.ts';
import type { Rows } from './xlsx.ts';

/** A table as CSV, written as its rows come. */
export async function* csvOf(
  table: Table,
  { heads, rows }: { readonly heads: Heads; readonly rows: Rows },
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const first = headsOf(table, heads).map((text) => ({ type: 'text', text }) as const);
  yield encoder.encode(CSV_BEGIN + csvLine(first));
  for await (const some of rows) {
    if (some.length > 0) yield encoder.encode(some.map(csvLine).join(''));
  }
}
