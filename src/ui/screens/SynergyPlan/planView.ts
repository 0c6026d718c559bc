import type { Dealer, Programme, Visit } from '../../../domain/records.ts';
import type { Staff } from '../../../domain/staff.ts';
import type { PlanLine } from '../../../domain/synergy/planLine.ts';
import { recordsOfProgramme } from '../../../store/fieldRecords.ts';
import { type AuditAnswers, answersOfVisit, planLinesOf } from '../../../store/planLines.ts';
import { dealerById, programmeById, visitById, visitsOf } from '../../../store/records.ts';
import { everyoneOfDealer } from '../../../store/staff.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { STANDARD_CHECKLIST } from './topics.ts';

export type PlanView = {
  readonly programme: Programme;
  readonly dealer: Dealer;
  readonly visits: readonly Visit[];
  readonly lines: readonly PlanLine[];
  /** Everybody who ever was on the dealer's staff; new owners are chosen from those who still are. */
  readonly everyone: readonly Staff[];
};

export type AcceptanceView = PlanView & {
  readonly visit: Visit;
  readonly standard: AuditAnswers | null;
  /** Lines of which an action was made. */
  readonly withAction: ReadonlySet<string>;
};

/** A programme's plan; null when this tablet does not hold the programme. */
export async function planView(tablet: Tablet, programmeId: string): Promise<PlanView | null> {
  const programme = await programmeById(tablet, programmeId);
  const dealer = programme && (await dealerById(tablet, programme.dealerId));
  if (!programme || !dealer) return null;
  const [visits, lines, everyone] = await Promise.all([
    visitsOf(tablet, programmeId),
    planLinesOf(tablet, programme),
    everyoneOfDealer(tablet, dealer.id),
  ]);
  return { programme, dealer, visits, lines, everyone };
}

/** The plan as it is checked at a visit, with the standard items' answers there. */
export async function acceptanceView(tablet: Tablet, visitId: string): Promise<AcceptanceView | null> {
  const visit = await visitById(tablet, visitId);
  const plan = visit && (await planView(tablet, visit.programmeId));
  if (!visit || !plan) return null;
  const [standard, actions] = await Promise.all([
    answersOfVisit(tablet, visitId, STANDARD_CHECKLIST),
    recordsOfProgramme(tablet, 'action', visit.programmeId),
  ]);
  const planLineIds = actions.map(({ fields }) => fields['planLineId']).filter((id) => typeof id === 'string');
  return { ...plan, visit, standard, withAction: new Set(planLineIds) };
}

/** Who a line is for, by name; '' for nobody yet. */
export const ownerOf = (
  { ownerId, ownerName }: Pick<PlanLine, 'ownerId' | 'ownerName'>,
  everyone: readonly Staff[],
): string => everyone.find(({ id }) => id === ownerId)?.name ?? ownerName;
