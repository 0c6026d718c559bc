import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backoff } from './backoff.ts';

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const TABLETS = 50;
const MINUTE = 60_000;

/** A row of numbers that looks random and is the same in every run (Park and Miller). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** When each of fifty tablets tries, in ms since they all lost the same network. */
function triesOf(until: number, retryAfter: number | null = null): number[][] {
  return Array.from({ length: TABLETS }, (_, i) => {
    const next = numbers(1_000 + i * 7_919);
    const tries: number[] = [];
    for (let at = 0, failures = 0; at < until; failures++) {
      at += backoff(failures, next(), retryAfter);
      tries.push(at);
    }
    return tries;
  });
}

/** The most tries that fall into one second. */
function crowd(times: readonly number[]): number {
  const seconds = new Map<number, number>();
  for (const time of times) seconds.set(Math.floor(time / 1000), (seconds.get(Math.floor(time / 1000)) ?? 0) + 1);
  return Math.max(...seconds.values());
}

describe('fifty tablets that lost the same network at the same moment', () => {
  test('do not come back in step when it is there again after half an hour', () => {
    const back = 30 * MINUTE;
    const first = triesOf(back).map((tries) => tries.find((time) => time >= back) ?? 0);
    expect(Math.max(...first) - Math.min(...first)).toBeGreaterThan(3 * MINUTE);
    expect(crowd(first)).toBeLessThanOrEqual(4);
  });

  test('ask ever more seldom: in the tenth minute no second sees more than four of them', () => {
    const tries = triesOf(11 * MINUTE).flat();
    expect(crowd(tries.filter((time) => time >= 10 * MINUTE))).toBeLessThanOrEqual(4);
    expect(tries.filter((time) => time < MINUTE).length / TABLETS).toBeLessThan(8);
  });

  test('that were all told to come in two minutes do not all come then', () => {
    const first = triesOf(1, 120).map(([time]) => time ?? 0);
    expect(Math.min(...first)).toBeGreaterThanOrEqual(120_000);
    expect(new Set(first).size).toBeGreaterThan(TABLETS * 0.8);
    const later = triesOf(30 * MINUTE, 120).map((tries) => tries.at(-1) ?? 0);
    expect(crowd(later)).toBeLessThanOrEqual(4);
  });
});

test('a pause is a quarter of a second at least and five minutes at most, when nothing else was asked for', () => {
  fc.assert(
    fc.property(fc.nat(10_000), random, (failures, drawn) => {
      const pause = backoff(failures, drawn);
      expect(pause >= 250 && pause <= 5 * MINUTE).toBe(true);
    }),
  );
});

test('a pause is never shorter than what the endpoint asked for, up to an hour', () => {
  fc.assert(
    fc.property(fc.nat(100), random, fc.nat(10_000_000), (failures, drawn, asked) => {
      const pause = backoff(failures, drawn, asked);
      expect(pause).toBeGreaterThanOrEqual(Math.min(asked, 3600) * 1000);
      // What a timer of the browser can hold.
      expect(pause).toBeLessThan(2 ** 31);
    }),
  );
});
