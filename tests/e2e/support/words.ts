import type { Text2 } from '../../../src/domain/text.ts';
import type { Key } from '../../../src/ui/i18n/areas.ts';
import { en } from '../../../src/ui/i18n/en.ts';
import type { Lang } from '../../../src/ui/i18n/lang.ts';
import { fill, type Params } from '../../../src/ui/i18n/translate.ts';
import { zh } from '../../../src/ui/i18n/zh.ts';

/** The words as a person reads them on the screen: what a walk looks for, in either language. */
export type Words = {
  readonly lang: Lang;
  readonly t: (key: Key, params?: Params) => string;
  readonly text: (text: Text2) => string;
  /** A word with something unknown in it: `{name}` stands for anything. */
  readonly like: (key: Key) => RegExp;
};

const DICTIONARIES: Readonly<Record<Lang, Readonly<Record<string, string>>>> = { zh, en };

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

export function wordsOf(lang: Lang): Words {
  const patternOf = (key: Key): string => {
    const pattern = DICTIONARIES[lang][key];
    if (pattern === undefined) throw new Error(`no words for ${key}`);
    return pattern;
  };
  return {
    lang,
    t: (key, params) => fill(lang, patternOf(key), params),
    text: (text) => text[lang],
    like: (key) =>
      new RegExp(
        patternOf(key)
          .split(/\{[^}]*\}/)
          .map(escaped)
          .join('.*'),
      ),
  };
}
