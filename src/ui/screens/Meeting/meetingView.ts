import type { Action } from '../../../domain/actions/action.ts';
import { type Board, boardOf } from '../../../domain/board/board.ts';
import { type BoardMonth, monthsByDay } from '../../../domain/board/boardMonth.ts';
import { addDays, monthOf } from '../../../domain/board/days.ts';
import { nextWorkday, workdayBefore } from '../../../domain/board/workProgress.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import type { Dealer } from '../../../domain/records.ts';
import type { Staff } from '../../../domain/staff.ts';
import { actionsOfMeeting, openMeetingActions } from '../../../store/meetingActions.ts';
import { meetingById, meetingsInSpan } from '../../../store/meetings.ts';
import { boardMonths } from '../../../store/months.ts';
import { dealerById } from '../../../store/records.ts';
import { everyoneOfDealer } from '../../../store/staff.ts';
import type { Tablet } from '../../../store/tablet.ts';

export type MeetingView = {
  readonly meeting: Meeting;
  readonly dealer: Dealer;
  /** The dealer's people as they are now. */
  readonly staff: readonly Staff[];
  readonly sellers: readonly Staff[];
  /** Names of everybody who ever was on the staff, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly monthOfDay: (day: string) => BoardMonth;
  readonly board: Board;
  /** The working days before and after the meeting's. */
  readonly yesterday: string;
  readonly tomorrow: string;
  /** The same day's morning meeting; for the evening's promises. */
  readonly morning: Meeting | undefined;
  /** What this meeting agreed, and what earlier ones did that is due. */
  readonly actions: readonly Action[];
  readonly dueActions: readonly Action[];
};

/** Days on both sides of a meeting in which its neighbouring working days lie, long holidays included. */
const NEAR = 10;

/** Days after which an overdue action is asked about elsewhere. */
const LATE = 30;

/** A meeting with all that its screen needs; null when this tablet does not hold it. */
export async function meetingView(tablet: Tablet, meetingId: string): Promise<MeetingView | null> {
  const meeting = await meetingById(tablet, meetingId);
  const dealer = meeting && (await dealerById(tablet, meeting.dealerId));
  if (!meeting || meeting.deleted || !dealer) return null;
  const { dealerId, on } = meeting;
  const [everyone, months, sameDay, actions, dueActions] = await Promise.all([
    everyoneOfDealer(tablet, dealerId),
    boardMonths(tablet, dealerId, { from: monthOf(addDays(on, -NEAR)), to: monthOf(addDays(on, NEAR)) }),
    meetingsInSpan(tablet, dealerId, { from: on, to: on }),
    actionsOfMeeting(tablet, meeting),
    openMeetingActions(tablet, dealerId, { from: addDays(on, -LATE), to: on }),
  ]);
  const staff = everyone.filter(({ deleted, role }) => !deleted && role !== 'field-rep');
  const sellers = staff.filter(({ role }) => role === 'salesperson');
  const monthOfDay = monthsByDay(months);
  return {
    meeting,
    dealer,
    staff,
    sellers,
    names: new Map(everyone.map(({ id, name }) => [id, name])),
    monthOfDay,
    board: boardOf({ month: monthOfDay(on), today: on, people: sellers.map(({ id }) => id) }),
    yesterday: workdayBefore(monthOfDay, on),
    tomorrow: nextWorkday(monthOfDay, on),
    morning: sameDay.find(({ agenda }) => agenda === 'morning-meeting'),
    actions,
    dueActions,
  };
}
