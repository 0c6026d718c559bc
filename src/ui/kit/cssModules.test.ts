import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';

// A misspelt class name of a CSS Module is no type error: it is simply undefined.
const here = new URL('..', import.meta.url);
const sources = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx') && !path.includes('.test.'))
  .map((path) => ({ path, source: readFileSync(new URL(path, here), 'utf8') }))
  .flatMap(({ path, source }) =>
    [...source.matchAll(/import (\w+) from '(\.\/[\w./]+\.module\.css)'/g)].map(([, name = '', css = '']) => ({
      path,
      css,
      used: [...source.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(([, used = '']) => used),
    })),
  );

test('no two style sheets have the same name, which is all that tells their classes apart', () => {
  const names = readdirSync(here, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.module.css'))
    .map((path) => basename(path));
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test.each(sources)('$path uses only classes that $css has', ({ path, css, used }) => {
  const sheet = readFileSync(new URL(css, new URL(path, here)), 'utf8');
  const known = new Set([...sheet.matchAll(/\.([a-zA-Z]\w*)/g)].map(([, name]) => name));
  expect(used.filter((name) => !known.has(name))).toEqual([]);
});

test.each(sources)('$css styles its component in the layer of the kit or of the screens', ({ path, css }) => {
  expect(readFileSync(new URL(css, new URL(path, here)), 'utf8')).toMatch(/^@layer (kit|screens) \{/);
});
