import type { ModuleId } from '../domain/catalogue/types.ts';
import { closingOf } from '../domain/evaluation/close.ts';
import type { Closing, DecidedState } from '../domain/evaluation/closing.ts';
import { scoredAudit } from '../domain/evaluation/scoredAudit.ts';
import { evaluationSheet, type Sheet } from '../domain/evaluation/sheet.ts';
import { type Standard, standardOf, type Thresholds } from '../domain/evaluation/thresholds.ts';
import type { Visit } from '../domain/records.ts';
import { auditsOfProgramme } from './audits.ts';
import type { AuditHeader, RecordRow } from './db.ts';
import { recordById, saveFields, type UndoEdit } from './fieldRecords.ts';
import { commitRecords } from './recordEdits.ts';
import { visitById, visitsOf } from './records.ts';
import { isoNow, type Tablet } from './tablet.ts';

/** A programme's evaluation sheet with what it rests on, from the header rows alone. */
export type Evaluation = {
  readonly visits: readonly Visit[];
  readonly audits: readonly AuditHeader[];
  readonly sheet: Sheet;
  readonly standard: Standard;
};

type Db = Pick<Tablet, 'db'>;

export async function evaluationOf(tablet: Db, programmeId: string): Promise<Evaluation> {
  const [programme, visits, audits] = await Promise.all([
    recordById(tablet, 'programme', programmeId),
    visitsOf(tablet, programmeId),
    auditsOfProgramme(tablet, programmeId),
  ]);
  const scored = audits.map((header) => scoredAudit({ ...header, carried: header.carried ?? 0 }));
  return { visits, audits, sheet: evaluationSheet(visits, scored), standard: standardOf(programme ?? { fields: {} }) };
}

/** What two tablets froze apart for one visit, the shown one first; empty when they agree. */
export async function closingsApart({ db }: Db, visitId: string): Promise<readonly Closing[]> {
  const row = await db.records.get(visitId);
  return (row?.conflicts['closed'] ?? []).flatMap(({ value }) => (value === null ? [] : [value as Closing]));
}

const BLANK = { closed: null, reopened: null };

type Known = Pick<Visit, 'id' | 'dealerId'>;

const visitEdit = ({ id: recordId, dealerId }: Known, set: RecordRow['fields']) =>
  ({ kind: 'visit', recordId, dealerId, set }) as const;

/** Freezes a visit's figures. Gives the undo; undefined when something still blocks, or it is closed already. */
export async function closeVisit(tablet: Tablet, visitId: string): Promise<UndoEdit | undefined> {
  const visit = await visitById(tablet, visitId);
  if (!visit) return undefined;
  const { sheet } = await evaluationOf(tablet, visit.programmeId);
  const row = sheet.visits.find(({ ids }) => ids.includes(visitId));
  const closed = row && closingOf(row, { at: isoNow(tablet), by: tablet.author });
  return closed && saveFields(tablet, visitEdit(visit, { closed }), BLANK);
}

/** Of figures that two tablets froze apart, those that hold. */
export const settleClosing = (tablet: Tablet, visit: Known, closed: Closing): Promise<UndoEdit> =>
  saveFields(tablet, visitEdit(visit, { closed }), BLANK);

/** Lets a closed visit's figures move again. */
export async function reopenVisit(tablet: Tablet, visitIds: readonly string[], reason: string): Promise<UndoEdit> {
  const rows = (await tablet.db.records.bulkGet([...visitIds])).filter((row) => row?.fields['closed']);
  const reopened = { at: isoNow(tablet), by: tablet.author, reason };
  const edits = rows.flatMap((row) =>
    row
      ? [
          {
            now: visitEdit({ id: row.id, dealerId: row.dealerId ?? '' }, { closed: null, reopened }),
            before: { closed: row.fields['closed'] ?? null, reopened: row.fields['reopened'] ?? null },
          },
        ]
      : [],
  );
  await commitRecords(
    tablet,
    edits.map(({ now }) => now),
  );
  return () =>
    commitRecords(
      tablet,
      edits.map(({ now, before }) => ({ ...now, set: before })),
    );
}

export type Decision = { readonly state: DecidedState; readonly by: string; readonly reason: string };

/** Says that a module is not assessed in a visit, and who approved that; null takes it back. */
export function decideModule(
  tablet: Tablet,
  { visit, moduleId }: { readonly visit: Known; readonly moduleId: ModuleId },
  decision: Decision | null,
): Promise<UndoEdit> {
  const value = decision && { ...decision, at: isoNow(tablet) };
  return saveFields(tablet, visitEdit(visit, { [`modules.${moduleId}`]: value }));
}

type Owner = { readonly programmeId: string; readonly dealerId: string };

const programmeEdit = ({ programmeId, dealerId }: Owner, set: RecordRow['fields']) =>
  ({ kind: 'programme', recordId: programmeId, dealerId, set }) as const;

/** Sets the acceptance standard of a programme. */
export const setThresholds = (tablet: Tablet, owner: Owner, { total, module }: Thresholds): Promise<UndoEdit> =>
  saveFields(tablet, programmeEdit(owner, { thresholds: { total, module } }));

/** Notes that the dealer was told the standard, which then holds; null takes that back. */
export function publishThresholds(tablet: Tablet, owner: Owner, told: Thresholds | null): Promise<UndoEdit> {
  const value = told && { total: told.total, module: told.module, at: isoNow(tablet), by: tablet.author };
  return saveFields(tablet, programmeEdit(owner, { thresholdsPublished: value }));
}
