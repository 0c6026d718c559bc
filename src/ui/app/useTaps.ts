import { useState } from 'react';

type Taps = ReadonlyMap<string, boolean>;

export type Chosen = {
  readonly chosen: readonly string[];
  /** Shows a tap at once; `saving` tells whether it was kept. */
  readonly tap: (id: string, on: boolean, saving: Promise<unknown>) => void;
};

const without = (taps: Taps, isOver: (id: string, on: boolean) => boolean): Taps => {
  const left = [...taps].filter(([id, on]) => !isOver(id, on));
  return left.length === taps.size ? taps : new Map(left);
};

/** What is ticked as it is stored, with one's own taps before that: the store says the same a moment later. */
export function useTaps(stored: readonly string[]): Chosen {
  const [taps, setTaps] = useState<Taps>(() => new Map());

  const open = without(taps, (id, on) => stored.includes(id) === on);
  if (open !== taps) setTaps(open);

  return {
    chosen: [...stored.filter((id) => open.get(id) !== false), ...[...open].flatMap(([id, on]) => (on ? [id] : []))],
    tap: (id, on, saving) => {
      setTaps((before) => new Map(before).set(id, on));
      void saving.catch((error: unknown) => {
        setTaps((before) => without(before, (each) => each === id));
        // Told like every failure to keep something.
        throw error;
      });
    },
  };
}
