import { expect, test } from 'vitest';
import { csvLine } from './csv.ts';
import type { Cell } from './table.ts';

const text = (value: string): Cell => ({ type: 'text', text: value });

test.each([
  '=1+1',
  '+86 138',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '  =1',
  '\u3000＝HYPERLINK("http://x")',
  '＋1',
  '－1',
  '＠x',
  '\u200b=1',
  '\ufeff=1',
  '\u00a0-1',
  '\n-1',
])('a text that a spreadsheet would compute stands as text: %j', (value) => {
  expect(
    csvLine([text(value)])
      .replace(/^"/, '')
      .startsWith("'"),
  ).toBe(true);
});

test.each(['展厅', 'a=b', '1-2', 'a@b.cn', '（-1）', '2026-11-24'])('%j stands as it is', (value) => {
  expect(csvLine([text(value)])).toBe(`${value}\r\n`);
});

test('figures and days stay figures and days, whatever they begin with', () => {
  const cells: Cell[] = [
    { type: 'number', digits: '-3' },
    { type: 'number', digits: '24.65' },
    { type: 'day', day: '2026-11-24' },
    { type: 'time', time: '2026-11-24T09:30:00' },
    null,
  ];
  expect(csvLine(cells)).toBe('-3,24.65,2026-11-24,2026-11-24 09:30:00,\r\n');
});

test('commas, quotes and line ends are quoted by RFC 4180', () => {
  expect(csvLine([text('a,b'), text('说“好”'), text('say "x"'), text('一\n二'), text('x')])).toBe(
    '"a,b",说“好”,"say ""x""","一\n二",x\r\n',
  );
});
