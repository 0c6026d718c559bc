import type { FieldValues, Resolver } from 'react-hook-form';
import { firstScreen } from '../firstScreen.ts';

type Resolvers = typeof import('./formResolvers.ts');

/** Judges a form by its schema, which is as heavy as half of React: it comes while the form is being filled in. */
export function lazyResolver<T extends FieldValues>(pick: (resolvers: Resolvers) => Resolver<T>): Resolver<T> {
  const load = () => import('./formResolvers.ts').then(pick);
  void firstScreen()
    .then(load)
    .catch(() => undefined);
  return async (values, context, options) => (await load())(values, context, options);
}
