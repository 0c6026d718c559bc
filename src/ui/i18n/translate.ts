import type { Key } from './areas.ts';
import { patternOf } from './areas.ts';
import { formatNumber, pluralOf } from './format.ts';
import type { Lang } from './lang.ts';

export type Params = Readonly<Record<string, string | number>>;

const PLACEHOLDER = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g;

/** Fills `{name}`, and `{name|# visit|# visits}` by the language's own plural; numbers are written by Intl. */
export function fill(lang: Lang, pattern: string, params: Params = {}): string {
  return pattern.replace(PLACEHOLDER, (...found: string[]) => {
    const [whole = '', name = '', one, other] = found;
    const value = params[name];
    if (value === undefined) return whole;
    const written = typeof value === 'number' ? formatNumber(lang, value) : value;
    if (one === undefined || other === undefined) return written;
    const form = pluralOf(lang, Number(value)) === 'one' ? one : other;
    return form.replace('#', () => written);
  });
}

/** The words of a key in a language. */
export const translate = (lang: Lang, key: Key, params?: Params): string => fill(lang, patternOf(lang, key), params);
