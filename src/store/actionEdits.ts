import type { Action, Handover } from '../domain/actions/action.ts';
import { type Finding, findingOf } from '../domain/actions/finding.ts';
import type { MoveName } from '../domain/actions/moves.ts';
import { CAUSES } from '../domain/catalogue/causes.ts';
import type { Edit } from '../domain/change.ts';
import type { ActionState } from '../domain/fields/actionStates.ts';
import type { Json } from '../domain/json.ts';
import { recordsOfProgramme, saveFields, type UndoEdit } from './fieldRecords.ts';
import { commitRecords } from './recordEdits.ts';
import { isoNow, newId, type Tablet } from './tablet.ts';

/** The weak answer that a finding or an action is about. */
export type ItemRef = {
  readonly dealerId: string;
  readonly programmeId: string;
  readonly visitId: string;
  readonly auditId: string;
  readonly templateId: string;
  readonly templateVersion: number;
  readonly itemId: string;
};

type Set = Readonly<Record<string, Json>>;

const wellFormed = (text: string): string => text.toWellFormed().replaceAll('\0', '');

async function findingAt(tablet: Tablet, { programmeId, itemId }: ItemRef): Promise<Finding | undefined> {
  const rows = await recordsOfProgramme(tablet, 'finding', programmeId);
  const row = rows.find(({ fields }) => fields['itemId'] === itemId);
  return row && findingOf(row.id, row.dealerId ?? '', row);
}

/** A new finding as fields; the item says what it is about. */
function newFinding(tablet: Tablet, { dealerId, ...ref }: ItemRef, set: Set): Edit {
  const fields = { ...ref, causes: [], causeNote: '', deleted: false, ...set };
  return { kind: 'finding', recordId: newId(tablet), dealerId, set: fields };
}

/** Looks for the item's finding and edits it, or makes one, in one transaction: two quick taps do not make two. */
function editFinding(tablet: Tablet, ref: ItemRef, setFor: (known: Finding | undefined) => Set): Promise<UndoEdit> {
  const { db } = tablet;
  return db.transaction('rw', db.records, db.changes, async () => {
    const known = await findingAt(tablet, ref);
    const set = setFor(known);
    if (!known) return saveFields(tablet, newFinding(tablet, ref, set));
    return saveFields(tablet, { kind: 'finding', recordId: known.id, dealerId: ref.dealerId, set });
  });
}

/** Says, or takes back, that something is a cause of an item's weakness. */
export function setCause(tablet: Tablet, ref: ItemRef, { id, on }: { id: string; on: boolean }): Promise<UndoEdit> {
  return editFinding(tablet, ref, (known) => {
    const causes = (known?.causes ?? []).filter((other) => other !== id);
    const wanted = on ? [...causes, id] : causes;
    return { causes: CAUSES.flatMap((cause) => (wanted.includes(cause.id) ? [cause.id] : [])) };
  });
}

export const writeCause = (tablet: Tablet, ref: ItemRef, causeNote: string): Promise<UndoEdit> =>
  editFinding(tablet, ref, () => ({ causeNote: wellFormed(causeNote) }));

/** What the form of an action says. */
export type ActionInput = {
  readonly title: string;
  /** Id of a member of staff, or ''. */
  readonly ownerId: string;
  readonly ownerName: string;
  /** YYYY-MM-DD, or ''. */
  readonly dueOn: string;
  readonly step: string;
  readonly evidence: string;
};

const fieldsOf = ({ title, ownerId, ownerName, dueOn, step, evidence }: ActionInput): Record<string, Json> => ({
  title: wellFormed(title),
  ownerId: ownerId || null,
  // A name that was typed before somebody was chosen says nothing any more.
  ownerName: ownerId ? '' : wellFormed(ownerName),
  dueOn: dueOn || null,
  step,
  evidence: wellFormed(evidence),
});

type NewAction = {
  readonly dealerId: string;
  readonly programmeId: string;
  /** The weak answer that it is to mend; without one it stands by itself. */
  readonly about?: ItemRef | undefined;
};

/** Makes an action, and the finding that it is about where there is none yet. Gives its id. */
export function addAction(
  tablet: Tablet,
  input: ActionInput,
  { dealerId, programmeId, about }: NewAction,
): Promise<string> {
  const { db } = tablet;
  return db.transaction('rw', db.records, db.changes, async () => {
    const known = about && (await findingAt(tablet, about));
    const finding = about && !known ? newFinding(tablet, about, {}) : undefined;
    const recordId = newId(tablet);
    const set = {
      programmeId,
      visitId: about?.visitId ?? null,
      findingId: known?.id ?? finding?.recordId ?? null,
      state: 'open',
      ...fieldsOf(input),
    };
    await commitRecords(tablet, [...(finding ? [finding] : []), { kind: 'action', recordId, dealerId, set }]);
    return recordId;
  });
}

/** What the fields of an action say before anybody said anything. */
const BLANK: Set = {
  evidence: '',
  doneNote: '',
  progressNote: '',
  ownerName: '',
  step: '',
  continuing: false,
  deleted: false,
};

type Edited = Pick<Action, 'id' | 'dealerId'>;

const editAction = (tablet: Tablet, { id, dealerId }: Edited, set: Set): Promise<UndoEdit> =>
  saveFields(tablet, { kind: 'action', recordId: id, dealerId, set }, BLANK);

export const saveAction = (tablet: Tablet, action: Edited, input: ActionInput): Promise<UndoEdit> =>
  editAction(tablet, action, fieldsOf(input));

export const writeAction = (
  tablet: Tablet,
  action: Edited,
  { field, text }: { readonly field: 'evidence' | 'doneNote' | 'progressNote'; readonly text: string },
): Promise<UndoEdit> => editAction(tablet, action, { [field]: wellFormed(text) });

export const removeAction = (tablet: Tablet, action: Edited): Promise<UndoEdit> =>
  editAction(tablet, action, { deleted: true });

export const removeActionPhoto = (tablet: Tablet, action: Edited, photoId: string): Promise<UndoEdit> =>
  editAction(tablet, action, { [`photos.${photoId}`]: null });

type Made = { readonly name: MoveName; readonly to: ActionState; readonly reason?: string };

/** Moves an action on; a verdict says who gave it and, where it says no, why. */
export function moveAction(tablet: Tablet, action: Edited, { name, to, reason = '' }: Made): Promise<UndoEdit> {
  if (name === 'verify' || name === 'reject') {
    const verdict = { by: tablet.author, at: isoNow(tablet), accepted: name === 'verify', reason: wellFormed(reason) };
    return editAction(tablet, action, { state: to, verdict });
  }
  // Done again: the verdict on it before is history.
  return editAction(tablet, action, name === 'finish' ? { state: to, verdict: null } : { state: to });
}

export type HandOver = Pick<Handover, 'to' | 'toName'>;

/** Says of actions that they go on after acceptance, and who follows them now. Gives the undo of all of it. */
export async function handOverActions(
  tablet: Tablet,
  actions: readonly Action[],
  { to, toName }: HandOver,
): Promise<UndoEdit> {
  const handover = { at: isoNow(tablet), by: tablet.author, to, toName: wellFormed(toName) };
  const editOf = ({ id, dealerId }: Edited, set: Set): Edit => ({ kind: 'action', recordId: id, dealerId, set });
  await commitRecords(
    tablet,
    actions.map((action) => editOf(action, { continuing: true, handover })),
  );
  return () =>
    commitRecords(
      tablet,
      actions.map((action) => editOf(action, { continuing: action.continuing, handover: action.handover })),
    );
}
