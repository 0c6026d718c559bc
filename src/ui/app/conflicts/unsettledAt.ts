import type { Tablet } from '../../../store/tablet.ts';
import { type UnsettledRecord, unsettledRecords } from '../../../store/unsettled.ts';
import { homesOf } from './homes.ts';

/** What is to be settled of the records that a page shows. */
export async function unsettledAt(tablet: Tablet, place: string): Promise<UnsettledRecord[]> {
  const records = await unsettledRecords(tablet);
  return records.filter((record) => homesOf(record).includes(place));
}
