import { expect, test } from 'vitest';
import { LIMITS } from '../../domain/limits.ts';
import { fittingStrokes } from './fittingStrokes.ts';

const line = (points: number): number[] => Array.from({ length: points * 2 }, (_, at) => at % 1000);

test('a signature of usual length is kept as it was drawn', () => {
  const drawn = [line(100), line(300)];
  expect(fittingStrokes(drawn)).toEqual(drawn);
});

test('a very long one is thinned to what the ledger takes, and each line keeps both ends', () => {
  const drawn = Array.from({ length: 390 }, (_, at) => line(20 + (at % 60)));
  const kept = fittingStrokes(drawn);
  expect(kept.reduce((sum, stroke) => sum + stroke.length, 0) / 2).toBeLessThanOrEqual(LIMITS.strokePoints);
  expect(kept.map((stroke) => [stroke.slice(0, 2), stroke.slice(-2)])).toEqual(
    drawn.map((stroke) => [stroke.slice(0, 2), stroke.slice(-2)]),
  );
});
