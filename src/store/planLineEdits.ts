import { photoField } from '../domain/answers.ts';
import type { Json } from '../domain/json.ts';
import type { VisitNo } from '../domain/records.ts';
import { movedPlaces, type PlanLine, photoPlace } from '../domain/synergy/planLine.ts';
import { saveFields, type UndoEdit } from './fieldRecords.ts';
import type { NewPhoto } from './openAudit.ts';
import { planLinesOf } from './planLines.ts';
import { commitRecords } from './recordEdits.ts';
import { addRecordPhoto } from './recordPhotos.ts';
import type { StoreProblem } from './storeProblem.ts';
import { newId, type Tablet } from './tablet.ts';

export type NewPlanLine = {
  readonly dealerId: string;
  readonly programmeId: string;
  readonly topicId: string;
  readonly text: string;
  /** The checklist's item that it was proposed from. */
  readonly itemId?: string;
  readonly step?: string;
};

const wellFormed = (text: string): string => text.toWellFormed().replaceAll('\0', '').trim();

/** What an absent field reads as. */
const BLANK = { deleted: false, ownerName: '', step: '', itemId: '', order: 0 } as const;

/** Adds a line at the end of its topic. Gives the undo. */
export async function addPlanLine(tablet: Tablet, line: NewPlanLine): Promise<UndoEdit> {
  const { dealerId, programmeId, topicId, text, itemId = '', step = '' } = line;
  const { db } = tablet;
  return db.transaction('rw', db.records, db.changes, async () => {
    const lines = await planLinesOf(tablet, { id: programmeId, dealerId });
    const order = Math.max(-1, ...lines.filter((each) => each.topicId === topicId).map((each) => each.order)) + 1;
    const set = { programmeId, topicId, itemId, step, text: wellFormed(text), order };
    return saveFields(tablet, { kind: 'plan-line', recordId: newId(tablet), dealerId, set });
  });
}

type Line = Pick<PlanLine, 'id' | 'dealerId'>;

/** Changes a line, also what was found of it at a visit. Gives the undo. */
export function editPlanLine(
  tablet: Tablet,
  { id, dealerId }: Line,
  set: Readonly<Record<string, Json>>,
): Promise<UndoEdit> {
  return saveFields(tablet, { kind: 'plan-line', recordId: id, dealerId, set }, BLANK);
}

/** Moves a line one place up or down among the lines of its topic. */
export async function movePlanLine(tablet: Tablet, line: PlanLine, by: 1 | -1): Promise<void> {
  const { db } = tablet;
  const { dealerId, programmeId, topicId } = line;
  await db.transaction('rw', db.records, db.changes, async () => {
    const lines = await planLinesOf(tablet, { id: programmeId, dealerId });
    const places = movedPlaces(
      lines.filter((each) => each.topicId === topicId),
      line.id,
      by,
    );
    if (places.length === 0) return;
    await commitRecords(
      tablet,
      places.map(({ id, order }) => ({ kind: 'plan-line', recordId: id, dealerId, set: { order } })),
    );
  });
}

type Check = { readonly line: Line; readonly no: VisitNo };

/** Keeps a photo of what a line came to at a visit. Gives the reason when it could not be stored. */
export const addPlanPhoto = (tablet: Tablet, { line, no }: Check, photo: NewPhoto): Promise<StoreProblem | undefined> =>
  addRecordPhoto(
    tablet,
    { kind: 'plan-line', recordId: line.id, dealerId: line.dealerId, itemId: photoPlace(no) },
    photo,
  );

/** Takes a photo off a line. Gives the undo. */
export const removePlanPhoto = (tablet: Tablet, line: Line, photoId: string): Promise<UndoEdit> =>
  editPlanLine(tablet, line, { [photoField(photoId)]: null });

/** Makes an action of a line that was not done (seed: 行动计划). Gives the undo. */
export function actionOfPlanLine(tablet: Tablet, line: PlanLine, visitId: string): Promise<UndoEdit> {
  const { id, dealerId, programmeId, text, ownerId, ownerName, step } = line;
  const from = { programmeId, visitId, findingId: null, planLineId: id };
  const set = { ...from, title: text, ownerId, ownerName, dueOn: null, step, state: 'open' };
  return saveFields(tablet, { kind: 'action', recordId: newId(tablet), dealerId, set });
}
