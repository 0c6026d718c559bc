import { MOST_ROWS, rowXml, SHEET_END, sheetBegin } from '../../domain/export/sheet.ts';
import { type Cell, type Heads, headsOf, type Table } from '../../domain/export/table.ts';
import { sheetPart, workbookParts } from '../../domain/export/workbook.ts';
import { type Entry, zipped } from './zip.ts';

export type Rows = AsyncIterable<readonly Cell[][]>;

/** Of one sheet, unpacked; far below what an archive can hold. */
const MOST_CHARS = 1024 ** 3;

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

type Limits = { readonly rows: number };

/** Rows as they come, on as many sheets as they need. */
async function* sheetsOf(begin: string, source: Rows, limits: Limits): AsyncGenerator<Entry, number> {
  const batches = source[Symbol.asyncIterator]();
  let waiting: readonly Cell[][] = [];
  let ended = false;

  async function hasMore(): Promise<boolean> {
    while (waiting.length === 0 && !ended) {
      const next = await batches.next();
      if (next.done) ended = true;
      else waiting = next.value;
    }
    return waiting.length > 0;
  }

  async function* sheet(): AsyncGenerator<string> {
    yield begin;
    let [rows, chars] = [1, 0];
    while (rows < limits.rows && chars < MOST_CHARS && (await hasMore())) {
      const some = waiting.slice(0, limits.rows - rows);
      waiting = waiting.slice(some.length);
      const text = some.map(rowXml).join('');
      rows += some.length;
      chars += text.length;
      yield text;
    }
    yield SHEET_END;
  }

  let sheets = 0;
  try {
    do {
      sheets += 1;
      yield { name: sheetPart(sheets), text: sheet() };
    } while (await hasMore());
  } finally {
    await batches.return?.();
  }
  return sheets;
}

/**
 * A table as a workbook (.xlsx), written as its rows come. Beyond as many rows as a sheet can have, it goes on in another.
 * @param limits for tests
 */
export function xlsxOf(
  table: Table,
  {
    heads,
    rows,
    limits = { rows: MOST_ROWS },
  }: { readonly heads: Heads; readonly rows: Rows; readonly limits?: Limits },
): AsyncGenerator<Uint8Array> {
  const texts = headsOf(table, heads);
  const begin = sheetBegin(table.columns.map(({ width }, i) => ({ text: texts[i] ?? '', width })));
  async function* entries(): AsyncGenerator<Entry> {
    const sheets = yield* sheetsOf(begin, rows, limits);
    const title = table.sheet[heads === 'en' ? 'en' : 'zh'];
    for (const { name, text } of workbookParts(title, sheets)) yield { name, text: once(text) };
  }
  return zipped(entries());
}
