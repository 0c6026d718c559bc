import { type Answer, answerField, carriedFrom, type Photo, photosOf } from '../../../domain/answers.ts';
import type { Folded, Head } from '../../../domain/fold.ts';
import { answerReader } from '../../../store/openAudit.ts';

/** What one card shows of the record. */
export type ItemView = {
  readonly answer: Answer;
  readonly photos: readonly Photo[];
  /** Taken over from an earlier visit, and not looked at again. */
  readonly carried: boolean;
  /** Answers that stand against each other; undefined when they agree. */
  readonly valueHeads: readonly Head[] | undefined;
  readonly noteHeads: readonly Head[] | undefined;
};

const NONE: readonly Photo[] = [];

const sameIds = (a: readonly Photo[], b: readonly Photo[]): boolean =>
  a.length === b.length && a.every((photo, at) => photo.id === b[at]?.id);

const same = (a: ItemView, b: ItemView): boolean =>
  a.answer === b.answer &&
  a.carried === b.carried &&
  a.valueHeads === b.valueHeads &&
  a.noteHeads === b.noteHeads &&
  sameIds(a.photos, b.photos);

function byItem(record: Folded): Map<string, Photo[]> {
  const photos = new Map<string, Photo[]>();
  for (const photo of photosOf(record.fields)) {
    const known = photos.get(photo.itemId);
    if (known) known.push(photo);
    else photos.set(photo.itemId, [photo]);
  }
  return photos;
}

/** Gives the same object as before while nothing about the item changed: its card then does not render anew. */
export function itemReader(): (record: Folded, itemId: string) => ItemView {
  const answer = answerReader();
  const last = new Map<string, ItemView>();
  let read: Folded | undefined;
  let photos = new Map<string, Photo[]>();

  return (record, itemId) => {
    if (read !== record) {
      photos = byItem(record);
      read = record;
    }
    const now: ItemView = {
      answer: answer(record, itemId),
      photos: photos.get(itemId) ?? NONE,
      carried: carriedFrom(record.fields, itemId) !== null,
      valueHeads: record.conflicts[answerField(itemId, 'value')],
      noteHeads: record.conflicts[answerField(itemId, 'note')],
    };
    const before = last.get(itemId);
    if (before && same(before, now)) return before;
    last.set(itemId, now);
    return now;
  };
}
