import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refFault, tidyRef } from './customerRef.ts';

describe('The mark of a customer', () => {
  test.each(['', 'ZWM', 'Z.W.M', 'K-118', '26-0118', 'ZW 12', '#118', '118/26'])('%j is fit to be kept', (ref) => {
    expect(refFault(ref)).toBeNull();
  });

  test.each([
    ['张伟', 'looks-like-name'],
    ['ZHANG', 'looks-like-name'],
    ['张 118', 'looks-like-name'],
    ['13812345678', 'looks-like-phone'],
    ['0791-8312566', 'looks-like-phone'],
    ['138 1234 5678', 'looks-like-phone'],
    ['ZW_1', 'other-characters'],
    ['Z.W.M - 26/0118', 'too-long'],
  ] as const)('%j is refused: %s', (ref, fault) => {
    expect(refFault(ref)).toBe(fault);
  });

  test('what a Chinese keyboard types in full width is taken as meant', () => {
    expect(tidyRef(' ｚｗ－１１８ ')).toBe('ZW-118');
  });

  test('no telephone number and no Chinese name gets through, however it is written', () => {
    const gap = fc.constantFrom('', ' ', '-', '.');
    const phones = fc
      .tuple(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 12 }), gap)
      .map(([digits, between]) => digits.join(between));
    fc.assert(
      fc.property(phones, (phone) => {
        expect(refFault(tidyRef(phone))).not.toBeNull();
      }),
    );
    const names = fc
      .array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: 1, maxLength: 4 })
      .map((codes) => String.fromCodePoint(...codes));
    fc.assert(
      fc.property(names, (name) => {
        expect(refFault(tidyRef(name))).not.toBeNull();
      }),
    );
  });

  test('tidying twice is tidying once', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(tidyRef(tidyRef(text))).toBe(tidyRef(text));
      }),
    );
  });
});
