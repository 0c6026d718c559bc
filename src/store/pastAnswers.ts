import { type Answer, answerOf, type Photo, photosOf } from '../domain/answers.ts';
import { auditsOfProgramme } from './audits.ts';
import type { Tablet } from './tablet.ts';

export type PastAnswer = {
  readonly auditId: string;
  readonly visitId: string;
  readonly startedAt: string;
  readonly answer: Answer;
  readonly photos: readonly Photo[];
};

export type SameItem = {
  readonly auditId: string;
  readonly programmeId: string;
  readonly templateId: string;
  readonly itemId: string;
};

/** What the programme's other audits of the same checklist say about an item, oldest first. */
export async function pastAnswers(
  tablet: Pick<Tablet, 'db'>,
  { auditId, programmeId, templateId, itemId }: SameItem,
): Promise<PastAnswer[]> {
  const headers = await auditsOfProgramme(tablet, programmeId);
  const others = headers.filter((header) => header.id !== auditId && header.templateId === templateId);
  const bodies = await tablet.db.bodies.bulkGet(others.map(({ id }) => id));
  return others.map(({ id, visitId, startedAt }, at) => {
    const fields = bodies[at]?.fields ?? {};
    const photos = photosOf(fields).filter((photo) => photo.itemId === itemId);
    return { auditId: id, visitId, startedAt, answer: answerOf(fields, itemId), photos };
  });
}
