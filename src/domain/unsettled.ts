import type { Folded, Head } from './fold.ts';
import { canonicalJson } from './json.ts';

/** A field on which people said different things, apart from each other. */
export type Unsettled = { readonly field: string; readonly heads: readonly Head[] };

const saysTwoThings = (heads: readonly Head[]): boolean =>
  new Set(heads.map(({ value }) => canonicalJson(value))).size > 1;

/** What a person has to settle of a record; the same said twice needs nobody, and of what was removed nothing counts. */
export function unsettledOf({ fields, conflicts }: Pick<Folded, 'fields' | 'conflicts'>): Unsettled[] {
  const open = Object.entries(conflicts).filter(([, heads]) => saysTwoThings(heads));
  const shown = fields['deleted'] === true ? open.filter(([field]) => field === 'deleted') : open;
  return shown.map(([field, heads]) => ({ field, heads }));
}
