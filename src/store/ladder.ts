import { type ItemAction, type LadderAudit, type LadderRung, rungReader } from '../domain/ladder/rungs.ts';
import type { VisitNo } from '../domain/records.ts';
import { actionsOfProgramme, findingsOfProgramme } from './actions.ts';
import { auditsOfProgramme } from './audits.ts';
import type { AuditHeader } from './db.ts';
import { filledAudits } from './pastAnswers.ts';
import { visitsOf } from './records.ts';
import type { Tablet } from './tablet.ts';

type Db = Pick<Tablet, 'db'>;

/** Visit id → its number. */
type VisitNos = ReadonlyMap<string, VisitNo>;

async function itemActions(tablet: Db, programmeId: string, nos: VisitNos): Promise<ItemAction[]> {
  const [findings, actions] = await Promise.all([
    findingsOfProgramme(tablet, programmeId),
    actionsOfProgramme(tablet, programmeId),
  ]);
  return actions.flatMap(({ findingId, visitId, state }) => {
    const finding = findings.find(({ id }) => id === findingId);
    const visitNo = nos.get(visitId ?? finding?.visitId ?? '');
    return finding && visitNo !== undefined ? [{ itemId: finding.itemId, visitNo, state }] : [];
  });
}

export type LadderOf = {
  readonly programmeId: string;
  readonly templateId: string;
  /** Left out, with what was done twice in it: the audit that is being filled in shows itself. */
  readonly visitId?: string;
};

export type Ladder = {
  /** Of an item, what the visits said of it; audits that are left out have no rung. */
  readonly rungsOf: (itemId: string) => LadderRung[];
  readonly visitNos: VisitNos;
  readonly audits: readonly AuditHeader[];
};

/** The four-visit ladder of one checklist in a programme, read at once for all of its items. */
export async function ladderOf(tablet: Db, { programmeId, templateId, visitId }: LadderOf): Promise<Ladder> {
  const [visits, headers] = await Promise.all([visitsOf(tablet, programmeId), auditsOfProgramme(tablet, programmeId)]);
  const visitNos = new Map(visits.map(({ id, no }) => [id, no]));
  const audits = headers.filter((header) => header.templateId === templateId && header.visitId !== visitId);
  const [filled, actions] = await Promise.all([
    filledAudits(tablet, audits),
    itemActions(tablet, programmeId, visitNos),
  ]);
  const facts = filled.flatMap(({ header, record }): LadderAudit[] => {
    const visitNo = visitNos.get(header.visitId);
    const { id, startedAt } = header;
    return visitNo === undefined ? [] : [{ id, visitNo, startedAt, fields: record.fields }];
  });
  return { rungsOf: rungReader(facts, actions), visitNos, audits };
}
