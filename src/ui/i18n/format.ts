import type { Lang } from './lang.ts';
import { LOCALES } from './lang.ts';

const DATE_STYLES = {
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  short: { month: 'short', day: 'numeric' },
  weekday: { month: 'long', day: 'numeric', weekday: 'long' },
  month: { year: 'numeric', month: 'long' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  datetime: { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DateStyle = keyof typeof DATE_STYLES;

const made = new Map<string, unknown>();

// Making an Intl object costs far more than using one.
export function once<T>(id: string, make: () => T): T {
  const known = made.get(id);
  if (known !== undefined) return known as T;
  const fresh = make();
  made.set(id, fresh);
  return fresh;
}

/** `iso` is a plain day (2026-11-23: that day everywhere) or an instant with a zone (shown in the tablet's own zone). */
export function formatDate(lang: Lang, iso: string, style: DateStyle = 'date'): string {
  const zone = iso.length === 10 ? { timeZone: 'UTC' } : {};
  const format = once(
    `date ${lang} ${style} ${iso.length === 10}`,
    () => new Intl.DateTimeFormat(LOCALES[lang], { ...DATE_STYLES[style], ...zone }),
  );
  return format.format(new Date(iso));
}

/** A number with at most `digits` decimals (default 2). */
export function formatNumber(lang: Lang, value: number, digits = 2): string {
  const make = () => new Intl.NumberFormat(LOCALES[lang], { maximumFractionDigits: digits });
  return once(`number ${lang} ${digits}`, make).format(value);
}

/** A score of 0 to 100 with exactly `digits` decimals; null (nothing assessed) is a dash, never a zero. */
export function formatScore(lang: Lang, value: number | null, digits = 1): string {
  if (value === null) return '—';
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return once(`score ${lang} ${digits}`, () => new Intl.NumberFormat(LOCALES[lang], options)).format(value);
}

/** A share of 0 to 1 as whole per cent; never rounded up to 100 % while something is missing. */
export function formatPercent(lang: Lang, share: number): string {
  const whole = Math.floor(Math.round(share * 1e6) / 1e4) / 100;
  return once(`percent ${lang}`, () => new Intl.NumberFormat(LOCALES[lang], { style: 'percent' })).format(whole);
}

/** The plural category of a whole number in a language. */
export const pluralOf = (lang: Lang, value: number): Intl.LDMLPluralRule =>
  once(`plural ${lang}`, () => new Intl.PluralRules(LOCALES[lang])).select(value);
