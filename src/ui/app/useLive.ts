import { useLiveQuery } from 'dexie-react-hooks';
import type { Tablet } from '../../store/tablet.ts';
import { useTablet } from './TabletContext.tsx';

/**
 * What a query of the store gives, anew after every commit that touches it, from this window or another. Undefined only
 * until the first answer has come. A failing database is thrown on to the error page.
 */
export function useLive<T>(query: (tablet: Tablet) => Promise<T>, deps: readonly unknown[]): T | undefined {
  const tablet = useTablet();
  return useLiveQuery(() => query(tablet), [tablet, ...deps]);
}
