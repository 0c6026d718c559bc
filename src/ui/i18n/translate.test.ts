import { beforeAll, describe, expect, test } from 'vitest';
import { loadLang } from './areas.ts';
import { formatDate, formatNumber, formatPercent, formatScore } from './format.ts';
import { formatBytes } from './formatBytes.ts';
import { fill, translate } from './translate.ts';

beforeAll(() => Promise.all([loadLang('zh', ['audit']), loadLang('en', ['audit'])]));

describe('a key becomes words', () => {
  test.each([
    { lang: 'en', count: 1, words: '1 photo' },
    { lang: 'en', count: 0, words: '0 photos' },
    { lang: 'en', count: 1200, words: '1,200 photos' },
    { lang: 'zh', count: 1, words: '1 张照片' },
    { lang: 'zh', count: 12, words: '12 张照片' },
  ] as const)('$count in $lang is "$words"', ({ lang, count, words }) => {
    expect(translate(lang, 'photos.list', { count })).toBe(words);
  });

  test('what a person typed is not read as a placeholder', () => {
    expect(fill('en', '{place}: yes', { place: '{count|a|b}' })).toBe('{count|a|b}: yes');
  });

  test('a placeholder without a value stays visible', () => {
    expect(fill('en', 'Hello {name}')).toBe('Hello {name}');
  });
});

describe('dates and figures are written by Intl', () => {
  test('a plain day is the same day in every time zone', () => {
    expect(formatDate('en', '2026-11-23')).toBe('23 November 2026');
    expect(formatDate('zh', '2026-11-23')).toBe('2026年11月23日');
  });

  test.each([
    { value: 82, written: '82.0' },
    { value: 24.65, digits: 2, written: '24.65' },
    { value: null, written: '—' },
  ])('the score $value is written $written', ({ value, digits, written }) => {
    expect(formatScore('zh', value, digits)).toBe(written);
  });

  test.each([
    { share: 0, written: '0%' },
    { share: 0.64, written: '64%' },
    { share: 0.29, written: '29%' },
    { share: 74 / 75, written: '98%' },
    { share: 0.9999, written: '99%' },
    { share: 1, written: '100%' },
  ])('the share $share is written $written', ({ share, written }) => {
    expect(formatPercent('en', share)).toBe(written);
  });

  test.each([
    { bytes: 0, written: '0 byte' },
    { bytes: 193_400, written: '193 kB' },
    { bytes: 2_340_000, written: '2.3 MB' },
    { bytes: 5_000_000_000_000, written: '5,000 GB' },
  ])('$bytes bytes are written $written', ({ bytes, written }) => {
    expect(formatBytes('en', bytes)).toBe(written);
  });

  test('large numbers are grouped', () => {
    expect(formatNumber('zh', 12345.678)).toBe('12,345.68');
  });
});
