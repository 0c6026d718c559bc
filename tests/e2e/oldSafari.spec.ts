import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

/**
 * What Safari does not know on iPadOS 16.4, the oldest that is promised. The build lowers newer syntax; a function that is
 * not there it cannot make. What a library looks for before it uses it is not in here.
 */
const TOO_NEW = [
  /\b(?:Map|Object)\.groupBy\(/,
  /\bPromise\.(?:withResolvers|try)\(/,
  /\bURL\.parse\(/,
  /\bAbortSignal\.any\(/,
  /\bRegExp\.escape\(/,
  /\bUint8Array\.from(?:Base64|Hex)\(/,
  /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
  /\.(?:getOrInsert|getOrInsertComputed)\(/,
  // The methods of iterators; those of arrays have other names before them.
  /\.(?:values|keys|entries)\(\)\.(?:map|filter|find|some|every|reduce|toArray|flatMap|take|drop|forEach)\(/,
  /\bTemporal\./,
];

test('the built app asks nothing of a browser that Safari on iPadOS 16.4 has not got', () => {
  const folder = join('dist', 'assets');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const found = [...scripts.map((name) => join(folder, name)), join('dist', 'sw.js')].flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    return TOO_NEW.flatMap((pattern) => (pattern.test(text) ? [`${path}: ${pattern.source}`] : []));
  });
  expect(scripts.length).toBeGreaterThan(50);
  expect(found).toEqual([]);
});
