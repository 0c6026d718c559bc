import { type BundleScores, scoresOf } from '../../domain/bundle/scores.ts';
import type { Visit } from '../../domain/records.ts';
import { exactText, showFraction } from '../../domain/scoring/fraction.ts';
import { scoreOf } from '../../domain/scoring/templateScore.ts';
import type { AuditHeader } from './auditHeader.ts';

/** The evaluation sheet from the header rows alone: the same figures as in a bundle, without opening any audit. */
export function scoreSheet(visits: readonly Visit[], audits: readonly AuditHeader[]): BundleScores {
  const scored = audits.map(({ id, visitId, templateId, startedAt, state, tally }) => {
    const score = scoreOf(tally);
    return {
      id,
      visitId,
      templateId,
      startedAt,
      state,
      score: score && { shown: showFraction(score, 1), exact: exactText(score) },
    };
  });
  return scoresOf(visits, scored);
}
