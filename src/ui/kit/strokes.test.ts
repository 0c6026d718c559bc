import { expect, test } from 'vitest';
import { pointsOf, strokeOf } from './strokes.ts';

test('a line drawn on a small tablet has the same numbers as on a large one', () => {
  const small = strokeOf(
    [
      { x: 0, y: 0 },
      { x: 150, y: 50 },
      { x: 300, y: 100 },
    ],
    { width: 300, height: 100 },
  );
  const large = strokeOf(
    [
      { x: 0, y: 0 },
      { x: 450, y: 150 },
      { x: 900, y: 300 },
    ],
    { width: 900, height: 300 },
  );
  expect(small).toEqual([0, 0, 500, 500, 1000, 1000]);
  expect(large).toEqual(small);
});

test('a finger that leaves the frame is kept at its edge', () => {
  expect(strokeOf([{ x: -5, y: 400 }], { width: 300, height: 100 })).toEqual([0, 1000]);
});

test('a finger that rests is one point', () => {
  expect(
    strokeOf(
      [
        { x: 30, y: 10 },
        { x: 30.01, y: 10.01 },
      ],
      { width: 300, height: 100 },
    ),
  ).toEqual([100, 100]);
});

test('what was drawn comes back where it was', () => {
  const size = { width: 600, height: 200 };
  const points = [
    { x: 60, y: 20 },
    { x: 120, y: 40 },
  ];
  expect(pointsOf(strokeOf(points, size), size)).toEqual(points);
});
