import { useCallback, useMemo, useState } from 'react';

/** A tap on its way: `answers` counts what the database has said since it is on disk, -1 before. */
type Tap = { readonly value: unknown; readonly answers: number };
type Taps = Readonly<Record<string, Tap>>;
type Show<T> = (set: Partial<T>, written: Promise<unknown>) => void;

/** A query that was under way when the tap reached the disk may still tell of the time before; the next one cannot. */
const STALE_ANSWERS = 1;

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

function mapTaps(taps: Taps, change: (tap: Tap, field: string) => Tap | null): Taps {
  const kept = Object.entries(taps).flatMap(([field, tap]) => {
    const next = change(tap, field);
    return next ? [[field, next] as const] : [];
  });
  return Object.fromEntries(kept);
}

/** One more answer has come: what is told of now, or by now should have been, is over. */
const afterAnswer = (taps: Taps): Taps =>
  mapTaps(taps, (tap) => {
    if (tap.answers < 0) return tap;
    return tap.answers >= STALE_ANSWERS ? null : { ...tap, answers: tap.answers + 1 };
  });

const isTold = (stored: Readonly<Record<string, unknown>>, field: string, { value, answers }: Tap): boolean =>
  answers >= 0 && same(stored[field], value);

/**
 * What is stored, with the taps on top that are on their way to disk: a tap is painted at once, and what the database says
 * afterwards takes its place. A tap that could not be stored goes away, and its rejection is reported like any other.
 * `stored` must be a new object with each answer of the database.
 */
export function useShown<T extends object>(stored: T): readonly [shown: T, show: Show<T>] {
  const [taps, setTaps] = useState<Taps>({});
  const [seen, setSeen] = useState(stored);
  const known = stored as Readonly<Record<string, unknown>>;
  if (seen !== stored) {
    setSeen(stored);
    setTaps(afterAnswer);
  }
  if (Object.entries(taps).some(([field, tap]) => isTold(known, field, tap))) {
    setTaps((now) => mapTaps(now, (tap, field) => (isTold(known, field, tap) ? null : tap)));
  }

  const show = useCallback<Show<T>>((set, written) => {
    const made = Object.entries(set).map(([field, value]) => [field, { value, answers: -1 }] as const);
    const added: Taps = Object.fromEntries(made);
    // A later tap on the same field has its own fate.
    const isMine = (tap: Tap, field: string): boolean => tap === added[field];
    setTaps((now) => ({ ...now, ...added }));
    void written.then(
      () => setTaps((now) => mapTaps(now, (tap, field) => (isMine(tap, field) ? { ...tap, answers: 0 } : tap))),
      (error: unknown) => {
        setTaps((now) => mapTaps(now, (tap, field) => (isMine(tap, field) ? null : tap)));
        throw error;
      },
    );
  }, []);

  const shown = useMemo(() => {
    const values = Object.entries(taps).map(([field, { value }]) => [field, value] as const);
    return { ...stored, ...Object.fromEntries(values) };
  }, [stored, taps]);
  return [shown, show];
}
