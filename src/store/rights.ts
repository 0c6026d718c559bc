import type { Change, Kind } from '../domain/change.ts';
import type { Tablet } from './tablet.ts';

type Holder = Pick<Tablet, 'role' | 'rules'>;

/** Whether whoever holds this tablet may write records of that kind; the endpoint would keep them aside otherwise. */
export const mayWrite = ({ role, rules }: Holder, kind: Kind): boolean =>
  !(role && rules) || rules.writesKind(role, kind);

/** Whether he only reads. */
export const readsOnly = ({ role, rules }: Holder): boolean => Boolean(role && rules && !rules.writesAnything(role));

/** Somebody was about to write what his role may not; nothing of it was stored. */
export class OutsideRights extends Error {
  override readonly name = 'OutsideRights';
}

/** Throws before anything is stored that the endpoint would not take from whoever holds this tablet. */
export function assertMayWrite({ role, rules }: Holder, edits: readonly Pick<Change, 'kind' | 'set'>[]): void {
  if (!(role && rules)) return;
  // His own name is asked for before it is known who he is.
  const foreign = edits.some((edit) => edit.kind !== 'person' && rules.foreignPart(role, edit) !== undefined);
  if (foreign) throw new OutsideRights(role);
}
