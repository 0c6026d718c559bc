import { liveQuery } from 'dexie';
import type { Tablet } from './tablet.ts';

type Db = Pick<Tablet, 'db'>;

/** Number of the last change in the outbox; 0 when it is empty. */
async function lastSeq({ db }: Db): Promise<number> {
  // The row, not its key: a query for keys alone is not told of numbers that the database gives.
  const last = await db.changes.toCollection().last();
  return last?.seq ?? 0;
}

/**
 * Calls back when there is more to send than a moment ago. Gives the end of it. Changes are told by their numbers, not
 * by their count: a tap that lands while others are acknowledged does not change the count.
 */
export function liveUnsent({ db }: Db, onMore: () => void): () => void {
  let seq = 0;
  let photos = 0;
  let relayed = 0;
  const watch = liveQuery(async () => ({
    last: await lastSeq({ db }),
    relays: await db.segments.where('relay').equals(1).count(),
    pictures: await db.photos.where('sent').equals(0).count(),
  })).subscribe(({ last, relays, pictures }) => {
    const isMore = last > seq || relays > relayed || pictures > photos;
    seq = Math.max(seq, last);
    relayed = relays;
    photos = pictures;
    if (isMore) onMore();
  });
  return () => watch.unsubscribe();
}
