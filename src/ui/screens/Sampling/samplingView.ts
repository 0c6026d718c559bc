import type { Dealer, Visit } from '../../../domain/records.ts';
import type { GradeRule } from '../../../domain/sampling/parts.ts';
import type { Sampling } from '../../../domain/sampling/sampling.ts';
import type { Staff } from '../../../domain/staff.ts';
import { auditsOfVisit } from '../../../store/audits.ts';
import { gradesOfDealer } from '../../../store/grades.ts';
import { dealerById, people, visitById } from '../../../store/records.ts';
import { samplingOfVisit } from '../../../store/samplings.ts';
import { staffOfDealer } from '../../../store/staff.ts';
import type { Tablet } from '../../../store/tablet.ts';

export type SamplingView = {
  readonly visit: Visit;
  readonly dealer: Dealer;
  readonly sampling: Sampling;
  readonly rules: readonly GradeRule[];
  /** The dealer's salespeople. */
  readonly sellers: readonly Staff[];
  /** Person id → name. */
  readonly names: ReadonlyMap<string, string>;
  /** The visit's customer-source audit that was begun last. */
  readonly auditId: string | undefined;
};

/** The sampling of a visit with what it is judged by; null when this tablet does not hold the visit. */
export async function samplingView(tablet: Tablet, visitId: string): Promise<SamplingView | null> {
  const visit = await visitById(tablet, visitId);
  const dealer = visit && (await dealerById(tablet, visit.dealerId));
  if (!visit || !dealer) return null;
  const [sampling, rules, staff, persons, audits] = await Promise.all([
    samplingOfVisit(tablet, visit),
    gradesOfDealer(tablet, dealer.id),
    staffOfDealer(tablet, dealer.id),
    people(tablet),
    auditsOfVisit(tablet, visitId),
  ]);
  return {
    visit,
    dealer,
    sampling,
    rules,
    sellers: staff.filter(({ role }) => role === 'salesperson'),
    names: new Map([...persons].map(([id, { name }]) => [id, name])),
    auditId: audits.findLast(({ templateId }) => templateId === 'tpl-customer-source')?.id,
  };
}
