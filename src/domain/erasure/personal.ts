import { PHOTO_FIELD } from '../answers.ts';
import type { Kind } from '../change.ts';
import type { Json } from '../json.ts';

/** What can be erased of a record: names with signatures, what people wrote in their own words, photos. */
export const ERASED_PARTS = ['names', 'texts', 'photos'] as const;
export type ErasedPart = (typeof ERASED_PARTS)[number];

/** Stands for a text that was erased, wherever one is shown. Where nothing was written, nothing is put. */
export const ERASED_TEXT = '***';
/** The same for a customer's code, which has to look like one. */
const ERASED_CODE = 'XXX';

/** Which part a text belongs to, by the last word of its field or its key within a value. */
const PART_OF: Readonly<Record<string, ErasedPart>> = {
  name: 'names',
  consultant: 'names',
  fieldRep: 'names',
  owner: 'names',
  ownerName: 'names',
  toName: 'names',
  note: 'texts',
  reason: 'texts',
  causeNote: 'texts',
  title: 'texts',
  evidence: 'texts',
  doneNote: 'texts',
  progressNote: 'texts',
  text: 'texts',
  plan: 'texts',
  ref: 'texts',
  code: 'texts',
};

/** Fields whose last word is an id: all of them hold somebody's words. */
const WORDS = /^(?:interview|comments|notes|gaps)\./;
const CODES: readonly string[] = ['ref', 'code'];
/** Hashes of photos, beside what a report keeps. */
const PHOTO_LISTS: readonly string[] = ['photos', 'before', 'after'];
/** A manifest says what was there, and a firm is nobody's name. */
const SPARED: readonly string[] = ['manifest', 'dealer'];
const FIRM: readonly string[] = ['name', 'code', 'city'];

type Parts = { readonly [key: string]: Json };
type What = readonly ErasedPart[];

const wordOf = (field: string): string => (WORDS.test(field) ? 'note' : field.slice(field.lastIndexOf('.') + 1));

function blankText(key: string, text: string, what: What): string {
  const part = Object.hasOwn(PART_OF, key) ? PART_OF[key] : undefined;
  if (text === '' || part === undefined || !what.includes(part)) return text;
  return CODES.includes(key) ? ERASED_CODE : ERASED_TEXT;
}

function blankPart(key: string, part: Json, what: What): Json {
  if (SPARED.includes(key)) return part;
  if (key === 'signature') return what.includes('names') ? { name: ERASED_TEXT, strokes: [] } : part;
  return blankIn(key, part, what);
}

function blankIn(key: string, value: Json, what: What): Json {
  if (typeof value === 'string') return blankText(key, value, what);
  if (value === null || typeof value !== 'object') return value;
  if (!Array.isArray(value)) {
    const parts = Object.entries(value as Parts);
    return Object.fromEntries(parts.map(([name, part]): [string, Json] => [name, blankPart(name, part, what)]));
  }
  const list: readonly Json[] = value;
  if (PHOTO_LISTS.includes(key)) return what.includes('photos') ? [] : list;
  return list.map((each) => blankIn(key, each, what));
}

/** A field's value without what is erased; still a value that the field may have. Twice is once. */
export function blankValue(
  { kind, field }: { readonly kind: Kind; readonly field: string },
  value: Json,
  what: What,
): Json {
  if (kind === 'dealer' && FIRM.includes(field)) return value;
  if (PHOTO_FIELD.test(field)) return what.includes('photos') ? null : value;
  return blankIn(wordOf(field), value, what);
}
