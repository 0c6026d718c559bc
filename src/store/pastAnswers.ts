import { type Answer, answerOf, carriedFrom, type Photo, photosOf } from '../domain/answers.ts';
import { auditOf } from '../domain/audit.ts';
import { loadTemplate } from '../domain/catalogue/loadTemplate.ts';
import type { Template } from '../domain/catalogue/types.ts';
import type { Folded } from '../domain/fold.ts';
import type { VisitNo } from '../domain/records.ts';
import { auditsOfProgramme } from './audits.ts';
import type { AuditHeader } from './db.ts';
import { visitsOf } from './records.ts';
import type { Tablet } from './tablet.ts';

type Db = Pick<Tablet, 'db'>;

/** An audit as it was filled in. */
export type FilledAudit = {
  readonly header: AuditHeader;
  readonly sections: readonly string[] | null;
  readonly record: Pick<Folded, 'fields' | 'conflicts'>;
};

/** What these audits say; those whose body is not here are left out. */
export async function filledAudits({ db }: Db, headers: readonly AuditHeader[]): Promise<FilledAudit[]> {
  const bodies = await db.bodies.bulkGet(headers.map(({ id }) => id));
  return headers.flatMap((header, at) => {
    const body = bodies[at];
    return body ? [{ header, sections: auditOf(header.id, header.dealerId, body).sections, record: body }] : [];
  });
}

/** The same with the checklists that they keep; those of a version that this app does not know are left out. */
export async function withTemplates(
  filled: readonly FilledAudit[],
): Promise<(FilledAudit & { readonly template: Template })[]> {
  const templates = await Promise.all(
    filled.map(({ header }) => loadTemplate(header.templateId, header.templateVersion)),
  );
  return filled.flatMap((audit, at) => {
    const template = templates[at];
    return template ? [{ ...audit, template }] : [];
  });
}

export type SameChecklist = {
  readonly programmeId: string;
  readonly templateId: string;
  /** The audit that asks. */
  readonly auditId: string;
};

/** What the programme's other audits of the same checklist say, oldest first. */
export async function pastAudits(
  tablet: Db,
  { programmeId, templateId, auditId }: SameChecklist,
): Promise<FilledAudit[]> {
  const headers = await auditsOfProgramme(tablet, programmeId);
  return filledAudits(
    tablet,
    headers.filter((header) => header.id !== auditId && header.templateId === templateId),
  );
}

export type PastAnswer = {
  readonly auditId: string;
  readonly visitId: string;
  readonly startedAt: string;
  readonly answer: Answer;
  /** Taken over from an earlier visit, and not looked at then. */
  readonly carried: boolean;
  readonly photos: readonly Photo[];
};

/** What the programme's other audits of the same checklist say about one item, oldest first. */
export async function pastAnswers(
  tablet: Db,
  { itemId, ...same }: SameChecklist & { readonly itemId: string },
): Promise<PastAnswer[]> {
  const past = await pastAudits(tablet, same);
  return past.map(({ header: { id, visitId, startedAt }, record: { fields } }) => {
    const photos = photosOf(fields).filter((photo) => photo.itemId === itemId);
    const carried = carriedFrom(fields, itemId) !== null;
    return { auditId: id, visitId, startedAt, answer: answerOf(fields, itemId), carried, photos };
  });
}

/** The last sealed audit of a checklist before a visit: what a re-check of only what fell short is based on. */
export async function lastSealed(
  tablet: Db,
  {
    programmeId,
    templateId,
    before,
  }: { readonly programmeId: string; readonly templateId: string; readonly before: VisitNo },
): Promise<(FilledAudit & { readonly no: VisitNo }) | undefined> {
  const [visits, audits] = await Promise.all([visitsOf(tablet, programmeId), auditsOfProgramme(tablet, programmeId)]);
  const noOf = (visitId: string): VisitNo | undefined => visits.find(({ id }) => id === visitId)?.no;
  const earlier = audits
    .filter((audit) => audit.templateId === templateId && audit.state === 'sealed')
    .flatMap((header) => {
      const no = noOf(header.visitId);
      return no !== undefined && no < before ? [{ header, no }] : [];
    })
    .sort((a, b) => a.no - b.no || (a.header.startedAt < b.header.startedAt ? -1 : 1));
  const last = earlier.at(-1);
  const [filled] = last ? await filledAudits(tablet, [last.header]) : [];
  return last && filled && { ...filled, no: last.no };
}
