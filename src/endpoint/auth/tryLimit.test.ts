import { expect, test } from 'vitest';
import { tryLimit } from './tryLimit.ts';

test('ten tries a minute from one address, and they come back with time', () => {
  let now = 0;
  const limit = tryLimit(() => now);
  const tries = (count: number, address = 'a') => Array.from({ length: count }, () => limit(address)?.retryAfter ?? 0);
  expect(tries(11)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6]);
  expect(tries(1, 'b')).toEqual([0]);
  now += 6_000;
  expect(tries(2)).toEqual([0, 6]);
});

test('a hundred tries an hour, however many addresses there are', () => {
  let now = 0;
  const limit = tryLimit(() => now);
  const from = (first: number, count: number) =>
    Array.from({ length: count }, (_, i) => limit(`address ${first + i}`)).filter((refused) => refused === undefined);
  expect(from(0, 1000)).toHaveLength(100);
  expect(limit('another')).toEqual({ refused: 'too-many-requests', retryAfter: 36 });
  now += 60 * 60_000;
  expect(from(2000, 1000)).toHaveLength(100);
});
