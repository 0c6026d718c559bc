import type { Change } from './change.ts';
import type { Json } from './json.ts';

type Signed = { readonly by?: Json };

const idIn = (value: Json | undefined): string[] => (typeof value === 'string' ? [value] : []);

const signerOf = (value: Json | undefined): string[] =>
  typeof value === 'object' && value !== null ? idIn((value as Signed).by) : [];

/**
 * Ids of everybody a change names: who made it, whose audit it is, who sealed, signed or judged (`by` of a value). Their
 * records belong into a bundle with it; tablet and endpoint choose by this one rule, so that both make the same bundle.
 */
export const peopleIn = ({ author, set }: Change): string[] => [
  author,
  ...idIn(set['auditor']),
  ...Object.values(set).flatMap(signerOf),
];
