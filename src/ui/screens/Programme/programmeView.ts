import type { BundleScores } from '../../../domain/bundle/scores.ts';
import type { Dealer, Programme, Visit } from '../../../domain/records.ts';
import { auditsOfProgramme } from '../../../store/audits.ts';
import { dealerById, programmeById, visitsOf } from '../../../store/records.ts';
import type { Tablet } from '../../../store/tablet.ts';
import type { AuditHeader } from '../../app/auditHeader.ts';
import { scoreSheet } from '../../app/scoreSheet.ts';

export type ProgrammeView = {
  readonly programme: Programme;
  readonly dealer: Dealer;
  readonly visits: readonly Visit[];
  readonly audits: readonly AuditHeader[];
  readonly scores: BundleScores;
};

/** A programme with its visits, audits and evaluation sheet; null when this tablet does not hold it. */
export async function programmeView(tablet: Tablet, programmeId: string): Promise<ProgrammeView | null> {
  const programme = await programmeById(tablet, programmeId);
  const dealer = programme && (await dealerById(tablet, programme.dealerId));
  if (!programme || !dealer) return null;
  const [visits, audits] = await Promise.all([visitsOf(tablet, programmeId), auditsOfProgramme(tablet, programmeId)]);
  return { programme, dealer, visits, audits, scores: scoreSheet(visits, audits) };
}
