import { showFraction } from '../../domain/scoring/fraction.ts';
import { coverageOf, scoreOf } from '../../domain/scoring/templateScore.ts';
import type { AuditHeader } from './auditHeader.ts';

/** What stands beside an audit: its score of 0–100 to one decimal (null: nothing assessed) and what it rests on, 0–1. */
export type AuditScore = { readonly score: number | null; readonly coverage: number };

export function auditScore({ tally }: Pick<AuditHeader, 'tally'>): AuditScore {
  const score = scoreOf(tally);
  return { score: score && Number(showFraction(score, 1)), coverage: coverageOf(tally) / 100 };
}
