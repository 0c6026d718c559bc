import { INFORMED_ITEMS } from '../../../domain/sampling/evidence.ts';

/** Items of the synergy checklist to which the dealer's own plan has something to say. */
const PLAN_ITEMS: readonly string[] = ['ss-2-steps-assigned'];

/** Where something was counted for an item beside its audit. */
export function evidenceFor(itemId: string): 'sampling' | 'plan' | null {
  if (INFORMED_ITEMS.includes(itemId)) return 'sampling';
  return PLAN_ITEMS.includes(itemId) ? 'plan' : null;
}
