import type { Tally } from '../scoring/tally.ts';
import { scoreOf, tooMuchNotApplicable } from '../scoring/templateScore.ts';
import type { ScoredAudit } from './module.ts';

type Counted = Omit<ScoredAudit, 'score' | 'manyNotApplicable'> & { readonly tally: Tally };

/** An audit as the sheet needs it, from its counted answers. */
export function scoredAudit({ id, visitId, templateId, startedAt, state, carried, tally }: Counted): ScoredAudit {
  const score = scoreOf(tally);
  return { id, visitId, templateId, startedAt, state, carried, score, manyNotApplicable: tooMuchNotApplicable(tally) };
}
