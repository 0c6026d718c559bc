import { expect, test } from 'vitest';
import { limiter } from './rateLimit.ts';

test('a bucket gives what is in it, then one at a time as it fills', () => {
  let now = 0;
  const limit = limiter({ most: 3, periodMs: 3000, clock: () => now });
  const take = () => limit.take('a');
  expect([take(), take(), take(), take()]).toEqual([0, 0, 0, 1]);
  now = 999;
  expect(take()).toBe(1);
  now = 1000;
  expect([take(), take()]).toEqual([0, 1]);
  now = 1_000_000;
  expect([take(), take(), take(), take()]).toEqual([0, 0, 0, 1]);
});

test('a clock set back neither gives nor takes', () => {
  let now = 10_000;
  const limit = limiter({ most: 2, periodMs: 1000, clock: () => now });
  expect(limit.take('a')).toBe(0);
  now = 0;
  expect([limit.take('a'), limit.take('a')]).toEqual([0, 1]);
});

test('nine thousand callers do not make it forget the one who asks too much', () => {
  const limit = limiter({ most: 1, periodMs: 1000, clock: () => 0 });
  for (let n = 0; n < 9_000; n++) limit.take(`caller ${n}`);
  expect(limit.take('caller 1')).toBe(1);
});
