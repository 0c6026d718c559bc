import type { ReactNode } from 'react';
import { createContext, use } from 'react';
import type { Tablet } from '../../store/tablet.ts';

const TabletContext = createContext<Tablet | null>(null);

export function TabletProvider({ tablet, children }: { readonly tablet: Tablet; readonly children: ReactNode }) {
  return <TabletContext value={tablet}>{children}</TabletContext>;
}

/** The tablet's store, for the verbs and queries of src/store. */
export function useTablet(): Tablet {
  const tablet = use(TabletContext);
  if (!tablet) throw new Error('useTablet outside of a TabletProvider');
  return tablet;
}
