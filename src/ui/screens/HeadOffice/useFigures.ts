import { useCallback, useEffect, useState } from 'react';
import { isDemo } from '../../../store/demoDatabase.ts';
import { enrolledAs } from '../../../store/syncState.ts';
import type { Answered, Refusal } from '../../../sync/call.ts';
import type { Figures, FiguresName } from '../../../sync/figures.ts';
import { localDay } from '../../app/localDay.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useLive } from '../../app/useLive.ts';

/** What was seen, and when (ms). */
export type Seen<N extends FiguresName> = { readonly body: Figures<N>; readonly at: number };

export type FiguresState<N extends FiguresName> = {
  readonly seen: Seen<N> | undefined;
  /** Why there is nothing newer. */
  readonly failure: Refusal | undefined;
  /** Why nobody was asked: the tablet is not enrolled, or this is the demo. */
  readonly closed: 'demo' | 'not-enrolled' | undefined;
  readonly load: () => void;
};

/** In ms. Asking again costs the endpoint little while nothing has changed. */
const POLL = 60_000;

/**
 * The last figures seen, in the memory of this page alone: they are of all dealers, and nothing of them is to be found on
 * a tablet that was put away.
 */
const memory = new Map<string, Seen<FiguresName>>();

/** Whoever is told that he may not see them keeps none. */
const FORGETS: readonly string[] = ['not-enrolled', 'forbidden', 'revoked'];

async function ask<N extends FiguresName>(name: N, path: string) {
  const [{ askFigures }, { pageLink }] = await Promise.all([
    import('../../../sync/figures.ts'),
    import('../../../sync/syncLoop.ts'),
  ]);
  const before = memory.get(path)?.body as Figures<N> | undefined;
  return askFigures<N>(pageLink(), { name, path, before });
}

/** Figures from the endpoint, asked for now and once a minute while the page is looked at; `path` is below /v1/figures. */
export function useFigures<N extends FiguresName>(name: N, path: string): FiguresState<N> {
  const tablet = useTablet();
  const deviceId = useLive(async (each) => (await enrolledAs(each)) ?? null, []);
  const demo = isDemo(tablet);
  const asked = `${path}?on=${localDay(new Date(tablet.now()))}`;
  const [failure, setFailure] = useState<Refusal>();
  const [seen, setSeen] = useState(memory.get(asked) as Seen<N> | undefined);
  const isOpen = !demo && typeof deviceId === 'string';

  const answered = useCallback(
    (answer: Answered<Figures<N>>): void => {
      if (answer.ok) memory.set(asked, { body: answer.body, at: Date.now() });
      else if (FORGETS.includes(answer.cause)) memory.clear();
      setSeen(memory.get(asked) as Seen<N> | undefined);
      setFailure(answer.ok ? undefined : answer);
    },
    [asked],
  );

  const load = useCallback((): Promise<void> => ask(name, asked).then(answered), [name, asked, answered]);

  useEffect(() => {
    if (!isOpen) return undefined;
    void load();
    const timer = setInterval(() => {
      if (!document.hidden) void load();
    }, POLL);
    return () => clearInterval(timer);
  }, [isOpen, load]);

  // What is not made yet comes with the next answer.
  useEffect(() => {
    if (seen && seen.body.pending > 0) void load();
  }, [seen, load]);

  const closed = demo ? 'demo' : deviceId === null ? 'not-enrolled' : undefined;
  return { seen: isOpen ? seen : undefined, failure, closed, load: () => void load() };
}
