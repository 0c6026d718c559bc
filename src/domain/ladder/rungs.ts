import { answerOf, carriedFrom, type Photo, photosOf } from '../answers.ts';
import type { ActionState } from '../fields/actionStates.ts';
import type { Folded } from '../fold.ts';
import type { VisitNo } from '../records.ts';
import type { Rung } from './ladder.ts';

/** One of the four cells on an item: value, photos, and how far the action is that came of it. */
export type LadderRung = Rung & {
  readonly auditId: string;
  readonly startedAt: string;
  readonly note: string;
  readonly photos: readonly Photo[];
  readonly action: ActionState | null;
};

export type LadderAudit = {
  readonly id: string;
  readonly visitNo: VisitNo;
  readonly startedAt: string;
  readonly fields: Folded['fields'];
};

/** An action against an item, with the visit in which it was agreed. */
export type ItemAction = { readonly itemId: string; readonly visitNo: VisitNo; readonly state: ActionState };

const begunFirst = (a: LadderAudit, b: LadderAudit): number =>
  a.startedAt === b.startedAt ? (a.id < b.id ? -1 : 1) : a.startedAt < b.startedAt ? -1 : 1;

function photosByItem(fields: Folded['fields']): Map<string, Photo[]> {
  const byItem = new Map<string, Photo[]>();
  for (const photo of photosOf(fields)) {
    const known = byItem.get(photo.itemId);
    if (known) known.push(photo);
    else byItem.set(photo.itemId, [photo]);
  }
  return byItem;
}

/**
 * Reads the rungs of any item from the audits of one checklist, in the order of visits. Of several audits in one visit the
 * one begun last says it, as in the score; of several actions the last one made.
 */
export function rungReader(
  audits: readonly LadderAudit[],
  actions: readonly ItemAction[],
): (itemId: string) => LadderRung[] {
  const latest = new Map(audits.toSorted(begunFirst).map((audit) => [audit.visitNo, audit]));
  const rows = [...latest.values()]
    .sort((a, b) => a.visitNo - b.visitNo)
    .map((audit) => ({ audit, photos: photosByItem(audit.fields) }));
  const states = new Map(actions.map(({ itemId, visitNo, state }) => [`${visitNo} ${itemId}`, state]));
  return (itemId) =>
    rows.map(({ audit: { id, visitNo, startedAt, fields }, photos }) => {
      const { value, note } = answerOf(fields, itemId);
      return {
        no: visitNo,
        value,
        note,
        carried: carriedFrom(fields, itemId) !== null,
        auditId: id,
        startedAt,
        photos: photos.get(itemId) ?? [],
        action: states.get(`${visitNo} ${itemId}`) ?? null,
      };
    });
}
