import { describe, expect, test } from 'vitest';
import { AREAS } from './allAreas.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

const names = (pattern: string): string[] => [...pattern.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? '').sort();
const chinese: Readonly<Record<string, string>> = zh;
const english: Readonly<Record<string, string>> = en;

test('both languages have the same keys', () => {
  expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
});

describe.each(Object.keys(chinese))('%s', (key) => {
  test('has the same placeholders in both languages, and words in each', () => {
    expect(names(english[key] ?? '')).toEqual(names(chinese[key] ?? ''));
    expect(english[key]?.trim()).not.toBe('');
    expect(chinese[key]?.trim()).not.toBe('');
  });

  test('has no Chinese character in its English words', () => {
    expect(english[key]).not.toMatch(/[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/);
  });
});

test('every area is part of the whole', async () => {
  for (const area of AREAS) {
    const module: Record<string, object> = await import(`./zh/${area}.ts`);
    expect(Object.keys(chinese)).toEqual(expect.arrayContaining(Object.keys(module[area] ?? { missing: '' })));
  }
});
