import { once } from './format.ts';
import { type Lang, LOCALES } from './lang.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Bytes in the greatest unit that leaves at least 1 (decimal units, as the tablet's own settings show them). */
export function formatBytes(lang: Lang, bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const unit = UNITS[power] ?? 'byte';
  const options = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: power > 1 ? 1 : 0 } as const;
  return once(`bytes ${lang} ${unit}`, () => new Intl.NumberFormat(LOCALES[lang], options)).format(
    bytes / 1000 ** power,
  );
}
