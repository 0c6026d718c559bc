import { useEffect, useState } from 'react';
import type { Tablet } from '../../../store/tablet.ts';
import { useLive } from '../../app/useLive.ts';

type Query = (tablet: Tablet, ids: readonly string[]) => Promise<boolean>;

const NEVER: Query = () => Promise.resolve(false);

/**
 * Whether all of these sealed audits are safe at head office; false without any, undefined until it is known. How that is
 * found out is loaded only when there is something to ask.
 */
export function useAllSafe(ids: readonly string[]): boolean | undefined {
  const isAsked = ids.length > 0;
  const [loaded, setLoaded] = useState<Query>();
  useEffect(() => {
    if (!isAsked) return;
    import('./allSafe.ts').then(
      ({ allSafe }) => setLoaded(() => allSafe),
      () => setLoaded(() => NEVER),
    );
  }, [isAsked]);
  const query = isAsked ? loaded : NEVER;
  const found = useLive(async (tablet) => query && { query, safe: await query(tablet, ids) }, [query, ids.join()]);
  return found?.query === query ? found?.safe : undefined;
}
