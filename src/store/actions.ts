import { type Action, actionOf } from '../domain/actions/action.ts';
import { dayAfter } from '../domain/actions/dueDays.ts';
import { type Finding, findingOf } from '../domain/actions/finding.ts';
import { type AuditFacts, isRepeat, itemLines } from '../domain/actions/itemLines.ts';
import type { ListedAction } from '../domain/actions/sortActions.ts';
import { auditOf } from '../domain/audit.ts';
import { loadTemplate } from '../domain/catalogue/loadTemplate.ts';
import type { Programme } from '../domain/records.ts';
import { auditsOfProgramme } from './audits.ts';
import { recordById, recordsOfProgramme } from './fieldRecords.ts';
import { visitsOf } from './records.ts';
import { staffOfDealer } from './staff.ts';
import type { Tablet } from './tablet.ts';

type Db = Pick<Tablet, 'db'>;

/** A programme's findings, in the order in which they were noted. */
export async function findingsOfProgramme(tablet: Db, programmeId: string): Promise<Finding[]> {
  const rows = await recordsOfProgramme(tablet, 'finding', programmeId);
  return rows.map((row) => findingOf(row.id, row.dealerId ?? '', row));
}

/** A programme's actions, in the order in which they were made. */
export async function actionsOfProgramme(tablet: Db, programmeId: string): Promise<Action[]> {
  const rows = await recordsOfProgramme(tablet, 'action', programmeId);
  return rows.map((row) => actionOf(row.id, row.dealerId ?? '', row));
}

export async function actionById(tablet: Db, id: string): Promise<Action | undefined> {
  const row = await recordById(tablet, 'action', id);
  return row && actionOf(id, row.dealerId ?? '', row);
}

/** A programme's audits with their answers and checklists; those of a version that this app does not know are left out. */
export async function auditFactsOf(tablet: Db, programmeId: string): Promise<AuditFacts[]> {
  const [headers, visits] = await Promise.all([auditsOfProgramme(tablet, programmeId), visitsOf(tablet, programmeId)]);
  const bodies = await tablet.db.bodies.bulkGet(headers.map(({ id }) => id));
  const facts = headers.map(async (header, at): Promise<AuditFacts[]> => {
    const visit = visits.find(({ id }) => id === header.visitId);
    const body = bodies[at];
    const template = await loadTemplate(header.templateId, header.templateVersion);
    if (!visit || !body || !template) return [];
    const { sections } = auditOf(header.id, header.dealerId, body);
    const { id, startedAt } = header;
    return [{ id, visitNo: visit.no, startedAt, sections, template, fields: body.fields }];
  });
  return (await Promise.all(facts)).flat();
}

/** Ids of the items that are weak now and were at an earlier visit too. */
async function repeatsOf(tablet: Db, programmeId: string): Promise<Set<string>> {
  const lines = itemLines(await auditFactsOf(tablet, programmeId));
  return new Set(lines.filter(isRepeat).map(({ item }) => item.id));
}

/** A programme's actions with the names of their owners, but not whether they are about something that came back. */
export async function ownedActionsOf(
  tablet: Db,
  { id, dealerId }: Pick<Programme, 'id' | 'dealerId'>,
): Promise<ListedAction[]> {
  const [actions, staff] = await Promise.all([actionsOfProgramme(tablet, id), staffOfDealer(tablet, dealerId)]);
  return actions.map((action) => {
    const owner = staff.find((each) => each.id === action.ownerId)?.name ?? action.ownerName;
    return { action, owner, repeat: false };
  });
}

/** A programme's actions with the names of their owners, and whether they are about something that came back. */
export async function listedActionsOf(
  tablet: Db,
  programme: Pick<Programme, 'id' | 'dealerId'>,
): Promise<ListedAction[]> {
  const [actions, findings] = await Promise.all([
    ownedActionsOf(tablet, programme),
    findingsOfProgramme(tablet, programme.id),
  ]);
  // Reading all answers is only worth it where an action is about one of them.
  if (findings.length === 0 || actions.length === 0) return actions;
  const repeats = await repeatsOf(tablet, programme.id);
  const about = new Set(findings.filter(({ itemId }) => repeats.has(itemId)).map(({ id }) => id));
  return actions.map((listed) => ({ ...listed, repeat: about.has(listed.action.findingId ?? '') }));
}

/** The day on which the programme's third or fifth day is held: as it was moved to, or counted from the first. */
export async function programmeDay(tablet: Db, { id, startOn }: Programme, no: 3 | 5): Promise<string | null> {
  const moved = (await tablet.db.records.get(id))?.fields[`days.${no}`];
  if (typeof moved === 'string') return moved;
  return startOn === '' ? null : dayAfter(startOn, no - 1);
}
