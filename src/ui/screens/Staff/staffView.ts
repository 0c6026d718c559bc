import type { Dealer, Programme } from '../../../domain/records.ts';
import type { Staff } from '../../../domain/staff.ts';
import { dealerById, programmeById } from '../../../store/records.ts';
import { staffOfDealer } from '../../../store/staff.ts';
import type { Tablet } from '../../../store/tablet.ts';

export type StaffView = {
  readonly dealer: Dealer;
  /** The programme from which the page was opened. */
  readonly programme: Programme | undefined;
  readonly staff: readonly Staff[];
};

/** A dealer's people, asked for by the dealer or by one of its programmes; null when this tablet does not hold it. */
export async function staffView(
  tablet: Tablet,
  { dealerId, programmeId }: { readonly dealerId?: string | undefined; readonly programmeId?: string | undefined },
): Promise<StaffView | null> {
  const programme = programmeId ? await programmeById(tablet, programmeId) : undefined;
  const dealer = await dealerById(tablet, programme?.dealerId ?? dealerId ?? '');
  return dealer ? { dealer, programme, staff: await staffOfDealer(tablet, dealer.id) } : null;
}
