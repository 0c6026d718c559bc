import type { Scope } from '../../src/endpoint/scope.ts';

/** Sees all and may write all. */
export const EVERYTHING: Scope = { dealers: 'all', role: 'consultant', memberId: null };

/** A consultant with these dealers and no others. */
export const only = (...dealers: string[]): Scope => ({ ...EVERYTHING, dealers });
