import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { AREAS } from '../i18n/allAreas.ts';
import { zh } from '../i18n/zh.ts';

// A word whose area is not loaded shows as its key. Which words a screen says follows from the files that it imports.

const UI = resolve('src/ui');
/** Fields of a record that are named like a word. */
const FIELDS = ['audit.sections'];
const KEYS = Object.keys(zh).filter((key) => !FIELDS.includes(key));

const files = new Map(
  readdirSync(UI, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|^i18n\/(?:zh|en)/.test(path))
    .map((path) => [join(UI, path), readFileSync(join(UI, path), 'utf8')] as const),
);

/** What comes with its own words: the file, and the areas that are loaded with it. */
const parts = [...files].flatMap(([path, source]) => {
  const loads = [
    ...source.matchAll(/screen<.+?import\('(?<file>[^']+)'\)[^;]*?\[(?<areas>[^\]]*)\],?\s*\);/gs),
    ...source.matchAll(/lazyWithWords(?:<[^>]*>)?\(\[(?<areas>[^\]]*)\],[^;]*?import\('(?<file>[^']+)'\)/g),
  ];
  return loads.map(({ groups }) => ({
    file: resolve(dirname(path), groups?.['file'] ?? ''),
    areas: ['common', ...(groups?.['areas']?.match(/\w+/g) ?? [])],
  }));
});

const ownWords = new Set(parts.map(({ file }) => file));

/** The file with all that it imports, now or later, but what brings its own words. */
function closure(file: string, seen = new Set<string>()): Set<string> {
  const source = files.get(file);
  if (source === undefined || seen.has(file)) return seen;
  seen.add(file);
  for (const [, path = ''] of source.matchAll(/(?:from |import\()'(\.[^']+)'/g)) {
    const next = resolve(dirname(file), path);
    if (!ownWords.has(next)) closure(next, seen);
  }
  return seen;
}

/** The keys that a source names, in full or by how they begin. */
function keysIn(source: string): string[] {
  const quoted = new Set([...source.matchAll(/'([\w-]+\.[\w.-]+)'/g)].map(([, key = '']) => key));
  const begun = [...source.matchAll(/`([\w-]+\.[\w.-]*)\$\{/g)].map(([, start = '']) => start);
  return KEYS.filter((key) => quoted.has(key) || begun.some((start) => key.startsWith(start)));
}

const dictionaries = await Promise.all(
  AREAS.map(async (area) => [area, Object.keys((await import(`../i18n/zh/${area}.ts`))[area])] as const),
);
const areaOf = new Map(dictionaries.flatMap(([area, keys]) => keys.map((key) => [key, area] as const)));

test('every screen is looked at', () => {
  expect(parts.length).toBeGreaterThanOrEqual(19);
});

test.each(parts)('$file has all its words', ({ file, areas }) => {
  const said = [...closure(file)].flatMap((path) => keysIn(files.get(path) ?? ''));
  expect(said.filter((key) => !areas.includes(areaOf.get(key) ?? ''))).toEqual([]);
});
