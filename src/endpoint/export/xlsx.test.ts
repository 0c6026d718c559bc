import { expect, test } from 'vitest';
import { readWorkbook } from '../../../tests/support/workbookReader.ts';
import { type Cell, numberCell, type Table } from '../../domain/export/table.ts';
import { xlsxOf } from './xlsx.ts';

const TABLE: Table = {
  sheet: { zh: '得分', en: 'Scores' },
  columns: [{ name: 'no', head: { zh: '号', en: 'No.' }, width: 8 }],
  rows: () => [],
};

async function* numbered(batches: readonly number[]): AsyncGenerator<Cell[][]> {
  let no = 0;
  for (const size of batches) {
    const first = no + 1;
    no += size;
    yield Array.from({ length: size }, (_, i) => [numberCell(first + i)]);
  }
}

async function sheetsOf(batches: readonly number[], most: number) {
  const pieces: Uint8Array[] = [];
  const written = xlsxOf(TABLE, { heads: 'en', rows: numbered(batches), limits: { rows: most } });
  for await (const piece of written) pieces.push(piece);
  return readWorkbook(Buffer.concat(pieces)).map(({ name, rows }) => ({
    name,
    heads: rows[0],
    numbers: rows.slice(1).map(([cell]) => (cell && 'number' in cell ? cell.number : null)),
  }));
}

test('rows that do not fit on one sheet go on in the next, under the same heads', async () => {
  const heads = [{ text: 'No.' }];
  expect(await sheetsOf([2, 0, 5, 1], 4)).toEqual([
    { name: 'Scores', heads, numbers: [1, 2, 3] },
    { name: 'Scores 2', heads, numbers: [4, 5, 6] },
    { name: 'Scores 3', heads, numbers: [7, 8] },
  ]);
  expect((await sheetsOf([3, 0], 4)).map(({ name }) => name)).toEqual(['Scores']);
  expect(await sheetsOf([], 4)).toEqual([{ name: 'Scores', heads, numbers: [] }]);
});

test('a reader who goes away ends the reading of rows, too', async () => {
  const ended = Promise.withResolvers<string>();
  async function* endless(): AsyncGenerator<Cell[][]> {
    try {
      for (let no = 0; ; no++) yield Array.from({ length: 1_000 }, (_, i) => [numberCell(no * i)]);
    } finally {
      ended.resolve('ended');
    }
  }
  let pieces = 0;
  for await (const _piece of xlsxOf(TABLE, { heads: 'zh', rows: endless() })) if (++pieces === 3) break;
  expect(await ended.promise).toBe('ended');
});

test('rows that cannot be read end the file unfinished', async () => {
  async function* failing(): AsyncGenerator<Cell[][]> {
    yield [];
    throw new Error('away');
  }
  const read = async () => {
    for await (const _piece of xlsxOf(TABLE, { heads: 'zh', rows: failing() }));
  };
  await expect(read()).rejects.toThrow('away');
});
