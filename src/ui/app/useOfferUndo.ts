import { useCallback, useEffect } from 'react';
import { useSession } from './session.ts';

type OfferUndo = (message: string, take: () => Promise<void>) => void;

/** Offers for ten seconds to take back what was just done. `message` says what that was. */
export function useOfferUndo(): OfferUndo {
  // Its place must stand before something is said in it, or a screen reader does not announce it.
  useEffect(() => useSession.setState(({ undo }) => ({ undo: undo ?? null })), []);
  return useCallback((message, take) => useSession.setState({ undo: { id: crypto.randomUUID(), message, take } }), []);
}
