import type { Json } from '../../../domain/json.ts';
import type { Translator } from '../../i18n/useT.ts';
import { type Names, partWords, wordOf } from './fieldWords.ts';

/** Fields in which people write what they like: their words are shown as they are. */
const WRITTEN =
  /(?:^|\.)(?:name|code|city|title|text|model|\w*[nN]ote|note|reason|evidence|plan|\w*Name|consultant|fieldRep)$|^(?:comments|notes|gaps|interview|lessons)\./;

const INSTANT = /^\d{4}-\d\d-\d\dT/;

function objectWords(words: Translator, names: Names, value: object): string {
  const parts = Object.entries(value).flatMap(([part, each]: [string, Json]) => {
    if (part === 'by' || part === 'to') return (typeof each === 'string' && names.get(each)) || [];
    if (part === 'signature') return (each as { name?: string } | null)?.name ?? [];
    if (typeof each === 'object') return [];
    const said = valueWords(words, names, { field: part, value: each });
    return typeof each === 'number' ? `${partWords(words, names, part) ?? part} ${said}` : said;
  });
  return parts.filter((each) => each !== words.t('fields.blank')).join(' · ') || words.t('fields.filled');
}

function listWords(words: Translator, names: Names, value: readonly Json[]): string {
  const plain = value.filter((each) => typeof each === 'string' || typeof each === 'number');
  if (plain.length < value.length) return words.t('fields.entries', { count: value.length });
  return plain.map((each) => partWords(words, names, String(each)) ?? String(each)).join(', ');
}

type Said = { readonly field: string; readonly value: Json };

/** What a field says, in words; nothing said is told as such. */
export function valueWords(words: Translator, names: Names, { field, value }: Said): string {
  const { t, date } = words;
  if (value === null || value === '') return t('fields.blank');
  if (typeof value === 'boolean') return t(value ? 'fields.yes' : 'fields.no');
  if (typeof value === 'number')
    return field.startsWith('reported.') ? words.percent(value / 1000) : words.number(value);
  if (Array.isArray(value)) return value.length === 0 ? t('fields.blank') : listWords(words, names, value);
  if (typeof value === 'object')
    return field.startsWith('photos.') ? t('fields.photo') : objectWords(words, names, value);
  if (WRITTEN.test(field)) return String(value);
  if (INSTANT.test(String(value))) return date(String(value), 'datetime');
  const ofField = wordOf(words, `field.${field.split('.').at(-1) ?? ''}.${String(value)}`);
  return ofField ?? partWords(words, names, String(value)) ?? String(value);
}
