import { type Unsettled, unsettledOf } from '../domain/unsettled.ts';
import type { AuditHeader, RecordRow } from './db.ts';
import type { Tablet } from './tablet.ts';

type Db = Pick<Tablet, 'db'>;

/** A record other than an audit, with what somebody has to settle of it. */
export type UnsettledRecord = Pick<RecordRow, 'id' | 'kind' | 'dealerId' | 'programmeId' | 'on' | 'fields'> & {
  readonly visitId: string;
  readonly open: readonly Unsettled[];
};

function unsettledRecord(row: RecordRow): UnsettledRecord {
  const { id, kind, dealerId, programmeId, on, fields } = row;
  const visitId = typeof fields['visitId'] === 'string' ? fields['visitId'] : '';
  return { id, kind, dealerId, programmeId, on, fields, visitId, open: unsettledOf(row) };
}

/** All records with something to settle; by an index that holds no others, so the cost is theirs alone. */
export async function unsettledRecords({ db }: Db): Promise<UnsettledRecord[]> {
  const found = await db.records.where('unsettled').above(0).toArray();
  return found.map(unsettledRecord).filter(({ open }) => open.length > 0);
}

/** Audits with answers that somebody has to settle, by an index. */
export async function unsettledAudits({ db }: Db): Promise<AuditHeader[]> {
  const found = await db.audits.where('unsettled').above(0).toArray();
  return found.filter(({ deleted }) => deleted === 0);
}

/** How many fields and answers wait on this tablet for somebody to settle them. */
export async function countUnsettled(tablet: Db): Promise<number> {
  const [records, audits] = await Promise.all([unsettledRecords(tablet), unsettledAudits(tablet)]);
  const inRecords = records.reduce((sum, { open }) => sum + open.length, 0);
  return audits.reduce((sum, { unsettled }) => sum + unsettled, inRecords);
}
