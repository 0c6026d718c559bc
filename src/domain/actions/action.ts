import { type Photo, photosOf } from '../answers.ts';
import { ACTION_STATES, type ActionPhoto, type ActionState } from '../fields/actionStates.ts';
import type { Folded } from '../fold.ts';
import type { Json } from '../json.ts';

/** The consultant's or field representative's word on an action that its owner calls done. */
export type Verdict = {
  readonly by: string;
  readonly at: string;
  readonly accepted: boolean;
  readonly reason: string;
};

/** Handed to whoever follows it after acceptance; `to` is a member of staff, or nobody and `toName` says who. */
export type Handover = {
  readonly at: string;
  readonly by: string;
  readonly to: string | null;
  readonly toName: string;
};

/** Something that somebody is to do by a day, and what will show that it is done (seed: 行动计划、落实到人). */
export type Action = {
  readonly id: string;
  readonly dealerId: string;
  readonly programmeId: string;
  readonly visitId: string | null;
  readonly findingId: string | null;
  readonly meetingId: string | null;
  readonly planLineId: string | null;
  readonly title: string;
  /** A member of staff … */
  readonly ownerId: string | null;
  /** … or a name as typed. */
  readonly ownerName: string;
  /** YYYY-MM-DD, or null: no day set. */
  readonly dueOn: string | null;
  /** Section of the sales process, or ''. */
  readonly step: string;
  readonly evidence: string;
  readonly state: ActionState;
  readonly doneNote: string;
  readonly verdict: Verdict | null;
  readonly progressNote: string;
  readonly continuing: boolean;
  readonly handover: Handover | null;
  readonly before: readonly Photo[];
  readonly after: readonly Photo[];
  readonly deleted: boolean;
};

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const idOf = (value: Json | undefined): string | null => text(value) || null;

export function actionOf(id: string, dealerId: string, { fields }: Pick<Folded, 'fields'>): Action {
  const photos = photosOf(fields);
  const shows = (what: ActionPhoto): Photo[] => photos.filter(({ itemId }) => itemId === what);
  return {
    id,
    dealerId,
    programmeId: text(fields['programmeId']),
    visitId: idOf(fields['visitId']),
    findingId: idOf(fields['findingId']),
    meetingId: idOf(fields['meetingId']),
    planLineId: idOf(fields['planLineId']),
    title: text(fields['title']),
    ownerId: idOf(fields['ownerId']),
    ownerName: text(fields['ownerName']),
    dueOn: idOf(fields['dueOn']),
    step: text(fields['step']),
    evidence: text(fields['evidence']),
    state: ACTION_STATES.find((known) => known === fields['state']) ?? 'open',
    doneNote: text(fields['doneNote']),
    verdict: (fields['verdict'] as Verdict | null | undefined) ?? null,
    progressNote: text(fields['progressNote']),
    continuing: fields['continuing'] === true,
    handover: (fields['handover'] as Handover | null | undefined) ?? null,
    before: shows('before'),
    after: shows('after'),
    deleted: fields['deleted'] === true,
  };
}

/** Waits for its owner: what is done waits for a verdict, what is verified for nothing. */
export const isUnderWay = ({ state }: Pick<Action, 'state'>): boolean =>
  state === 'open' || state === 'in-progress' || state === 'rejected';

/** Past its day and still with its owner. `today`: YYYY-MM-DD. */
export const isOverdue = (action: Pick<Action, 'state' | 'dueOn'>, today: string): boolean =>
  isUnderWay(action) && action.dueOn !== null && action.dueOn < today;
