import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { type Area, loadAreas } from './areas.ts';

/** A screen that comes with its own chunk, together with the words it shows. */
export function lazyWithWords<P extends object>(
  areas: readonly Area[],
  load: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => {
    const [component] = await Promise.all([load(), loadAreas(areas)]);
    return { default: component };
  });
}
