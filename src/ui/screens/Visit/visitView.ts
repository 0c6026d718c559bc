import type { Closing } from '../../../domain/evaluation/closing.ts';
import type { SheetVisit } from '../../../domain/evaluation/sheet.ts';
import type { Dealer, Person, Visit } from '../../../domain/records.ts';
import { closingsApart, evaluationOf } from '../../../store/evaluation.ts';
import { dealerById, people, visitById } from '../../../store/records.ts';
import type { Tablet } from '../../../store/tablet.ts';
import type { AuditHeader } from '../../app/auditHeader.ts';

export type VisitView = {
  readonly visit: Visit;
  readonly dealer: Dealer;
  readonly audits: readonly AuditHeader[];
  /** Sealed audits of earlier visits: what a re-check can be based on. */
  readonly earlier: readonly AuditHeader[];
  /** Its column of the evaluation sheet. */
  readonly column: SheetVisit;
  /** Figures that two tablets froze apart. */
  readonly apart: readonly Closing[];
  /** Person id → person. */
  readonly people: ReadonlyMap<string, Person>;
};

/** A visit with its audits and its part of the evaluation; null when this tablet does not hold it. */
export async function visitView(tablet: Tablet, visitId: string): Promise<VisitView | null> {
  const visit = await visitById(tablet, visitId);
  const dealer = visit && (await dealerById(tablet, visit.dealerId));
  if (!visit || !dealer) return null;
  const [evaluation, apart, persons] = await Promise.all([
    evaluationOf(tablet, visit.programmeId),
    closingsApart(tablet, visitId),
    people(tablet),
  ]);
  const column = evaluation.sheet.visits.find(({ model }) => model.no === visit.no);
  if (!column) return null;
  const before = evaluation.visits.filter(({ no }) => no < visit.no).map(({ id }) => id);
  return {
    visit,
    dealer,
    audits: evaluation.audits.filter((audit) => audit.visitId === visitId),
    earlier: evaluation.audits.filter((audit) => before.includes(audit.visitId) && audit.state === 'sealed'),
    column,
    apart,
    people: persons,
  };
}
