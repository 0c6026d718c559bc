import { expect, test } from 'vitest';
import { SCRIPTS } from './scripts.ts';
import { AFTERSALES_INTRO_V1 } from './templates/salesProcess/aftersalesIntro.v1.ts';
import { DELIVERY_V1 } from './templates/salesProcess/delivery.v1.ts';

test('every item of delivery and after-sales introduction has its must-say script, in both languages', () => {
  const items = [...DELIVERY_V1.items, ...AFTERSALES_INTRO_V1.items].map(({ id }) => id);
  expect(Object.keys(SCRIPTS).sort()).toEqual(items.sort());
  expect(Object.values(SCRIPTS).every(({ zh, en }) => zh.length > 10 && en.length > 10)).toBe(true);
});
