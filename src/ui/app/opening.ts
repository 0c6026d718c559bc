import { DEMO_DATABASE } from '../../store/demoDatabase.ts';
import { startTablet } from '../../store/start.ts';
import { problemOf, type StoreProblem } from '../../store/storeProblem.ts';
import type { Tablet } from '../../store/tablet.ts';
import { isDemoOn } from './demo/demoMark.ts';
import { deviceName } from './deviceName.ts';
import { useSession } from './session.ts';

export type Opening =
  | { readonly name: 'opening' }
  | { readonly name: 'ready'; readonly tablet: Tablet }
  | { readonly name: 'failed'; readonly problem: StoreProblem };

/** How opening the database stands; `subscribe` and `state` fit React's useSyncExternalStore. */
export type OpeningStore = { readonly state: () => Opening; readonly subscribe: (listen: () => void) => () => void };

/** After this it is another window that holds an older version open, and the person is told. In ms. */
const PATIENCE = 3_000;

export function beginOpening(start: typeof startTablet = startTablet): OpeningStore {
  let state: Opening = { name: 'opening' };
  const listeners = new Set<() => void>();
  const become = (next: Opening): void => {
    state = next;
    for (const listen of listeners) listen();
  };

  const timer = setTimeout(() => become({ name: 'failed', problem: 'blocked' }), PATIENCE);
  start({ device: deviceName(), ...(isDemoOn() && { name: DEMO_DATABASE }) })
    .then(({ tablet, rescuedEdits }) => {
      useSession.setState({ rescuedEdits, locked: tablet.hasPin });
      become({ name: 'ready', tablet });
    })
    .catch((error: unknown) => become({ name: 'failed', problem: problemOf(error) }))
    .finally(() => clearTimeout(timer));

  return {
    state: () => state,
    subscribe: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
}
