import type { Action } from '../../../domain/actions/action.ts';
import type { Finding } from '../../../domain/actions/finding.ts';
import type { ListedAction } from '../../../domain/actions/sortActions.ts';
import type { ItemRef } from '../../../store/actionEdits.ts';
import { actionsOfProgramme, findingsOfProgramme } from '../../../store/actions.ts';
import { staffOfDealer } from '../../../store/staff.ts';
import type { Tablet } from '../../../store/tablet.ts';

/** What is known of one weak item: its cause, and the actions against it. */
export type FindingView = { readonly finding: Finding | null; readonly actions: readonly ListedAction[] };

export async function findingView(
  tablet: Tablet,
  { dealerId, programmeId, itemId }: Pick<ItemRef, 'dealerId' | 'programmeId' | 'itemId'>,
): Promise<FindingView> {
  const [findings, actions, staff] = await Promise.all([
    findingsOfProgramme(tablet, programmeId),
    actionsOfProgramme(tablet, programmeId),
    staffOfDealer(tablet, dealerId),
  ]);
  const ids = findings.filter((each) => each.itemId === itemId).map(({ id }) => id);
  const nameOf = ({ ownerId, ownerName }: Action): string => staff.find(({ id }) => id === ownerId)?.name ?? ownerName;
  return {
    finding: findings.find((each) => each.itemId === itemId) ?? null,
    actions: actions
      .filter(({ findingId }) => findingId !== null && ids.includes(findingId))
      .map((action) => ({ action, owner: nameOf(action), repeat: false })),
  };
}
