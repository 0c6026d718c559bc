import type { Programme, Visit } from '../../../domain/records.ts';
import { beginReport } from '../../../store/reports.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { localDay } from '../localDay.ts';
import { visitOf, type WantedReport } from './wantedReports.ts';

type Of = { readonly programme: Pick<Programme, 'id' | 'dealerId'>; readonly visits: readonly Visit[] };

/** Gives a report that the programme asks for: as it was made already, else made now. */
export function beginWanted(tablet: Tablet, { programme, visits }: Of, wanted: WantedReport): Promise<string> {
  const { id: programmeId, dealerId } = programme;
  const { type, rowId } = wanted;
  const visitId = visitOf(wanted, visits)?.id ?? null;
  return beginReport(tablet, { dealerId, programmeId, type, visitId, rowId, on: localDay() });
}
