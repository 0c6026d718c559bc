import { type Action, actionOf } from '../domain/actions/action.ts';
import type { Meeting } from '../domain/meetings/meeting.ts';
import { recordsInSpan, type Span, type UndoEdit } from './fieldRecords.ts';
import { commitRecords, setDeleted } from './recordEdits.ts';
import { newId, type Tablet } from './tablet.ts';

/** The actions that were agreed at a meeting, without those removed, in the order in which they were noted. */
export async function actionsOfMeeting(
  { db }: Pick<Tablet, 'db'>,
  { actions }: Pick<Meeting, 'actions'>,
): Promise<Action[]> {
  const rows = await db.records.bulkGet([...actions].sort());
  const found = rows.flatMap((row) => (row?.kind === 'action' ? [actionOf(row.id, row.dealerId ?? '', row)] : []));
  return found.filter(({ deleted }) => !deleted);
}

export type MeetingAction = { readonly title: string; readonly ownerId: string | null; readonly dueOn: string };

/** Notes a problem of a meeting as an action, with who and by when, in one transaction. Gives the undo. */
export async function addMeetingAction(
  tablet: Tablet,
  { id: meetingId, dealerId, programmeId }: Pick<Meeting, 'id' | 'dealerId' | 'programmeId'>,
  { title, ownerId, dueOn }: MeetingAction,
): Promise<UndoEdit> {
  const recordId = newId(tablet);
  const set = {
    programmeId,
    meetingId,
    title: title.toWellFormed().replaceAll('\0', ''),
    ownerId,
    dueOn,
    state: 'open',
  };
  await commitRecords(tablet, [
    { kind: 'action', recordId, dealerId, set },
    { kind: 'meeting', recordId: meetingId, dealerId, set: { [`actions.${recordId}`]: true } },
  ]);
  return () => setDeleted(tablet, recordId, true);
}

/** What earlier meetings agreed and is not done, due in the days given; the cost is that of those days. */
export async function openMeetingActions(tablet: Pick<Tablet, 'db'>, dealerId: string, span: Span): Promise<Action[]> {
  const rows = await recordsInSpan(tablet, { kind: 'action', dealerId }, span);
  const actions = rows.map((row) => actionOf(row.id, row.dealerId ?? '', row));
  return actions.filter(({ meetingId, state }) => meetingId !== null && (state === 'open' || state === 'in-progress'));
}
