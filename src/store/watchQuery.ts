import { liveQuery } from 'dexie';

type Listener<T> = { readonly onAnswer: (answer: T) => void; readonly onFailure: (error: unknown) => void };

/** Calls back with what a query gives, anew after every commit that touches it, from any window. Gives the end of it. */
export function watchQuery<T>(query: () => Promise<T>, { onAnswer, onFailure }: Listener<T>): () => void {
  // Only in an async function does Dexie follow what is read after the first await.
  const watch = liveQuery(async () => query()).subscribe(onAnswer, onFailure);
  return () => watch.unsubscribe();
}
