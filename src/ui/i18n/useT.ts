import { use } from 'react';
import type { Text2 } from '../../domain/text.ts';
import type { Key } from './areas.ts';
import type { DateStyle } from './format.ts';
import { formatDate, formatNumber, formatPercent, formatScore } from './format.ts';
import { LangContext } from './I18nProvider.tsx';
import type { Lang } from './lang.ts';
import type { Params } from './translate.ts';
import { translate } from './translate.ts';

export interface Translator {
  readonly lang: Lang;
  readonly t: (key: Key, params?: Params) => string;
  /** The bilingual text of a catalogue entry. */
  readonly text: (text: Text2) => string;
  readonly date: (iso: string, style?: DateStyle) => string;
  readonly number: (value: number, digits?: number) => string;
  readonly score: (value: number | null, digits?: number) => string;
  /** A share of 0 to 1. */
  readonly percent: (share: number) => string;
}

const translatorOf = (lang: Lang): Translator => ({
  lang,
  t: (key, params) => translate(lang, key, params),
  text: (text) => text[lang],
  date: (iso, style) => formatDate(lang, iso, style),
  number: (value, digits) => formatNumber(lang, value, digits),
  score: (value, digits) => formatScore(lang, value, digits),
  percent: (share) => formatPercent(lang, share),
});

// One object per language, for good: it can stand in dependency lists.
const TRANSLATORS: Readonly<Record<Lang, Translator>> = { zh: translatorOf('zh'), en: translatorOf('en') };

/** Words, dates and numbers in the language of the screen. */
export const useT = (): Translator => TRANSLATORS[use(LangContext)];
