import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from './base64.ts';

const bytes = fc.uint8Array({ maxLength: 200 });

/** The same bytes in an engine that has no base64 of its own. */
function onAnOlderTablet(data: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(data);
  Object.defineProperty(copy, 'toBase64', { value: undefined });
  return copy;
}

test('bytes become the base64 that everybody else makes, with the engine and without', () => {
  fc.assert(
    fc.property(bytes, (data) => {
      expect(toBase64(data)).toBe(Buffer.from(data).toString('base64'));
      expect(toBase64(onAnOlderTablet(data))).toBe(Buffer.from(data).toString('base64'));
    }),
  );
});

test('a photo larger than one piece is encoded whole', () => {
  const photo = Uint8Array.from({ length: 3 * 24 * 1024 + 1 }, (_, i) => (i * 31) % 256);
  expect(toBase64(onAnOlderTablet(photo))).toBe(Buffer.from(photo).toString('base64'));
});

test('base64 becomes the same bytes again', () => {
  fc.assert(
    fc.property(bytes, (data) => {
      expect(fromBase64(Buffer.from(data).toString('base64'))).toEqual(data);
    }),
  );
});

test('only the one text that stands for some bytes is read; any other is refused', () => {
  const char = fc.constantFrom(...Array.from('AZaz09+/=-_ \n'));
  fc.assert(
    fc.property(fc.string({ unit: char, maxLength: 12 }), (text) => {
      const read = fromBase64(text);
      expect(read === undefined || toBase64(read) === text).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test.each(['A', 'AA', 'AAA', 'AAA=A', '====', 'A===', 'AB==', 'AAB=', 'AA=A', 'AAA\n', 'AA-_', '你好你好'])(
  '%j is no base64',
  (text) => {
    expect(fromBase64(text)).toBeUndefined();
  },
);
