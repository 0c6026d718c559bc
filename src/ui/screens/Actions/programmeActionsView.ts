import { isUnderWay } from '../../../domain/actions/action.ts';
import { type ItemLine, isWeakNow, itemLines } from '../../../domain/actions/itemLines.ts';
import type { ListedAction } from '../../../domain/actions/sortActions.ts';
import type { Dealer, Programme, Visit } from '../../../domain/records.ts';
import type { Staff } from '../../../domain/staff.ts';
import type { ItemRef } from '../../../store/actionEdits.ts';
import { auditFactsOf, findingsOfProgramme, listedActionsOf } from '../../../store/actions.ts';
import { dealerById, programmeById, visitsOf } from '../../../store/records.ts';
import { staffOfDealer } from '../../../store/staff.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { itemRefOf } from '../../app/actions/itemRefOf.ts';

/** A weak item that nobody is working on. */
export type Unplanned = { readonly about: ItemRef; readonly line: ItemLine };

export type ProgrammeActionsView = {
  readonly programme: Programme;
  readonly dealer: Dealer;
  readonly visits: readonly Visit[];
  readonly staff: readonly Staff[];
  readonly actions: readonly ListedAction[];
  readonly weak: number;
  readonly unplanned: readonly Unplanned[];
};

/** A programme's actions, and the weak items that nobody is working on; null when this tablet does not hold it. */
export async function programmeActionsView(tablet: Tablet, programmeId: string): Promise<ProgrammeActionsView | null> {
  const programme = await programmeById(tablet, programmeId);
  const dealer = programme && (await dealerById(tablet, programme.dealerId));
  if (!programme || !dealer) return null;
  const [visits, staff, actions, findings, facts] = await Promise.all([
    visitsOf(tablet, programmeId),
    staffOfDealer(tablet, dealer.id),
    listedActionsOf(tablet, programme),
    findingsOfProgramme(tablet, programmeId),
    auditFactsOf(tablet, programmeId),
  ]);
  const weak = itemLines(facts).filter(isWeakNow);
  const going = actions.filter(({ action }) => action.state === 'done' || isUnderWay(action));
  const worked = new Set(going.map(({ action }) => action.findingId));
  const planned = new Set(findings.filter(({ id }) => worked.has(id)).map(({ itemId }) => itemId));
  const unplanned = weak
    .filter(({ item }) => !planned.has(item.id))
    .map((line) => ({ line, about: itemRefOf(line, programme, visits) }));
  return { programme, dealer, visits, staff, actions, weak: weak.length, unplanned };
}
