import type { Signature } from '../domain/audit.ts';
import type { ReportType, SignerRole } from '../domain/fields/reportTypes.ts';
import { SIGNER_ROLES } from '../domain/fields/reportTypes.ts';
import { commentField, type Report, reportOf, signatureField, signedText } from '../domain/report/report.ts';
import type { ReportContent } from '../domain/report/reportContent.ts';
import { recordById, recordsOfProgramme, saveFields, type UndoEdit } from './fieldRecords.ts';
import { commitRecords } from './recordEdits.ts';
import { sha256 } from './sha256.ts';
import { isoNow, newId, type Tablet } from './tablet.ts';

type Db = Pick<Tablet, 'db'>;

/** A programme's reports, in the order in which they were made. */
export async function reportsOfProgramme(tablet: Db, programmeId: string): Promise<Report[]> {
  const rows = await recordsOfProgramme(tablet, 'report', programmeId);
  return rows.map((row) => reportOf(row.id, row.dealerId ?? '', row));
}

export async function reportById(tablet: Db, id: string): Promise<Report | undefined> {
  const row = await recordById(tablet, 'report', id);
  return row && reportOf(id, row.dealerId ?? '', row);
}

export type NewReport = {
  readonly dealerId: string;
  readonly programmeId: string;
  readonly type: ReportType;
  readonly visitId: string | null;
  readonly rowId: string;
  /** Today, YYYY-MM-DD. */
  readonly on: string;
};

/** Gives the programme's report of that kind for that visit and row of the schedule, made new when there is none. */
export function beginReport(tablet: Tablet, { dealerId, ...wanted }: NewReport): Promise<string> {
  const { db } = tablet;
  return db.transaction('rw', db.records, db.changes, async () => {
    const { programmeId, type, visitId, rowId } = wanted;
    const reports = await reportsOfProgramme(tablet, programmeId);
    const known = reports.find((each) => each.type === type && each.visitId === visitId && each.rowId === rowId);
    if (known) return known.id;
    const recordId = newId(tablet);
    await commitRecords(tablet, [{ kind: 'report', recordId, dealerId, set: wanted }]);
    return recordId;
  });
}

type Edited = Pick<Report, 'id' | 'dealerId'>;
const wellFormed = (text: string): string => text.toWellFormed().replaceAll('\0', '');

export function writeComment(
  tablet: Tablet,
  { id, dealerId }: Edited,
  { about, text }: { readonly about: string; readonly text: string },
): Promise<UndoEdit> {
  const field = commentField(about);
  const edit = { kind: 'report', recordId: id, dealerId, set: { [field]: wellFormed(text) } } as const;
  return saveFields(tablet, edit, { [field]: '' });
}

/** Longest order that is kept: what comes after it stands as computed. */
const MOST_ORDERED = 50;

/** Keeps the order that somebody gave; null brings the computed one back. */
export function orderPriorities(
  tablet: Tablet,
  { id, dealerId }: Edited,
  order: readonly string[] | null,
): Promise<UndoEdit> {
  const set = { priorities: order?.slice(0, MOST_ORDERED) ?? null };
  return saveFields(tablet, { kind: 'report', recordId: id, dealerId, set });
}

/** The SHA-256 of what a report says. */
export const digestOf = (content: ReportContent, comments: Report['comments']): Promise<string> =>
  sha256(signedText(content, comments));

export type NewSignature = {
  readonly role: SignerRole;
  readonly signature: Signature;
  /** What is on the page that is signed. */
  readonly content: ReportContent;
};

/** Puts a signature under a report as it stands on the page; the first one keeps that page. */
export async function signReport(
  tablet: Tablet,
  report: Report,
  { role, signature, content }: NewSignature,
): Promise<UndoEdit> {
  const { id, dealerId, comments, frozen } = report;
  const kept = frozen?.content ?? content;
  const at = isoNow(tablet);
  const by = tablet.author;
  const signed = {
    at,
    by,
    digest: await digestOf(kept, comments),
    signature: { name: wellFormed(signature.name), strokes: signature.strokes },
  };
  const set = { [signatureField(role)]: signed, ...(frozen ? {} : { frozen: { at, by, content: kept } }) };
  return saveFields(tablet, { kind: 'report', recordId: id, dealerId, set });
}

/** Takes all signatures back, so that the report can be drawn up anew; the reason stays with it. */
export function withdrawSignatures(tablet: Tablet, { id, dealerId }: Edited, reason: string): Promise<UndoEdit> {
  const withdrawn = { at: isoNow(tablet), by: tablet.author, reason: wellFormed(reason) };
  const none = Object.fromEntries(SIGNER_ROLES.map((role) => [signatureField(role), null]));
  const edit = { kind: 'report', recordId: id, dealerId, set: { ...none, frozen: null, withdrawn } } as const;
  return saveFields(tablet, edit);
}
