import type { Screen } from './screen.tsx';

type NamesIn<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<Rest>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;

/** The parts of an address that a pattern names. */
export type Params<P extends string> = Readonly<Record<NamesIn<P>, string>>;

type AnyParams = Readonly<Record<string, string>>;

/** One line of a table of routes: the screen that an address of this pattern shows. */
export type Route = { readonly pattern: string; readonly screen: Screen<AnyParams> };

export const route = <P extends string>(pattern: P, screen: Screen<Params<P>>): Route => ({
  pattern,
  // Only ever rendered with what its own pattern finds.
  screen: screen as unknown as Screen<AnyParams>,
});

/** What the named parts of an address are, when it fits the pattern. */
export function paramsOf<P extends string>(pattern: P, path: string): Params<P> | undefined {
  const asked = pattern.split('/');
  const given = path.split('/');
  if (asked.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, part] of asked.entries()) {
    const value = given[i] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return params as Params<P>;
}

/** The first route of a table that an address fits, with its parts. */
export function routeAt(table: readonly Route[], path: string): (Route & { readonly params: AnyParams }) | undefined {
  for (const each of table) {
    const params = paramsOf(each.pattern, path);
    if (params) return { ...each, params };
  }
  return undefined;
}
