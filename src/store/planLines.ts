import { type Answer, answerOf } from '../domain/answers.ts';
import type { Programme } from '../domain/records.ts';
import { inOrder, type PlanLine, planLineOf } from '../domain/synergy/planLine.ts';
import { auditsOfVisit } from './audits.ts';
import { recordsOfProgramme } from './fieldRecords.ts';
import type { Tablet } from './tablet.ts';

type Db = Pick<Tablet, 'db'>;

/** The lines of a programme's sales–service plan, in their order (seed: 业服共战实施方案). */
export async function planLinesOf(
  tablet: Db,
  { id, dealerId }: Pick<Programme, 'id' | 'dealerId'>,
): Promise<PlanLine[]> {
  const rows = await recordsOfProgramme(tablet, 'plan-line', id);
  return inOrder(rows.map((row) => planLineOf(row.id, dealerId, row)));
}

/** A visit's newest audit of one checklist, with its answers. */
export type AuditAnswers = { readonly auditId: string; readonly answerTo: (itemId: string) => Answer };

/** What the newest audit of a checklist at a visit says; null when there is none. */
export async function answersOfVisit(tablet: Db, visitId: string, templateId: string): Promise<AuditAnswers | null> {
  const audits = await auditsOfVisit(tablet, visitId);
  const newest = audits.findLast((audit) => audit.templateId === templateId);
  const body = newest && (await tablet.db.bodies.get(newest.id));
  if (!newest || !body) return null;
  return { auditId: newest.id, answerTo: (itemId) => answerOf(body.fields, itemId) };
}
