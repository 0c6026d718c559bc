import type { Dealer, Programme, Visit } from '../../../domain/records.ts';
import { type PlannedDay, type PlannedRow, scheduleOf } from '../../../domain/schedule/schedule.ts';
import type { Staff } from '../../../domain/staff.ts';
import { auditsOfProgramme } from '../../../store/audits.ts';
import { recordById } from '../../../store/fieldRecords.ts';
import { dealerById, programmeById, visitsOf } from '../../../store/records.ts';
import { everyoneOfDealer } from '../../../store/staff.ts';
import type { Tablet } from '../../../store/tablet.ts';
import type { AuditHeader } from '../auditHeader.ts';

export type ScheduleView = {
  readonly programme: Programme;
  readonly dealer: Dealer;
  readonly days: readonly PlannedDay[];
  /** Those removed from the list too. */
  readonly everyone: readonly Staff[];
  readonly visits: readonly Visit[];
  readonly audits: readonly AuditHeader[];
  /** Grows with every edit of the programme. */
  readonly sequence: number;
};

/** A programme's schedule with what its rows need; null when this tablet does not hold it. */
export async function scheduleView(tablet: Tablet, programmeId: string): Promise<ScheduleView | null> {
  const record = await recordById(tablet, 'programme', programmeId);
  const programme = await programmeById(tablet, programmeId);
  const dealer = programme && (await dealerById(tablet, programme.dealerId));
  if (!record || !programme || !dealer) return null;
  const [everyone, visits, audits] = await Promise.all([
    everyoneOfDealer(tablet, dealer.id),
    visitsOf(tablet, programmeId),
    auditsOfProgramme(tablet, programmeId),
  ]);
  return { programme, dealer, days: scheduleOf(record), everyone, visits, audits, sequence: record.lamport };
}

/** One row of a schedule, by its id in the catalogue. */
export function rowIn({ days }: Pick<ScheduleView, 'days'>, rowId: string): PlannedRow {
  const found = days.flatMap(({ rows }) => rows).find(({ row }) => row.id === rowId);
  if (!found) throw new RangeError(`no row ${rowId}`);
  return found;
}
