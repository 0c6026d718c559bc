import type { Folded } from './fold.ts';

/** What a scale offers, and the two kinds of blank that a person states: not applicable (with a reason), not observed. */
export const ANSWER_VALUES = ['yes', 'partly', 'no', 0, 1, 2, 3, 4, 5, 'na', 'not-observed'] as const;
export type AnswerValue = (typeof ANSWER_VALUES)[number];

export const ANSWER_PARTS = ['value', 'reason', 'note'] as const;
export type AnswerPart = (typeof ANSWER_PARTS)[number];

/** One item as answered. `value: null` is the third blank: not yet answered (or cleared). */
export type Answer = { readonly value: AnswerValue | null; readonly reason: string; readonly note: string };

export const NO_ANSWER: Answer = { value: null, reason: '', note: '' };

export const ANSWER_FIELD = /^answers\.([a-z0-9-]{1,64})\.(value|reason|note)$/;
export const PHOTO_FIELD = /^photos\.([0-9a-f-]{36})$/;

export const answerField = (itemId: string, part: AnswerPart): string => `answers.${itemId}.${part}`;
/** Where an answer was taken over from, when nobody looked at the item again (see ladder/carry.ts). */
export const carriedField = (itemId: string): string => `answers.${itemId}.carried`;
export const photoField = (photoId: string): string => `photos.${photoId}`;

/** What an item says in an audit's fields. */
export function answerOf(fields: Folded['fields'], itemId: string): Answer {
  const value = fields[answerField(itemId, 'value')];
  const reason = fields[answerField(itemId, 'reason')];
  const note = fields[answerField(itemId, 'note')];
  return {
    value: ANSWER_VALUES.find((known) => known === value) ?? null,
    reason: typeof reason === 'string' ? reason : '',
    note: typeof note === 'string' ? note : '',
  };
}

/** Id of the audit in which the answer was really given; null when that is this one. */
export function carriedFrom(fields: Folded['fields'], itemId: string): string | null {
  const from = fields[carriedField(itemId)];
  return typeof from === 'string' ? from : null;
}

/** A photo of an item. The bytes lie apart, under their SHA-256. Sizes in bytes and pixels. */
export type Photo = {
  readonly id: string;
  readonly itemId: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly takenAt: string;
};

/** The photos of a record that have not been removed, oldest first. */
export function photosOf(fields: Folded['fields']): Photo[] {
  const photos: Photo[] = [];
  for (const [field, value] of Object.entries(fields)) {
    const id = PHOTO_FIELD.exec(field)?.[1];
    if (id && value !== null) photos.push({ id, ...(value as Omit<Photo, 'id'>) });
  }
  return photos.sort((a, b) => (a.id < b.id ? -1 : 1));
}
