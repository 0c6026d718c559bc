import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldSchema } from './changeSchema.ts';
import { codeFault, isCustomerCode, tidyCode } from './customerCode.ts';

const ID = '0199aaaa-0000-7000-8000-000000000001';
/** Both places where a customer is written down. */
const FIELDS = [
  ['meeting', `reviews.${ID}.code`],
  ['sampling', `cards.${ID}.7.ref`],
] as const;
const isKept = (code: string): boolean[] =>
  FIELDS.map(([kind, field]) => fieldSchema(kind, field)?.safeParse(code).success === true);

describe('The code of a customer', () => {
  test.each(['ZWM', 'A7', '315', 'Z.W.M', 'K-118', '26-0118', 'ZW 12', '#118', '118/26', 'zw-118'])(
    '%j is kept in an evening meeting and in a sampling alike',
    (code) => {
      expect(codeFault(code)).toBeNull();
      expect(isCustomerCode(code)).toBe(true);
      expect(isKept(code)).toEqual([true, true]);
    },
  );

  test.each([
    ['张伟', 'looks-like-name'],
    ['ZHANG', 'looks-like-name'],
    ['Zhang', 'looks-like-name'],
    ['张 118', 'looks-like-name'],
    ['wang@163.com', 'looks-like-name'],
    ['13812345678', 'looks-like-phone'],
    ['0791-8312566', 'looks-like-phone'],
    ['138 1234 5678', 'looks-like-phone'],
    ['ZW_1', 'other-characters'],
    ['Z.W.M - 26/0118', 'too-long'],
  ] as const)('%j is refused in both: %s', (code, fault) => {
    expect(codeFault(code)).toBe(fault);
    expect(isCustomerCode(code)).toBe(false);
    expect(isKept(code)).toEqual([false, false]);
  });

  test('a drawn card may wait for its code; a customer who is talked about has one', () => {
    expect(codeFault('')).toBeNull();
    expect(isKept('')).toEqual([false, true]);
    expect(isCustomerCode('--')).toBe(false);
  });

  test('what a Chinese keyboard types in full width is taken as meant', () => {
    expect(tidyCode(' ｚｗ－１１８ ')).toBe('ZW-118');
  });

  test('no telephone number and no Chinese name gets through, however it is written', () => {
    const gap = fc.constantFrom('', ' ', '-', '.');
    const phones = fc
      .tuple(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 12 }), gap)
      .map(([digits, between]) => digits.join(between));
    fc.assert(
      fc.property(phones, (phone) => {
        expect(codeFault(tidyCode(phone))).not.toBeNull();
      }),
    );
    const names = fc
      .array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: 1, maxLength: 4 })
      .map((codes) => String.fromCodePoint(...codes));
    fc.assert(
      fc.property(names, (name) => {
        expect(codeFault(tidyCode(name))).not.toBeNull();
      }),
    );
  });

  test('tidying twice is tidying once', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(tidyCode(tidyCode(text))).toBe(tidyCode(text));
      }),
    );
  });
});
