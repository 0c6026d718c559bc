import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UUID, uuidv7 } from './ids.ts';

const random = fc.uint8Array({ minLength: 10, maxLength: 10 });
const ms = fc.integer({ min: 0, max: 2 ** 48 - 1 });

test('an id is a UUID of version 7 that carries its time in ms', () => {
  fc.assert(
    fc.property(ms, random, (time, bytes) => {
      const id = uuidv7(time, bytes);
      expect(id).toMatch(UUID);
      expect(id[14]).toBe('7');
      expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(time);
    }),
  );
});

test('of two ids the one made later sorts later, whatever the random part', () => {
  fc.assert(
    fc.property(ms, ms, fc.tuple(random, random), (one, other, [a, b]) => {
      fc.pre(one !== other);
      expect(uuidv7(one, a) < uuidv7(other, b)).toBe(one < other);
    }),
  );
});

test('the random part is kept but for the six bits that the version takes', () => {
  fc.assert(
    fc.property(random, random, (a, b) => {
      const masked = (bytes: Uint8Array) =>
        bytes.map((byte, i) => (i === 0 ? byte & 0x0f : i === 2 ? byte & 0x3f : byte));
      expect(uuidv7(1, a) === uuidv7(1, b)).toBe(masked(a).join() === masked(b).join());
    }),
  );
});

test.each([
  ['01234567-89ab-7cde-8f01-23456789abcd', true],
  ['01234567-89ab-4cde-8f01-23456789abcd', true],
  ['01234567-89AB-7CDE-8F01-23456789ABCD', false],
  ['01234567-89ab-1cde-8f01-23456789abcd', false],
  ['01234567-89ab-7cde-cf01-23456789abcd', false],
  ['{01234567-89ab-7cde-8f01-23456789abcd}', false],
  ['', false],
])('%s is an id that we take: %s', (text, taken) => {
  expect(UUID.test(text)).toBe(taken);
});
