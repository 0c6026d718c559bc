import { type ComponentType, lazy, type ReactNode, useState } from 'react';
import { type Area, loadAreas } from '../i18n/areas.ts';

export type Screen<P extends object> = ((props: P) => ReactNode) & { readonly preload: () => Promise<unknown> };

/** A screen in a chunk of its own, with the words it needs. Once preloaded it is shown without a gap. */
export function screen<P extends object>(load: () => Promise<ComponentType<P>>, areas: readonly Area[]): Screen<P> {
  let loaded: ComponentType<P> | undefined;

  async function preload(): Promise<ComponentType<P>> {
    const [component] = await Promise.all([load(), loadAreas(areas)]);
    loaded = component;
    return component;
  }

  const Lazy = lazy(async () => ({ default: await preload() }));

  function LazyScreen(props: P) {
    // Held for the life of the screen: changing the component would lose its state.
    const [Component] = useState<ComponentType<P>>(() => loaded ?? (Lazy as unknown as ComponentType<P>));
    return <Component {...props} />;
  }

  return Object.assign(LazyScreen, { preload });
}
