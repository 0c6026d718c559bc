import { expect, test } from 'vitest';
import type { HistoryEntry } from '../../../store/ledger.ts';
import { historyLines } from './itemHistory.ts';

const photo = 'photos.01990000-0000-7000-8000-000000000001';
const other = 'photos.01990000-0000-7000-8000-000000000002';

const entry = (changeId: string, field: string, value: HistoryEntry['value']): HistoryEntry => ({
  changeId,
  field,
  value,
  at: '2026-11-23T08:00:00.000Z',
  author: 'p',
  device: 'd',
});

test('the history of an item says from what to what, the newest first, with its photos and no others', () => {
  const lines = historyLines(
    [
      entry('1', 'answers.a.value', 'yes'),
      entry('2', 'answers.b.value', 3),
      entry('3', photo, { itemId: 'a', sha256: 'x' }),
      entry('4', other, { itemId: 'b', sha256: 'y' }),
      entry('5', 'answers.a.value', 'no'),
      entry('6', 'answers.a.note', '灯不亮'),
      entry('7', other, null),
      entry('8', photo, null),
    ],
    'a',
  );
  expect(lines.map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ['photo-removed', { itemId: 'a', sha256: 'x' }, null],
    ['note', null, '灯不亮'],
    ['value', 'yes', 'no'],
    ['photo-added', null, { itemId: 'a', sha256: 'x' }],
    ['value', null, 'yes'],
  ]);
});
