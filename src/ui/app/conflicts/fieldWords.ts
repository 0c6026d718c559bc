import { CAUSES } from '../../../domain/catalogue/causes.ts';
import { SUCCESS_FACTORS } from '../../../domain/catalogue/implementation.ts';
import { REPORT_KINDS } from '../../../domain/catalogue/reports.ts';
import { ROLES } from '../../../domain/catalogue/roles.ts';
import { SCHEDULE } from '../../../domain/catalogue/schedule.ts';
import { TEMPLATE_INDEX } from '../../../domain/catalogue/templateIndex.ts';
import { COURSES } from '../../../domain/catalogue/training.ts';
import { UUID } from '../../../domain/ids.ts';
import type { Text2 } from '../../../domain/text.ts';
import type { Key } from '../../i18n/areas.ts';
import type { Translator } from '../../i18n/useT.ts';

/** Id of a person or of a member of staff → name. */
export type Names = ReadonlyMap<string, string>;

type Words = Pick<Translator, 't' | 'text' | 'date'>;

/** What is named in fields and values by its id in the catalogue. */
const TITLES: ReadonlyMap<string, Text2> = new Map([
  ...SCHEDULE.map(({ id, item }) => [id, item] as const),
  ...[...SUCCESS_FACTORS, ...COURSES, ...ROLES, ...TEMPLATE_INDEX, ...CAUSES, ...REPORT_KINDS].map(
    ({ id, title }) => [id, title] as const,
  ),
]);

/** The word of a key that may not be there. */
export function wordOf({ t }: Pick<Words, 't'>, key: string): string | undefined {
  const word = t(key as Key);
  return word === key ? undefined : word;
}

/** What a day, a person, something of the catalogue or a word of a list is called; undefined for anything else. */
export function partWords(words: Words, names: Names, part: string): string | undefined {
  if (UUID.test(part)) return names.get(part);
  if (/^\d{4}-\d\d-\d\d$/.test(part)) return words.date(part);
  const title = TITLES.get(part);
  if (title) return words.text(title);
  return wordOf(words, `field.${part}`) ?? wordOf(words, `figure.${part}`);
}

/** These are counted from nought. */
const FROM_NOUGHT = ['rows', 'slots'];

/**
 * What a field is called, part by part: `rows.day1-01.state` is "日程 · 启动大会 · 状态". Ids of what has no name say
 * nothing; what nobody has a word for is shown as it is stored.
 */
export function fieldWords(words: Words, names: Names, field: string): string {
  const [group = '', ...rest] = field.split('.');
  const parts = rest.flatMap((part) => {
    if (UUID.test(part)) return names.get(part) ?? [];
    if (/^\d+$/.test(part)) return String(Number(part) + (FROM_NOUGHT.includes(group) ? 1 : 0));
    return wordOf(words, `field.${group}.${part}`) ?? partWords(words, names, part) ?? part;
  });
  return [wordOf(words, `field.${group}`) ?? group, ...parts].join(' · ');
}
