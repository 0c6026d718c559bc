import type { Change } from '../domain/change.ts';
import { foreignPart, type Role, writesKind } from '../domain/roles.ts';

/** Whose word an endpoint takes: one who was given a code, with what the admin says of him now. */
export type Member = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Also does what an admin does, beside his role. */
  readonly manages: boolean;
  readonly dealers: 'all' | readonly string[];
  readonly active: boolean;
};

/** Whoever a request comes from: an enrolled device, and the member it belongs to. */
export type Actor = { readonly deviceId: string; readonly member: Member };

/** Which dealers' records somebody may see and write, and what of them he may write. Every query takes one. */
export type Scope = {
  readonly dealers: 'all' | readonly string[];
  /** By whose rights it is judged what may be written. */
  readonly role: Role;
  /** Who gets a dealer that nobody has said anything of yet, by saying something of it. */
  readonly memberId: string | null;
};

/** The one place that says what a role sees. */
export function scope({ member }: Pick<Actor, 'member'>): Scope {
  const { role, id: memberId, dealers } = member;
  switch (role) {
    case 'consultant':
    case 'field-rep':
      return { dealers, role, memberId };
    case 'sales-manager':
    case 'general-manager':
      // His own dealer: "all" is nothing that one of them could have been given.
      return { dealers: dealers === 'all' ? [] : dealers, role, memberId };
    case 'head-office':
      return { dealers: 'all', role, memberId };
    case 'admin':
      return { dealers: [], role, memberId };
  }
}

/** For what tells of dealers their names and no more (`GET /v1/dealers`). */
export const DEALER_NAMES: Scope = { dealers: 'all', role: 'admin', memberId: null };

/** For figures that are kept of all dealers; who is told of which is judged each time they are told. */
export const FIGURES: Scope = { dealers: 'all', role: 'head-office', memberId: null };

/** For acts of privacy, which an admin does for whoever asks: what is held of somebody, wherever it is. */
export const EVERYTHING_HELD: Scope = { dealers: 'all', role: 'admin', memberId: null };

/** The rights of a role, or those of the admin beside it. */
export const hasRole = ({ member }: Pick<Actor, 'member'>, roles: readonly Role[]): boolean =>
  roles.includes(member.role) || (member.manages && roles.includes('admin'));

/** People belong to no dealer. */
export const inDealers = ({ dealers }: Scope, dealerId: string | null): boolean =>
  dealers === 'all' || dealerId === null || dealers.includes(dealerId);

/** Whether a new dealer may come into this scope: of one with a list of his own, who may write dealers. */
export const mayAddDealer = ({ dealers, role, memberId }: Scope): boolean =>
  dealers !== 'all' && memberId !== null && writesKind(role, 'dealer');

/** What of a change lies outside the rights of its scope. */
export const outsideRights = ({ role }: Scope, change: Change): string | undefined => foreignPart(role, change);
