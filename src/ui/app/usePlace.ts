import { createContext, use } from 'react';
import { useBrowserLocation } from 'wouter/use-browser-location';

type Go = (to: string, options?: { readonly replace?: boolean }) => void;

/** Where the address is read and changed: the browser's own, or one in memory for a test. */
export const PlaceContext = createContext<() => readonly [string, Go]>(useBrowserLocation);

/** The path of the address, and the way to another one. */
export function usePlace(): readonly [string, Go] {
  const useWhere = use(PlaceContext);
  return useWhere();
}
