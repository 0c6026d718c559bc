import { useLayoutEffect, useState } from 'react';
import type { Tablet } from '../../store/tablet.ts';
import { watchQuery } from '../../store/watchQuery.ts';
import { useTablet } from './TabletContext.tsx';

type Found<T> = { readonly answer: T | undefined; readonly failure?: { readonly error: unknown } };

/**
 * What a query of the store gives, anew after every commit that touches it, from this window or another. Undefined only
 * until the first answer has come. A failing database is thrown on to the error page.
 */
export function useLive<T>(query: (tablet: Tablet) => Promise<T>, deps: readonly unknown[]): T | undefined {
  const tablet = useTablet();
  const [{ answer, failure }, setFound] = useState<Found<T>>({ answer: undefined });

  const watch = () =>
    watchQuery(() => query(tablet), {
      onAnswer: (next) => setFound((before) => (before.answer === next ? before : { answer: next })),
      onFailure: (error) => setFound({ answer: undefined, failure: { error } }),
    });
  // In the layout phase the query is on its way before the browser paints.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what its query depends on.
  useLayoutEffect(watch, [tablet, ...deps]); // oxlint-disable-line react-hooks/exhaustive-deps -- as above

  if (failure) throw failure.error;
  return answer;
}
