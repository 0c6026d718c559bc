import type { Dealer, Programme, Visit } from '../../../domain/records.ts';
import type { Report } from '../../../domain/report/report.ts';
import { dealerById, programmeById, visitsOf } from '../../../store/records.ts';
import { reportsOfProgramme } from '../../../store/reports.ts';
import type { Tablet } from '../../../store/tablet.ts';

export type ReportsView = {
  readonly programme: Programme;
  readonly dealer: Dealer;
  readonly visits: readonly Visit[];
  readonly reports: readonly Report[];
};

/** A programme's reports; null when this tablet does not hold it. */
export async function reportsView(tablet: Tablet, programmeId: string): Promise<ReportsView | null> {
  const programme = await programmeById(tablet, programmeId);
  const dealer = programme && (await dealerById(tablet, programme.dealerId));
  if (!programme || !dealer) return null;
  const [visits, reports] = await Promise.all([visitsOf(tablet, programmeId), reportsOfProgramme(tablet, programmeId)]);
  return { programme, dealer, visits, reports };
}
