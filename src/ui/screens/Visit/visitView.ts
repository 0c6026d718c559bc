import type { Dealer, Visit } from '../../../domain/records.ts';
import { auditsOfVisit } from '../../../store/audits.ts';
import { dealerById, visitById } from '../../../store/records.ts';
import type { Tablet } from '../../../store/tablet.ts';
import type { AuditHeader } from '../../app/auditHeader.ts';

export type VisitView = { readonly visit: Visit; readonly dealer: Dealer; readonly audits: readonly AuditHeader[] };

/** A visit with its audits; null when this tablet does not hold it. */
export async function visitView(tablet: Tablet, visitId: string): Promise<VisitView | null> {
  const visit = await visitById(tablet, visitId);
  const dealer = visit && (await dealerById(tablet, visit.dealerId));
  if (!visit || !dealer) return null;
  return { visit, dealer, audits: await auditsOfVisit(tablet, visitId) };
}
