import { expect, test } from 'vitest';
import { comeBack } from '../return/comeBack.ts';
import { reportOf } from '../return/report.ts';

/** What happens within the limits of a test run; `npm run return` is the whole of it. */
test('twenty tablets that come back after ninety days all drain: spread, patient, none starved, and all tell the same', {
  timeout: 240_000,
}, async () => {
  const returned = await comeBack({
    tablets: 20,
    work: { days: 90, auditEvery: 30, photos: 1, photoBytes: 4_000, largeBytes: 540_000, busyPhotos: 42 },
    inVain: 3_000,
    requestsPerMinute: 45,
    heldFor: 0,
    patience: 90_000,
  });
  console.log(reportOf(returned));
  const { ways } = returned;
  expect(ways.map(({ end }) => Number.isFinite(end))).toEqual(ways.map(() => true));
  expect([returned.unsentLeft, returned.unsafe, returned.unequal, returned.endpointFailures]).toEqual([0, 0, 0, []]);
  // Some were asked to come back later, and all of those did so.
  expect(ways.some(({ said }) => said.has(429))).toBe(true);
  expect(ways.reduce((sum, { impatient }) => sum + impatient, 0)).toBe(0);
  const starts = ways.map(({ start }) => start);
  expect(new Set(starts.map((start) => Math.round(start / 100))).size).toBeGreaterThan(5);
});
