import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, type Json } from './json.ts';

const json = fc.jsonValue() as fc.Arbitrary<Json>;

/** The same value with the keys of every object in another order. */
function reordered(value: Json): Json {
  if (Array.isArray(value)) return value.map(reordered);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value as Record<string, Json>).map(([key, part]): [string, Json] => [
    key,
    reordered(part),
  ]);
  return Object.fromEntries(entries.reverse());
}

test('the canonical text says the same value', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('the canonical text does not depend on the order in which keys were written', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonicalJson(reordered(value))).toBe(canonicalJson(value));
    }),
  );
});

test.each([
  { value: { b: 1, a: [true, null, { d: '', c: 0 }] }, text: '{"a":[true,null,{"c":0,"d":""}],"b":1}' },
  { value: { 10: 'ten', 9: 'nine', é: '展厅' }, text: '{"10":"ten","9":"nine","é":"展厅"}' },
  { value: -0, text: '0' },
  { value: 'a"b\n\u2028', text: '"a\\"b\\n\u2028"' },
])('$text is what everybody hashes', ({ value, text }) => {
  expect(canonicalJson(value)).toBe(text);
});
