import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitsShape } from './jsonShape.ts';

const fits = (text: string, levels = 3, keys = 2): boolean => fitsShape(Buffer.from(text), { levels, keys });

test.each([
  { text: '[[[1]]]', fit: true },
  { text: '[[[[1]]]]', fit: false },
  { text: '{"a":{"b":[1,2]},"c":1}', fit: true },
  { text: '{"a":1,"b":2,"c":3}', fit: false },
  { text: '[{"a":1,"b":2},{"a":1,"b":2}]', fit: true },
  { text: '{"a:::":"[[[[[\\"[[[["}', fit: true },
  { text: `["${'[\\"'.repeat(100)}"]`, fit: true },
  { text: `["${'x'.repeat(100)}\\\\",[[[]]]]`, fit: false },
  { text: '"never ended', fit: true },
  { text: '::]]]::]', fit: true },
])('$text fits: $fit', ({ text, fit }) => {
  expect(fits(text)).toBe(fit);
});

function shapeOf(value: unknown): { levels: number; keys: number } {
  if (typeof value !== 'object' || value === null) return { levels: 0, keys: 0 };
  const parts = Object.values(value).map(shapeOf);
  return {
    levels: 1 + Math.max(0, ...parts.map(({ levels }) => levels)),
    keys: Math.max(Array.isArray(value) ? 0 : Object.keys(value).length, ...parts.map(({ keys }) => keys)),
  };
}

test('it sees what the parsed value has', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(5), fc.nat(5), (value, levels, keys) => {
      const shape = shapeOf(JSON.parse(JSON.stringify(value)));
      expect(fits(JSON.stringify(value), levels, keys)).toBe(shape.levels <= levels && shape.keys <= keys);
    }),
    { numRuns: 1000 },
  );
});
