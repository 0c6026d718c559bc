import { useCallback, useMemo, useState } from 'react';

type Pending<T> = { readonly [K in keyof T]?: { readonly value: T[K]; readonly written: boolean } };
type Show<T> = (set: Partial<T>, written: Promise<unknown>) => void;

const entriesOf = <T extends object>(pending: Pending<T>) =>
  Object.entries(pending) as [keyof T, { value: T[keyof T]; written: boolean }][];

function without<T extends object>(pending: Pending<T>, isOver: (field: keyof T) => boolean): Pending<T> {
  return Object.fromEntries(entriesOf(pending).filter(([field]) => !isOver(field))) as Pending<T>;
}

/**
 * What is stored, with the taps on top that are on their way to disk: a tap is painted at once, and what the database says
 * afterwards takes its place. A tap that could not be stored goes away, and its rejection is reported like any other.
 * `stored` must be a new object with each answer of the database.
 */
export function useShown<T extends object>(stored: T): readonly [shown: T, show: Show<T>] {
  const [pending, setPending] = useState<Pending<T>>({});
  const [seen, setSeen] = useState(stored);
  if (seen !== stored) {
    setSeen(stored);
    setPending((now) => without(now, (field) => now[field]?.written === true));
  }

  const show = useCallback<Show<T>>((set, written) => {
    const fields = Object.keys(set) as (keyof T)[];
    const isMine = (now: Pending<T>, field: keyof T) => fields.includes(field) && now[field]?.value === set[field];
    const marked = fields.map((field) => [field, { value: set[field], written: false }]);
    setPending((now) => ({ ...now, ...Object.fromEntries(marked) }));
    const settle = (now: Pending<T>): Pending<T> => {
      const done = entriesOf(now).map(([field, each]) => [
        field,
        isMine(now, field) ? { ...each, written: true } : each,
      ]);
      return Object.fromEntries(done) as Pending<T>;
    };
    void written.then(
      () => setPending(settle),
      (error: unknown) => {
        setPending((now) => without(now, (field) => isMine(now, field)));
        throw error;
      },
    );
  }, []);

  const shown = useMemo(() => {
    const values = entriesOf(pending).map(([field, { value }]) => [field, value]);
    return { ...stored, ...Object.fromEntries(values) } as T;
  }, [stored, pending]);
  return [shown, show];
}
