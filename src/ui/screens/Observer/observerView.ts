import { monthsByDay } from '../../../domain/board/boardMonth.ts';
import { addDays, monthOf } from '../../../domain/board/days.ts';
import { nextWorkday } from '../../../domain/board/workProgress.ts';
import { type Mark, marksOf } from '../../../domain/meetings/marks.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { minutesLate } from '../../../domain/meetings/trend.ts';
import type { Dealer } from '../../../domain/records.ts';
import { actionsOfMeeting } from '../../../store/meetingActions.ts';
import { meetingById, meetingsInSpan } from '../../../store/meetings.ts';
import { boardMonths } from '../../../store/months.ts';
import { dealerById } from '../../../store/records.ts';
import { staffOfDealer } from '../../../store/staff.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { localMinutes } from '../../app/meetings/localMinutes.ts';

export type ObserverView = {
  readonly meeting: Meeting;
  readonly dealer: Dealer;
  readonly marks: readonly Mark[];
};

/** Whole minutes that a meeting took, begun ones counted; null while it runs. */
function minutesOf({ startedAt, endedAt }: Meeting): number | null {
  return startedAt && endedAt ? Math.ceil((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000) : null;
}

/** What the runner suggests for the scorecard of a meeting; null when this tablet does not hold it. */
export async function observerView(tablet: Tablet, meetingId: string): Promise<ObserverView | null> {
  const meeting = await meetingById(tablet, meetingId);
  const dealer = meeting && (await dealerById(tablet, meeting.dealerId));
  if (!meeting || meeting.deleted || !dealer) return null;
  const { dealerId, on, roll } = meeting;
  const [staff, months, sameDay, actions] = await Promise.all([
    staffOfDealer(tablet, dealerId),
    boardMonths(tablet, dealerId, { from: monthOf(on), to: monthOf(addDays(on, 10)) }),
    meetingsInSpan(tablet, dealerId, { from: on, to: on }),
    actionsOfMeeting(tablet, meeting),
  ]);
  const monthOfDay = monthsByDay(months);
  const tomorrow = nextWorkday(monthOfDay, on);
  const sellers = staff
    .filter(({ id, role }) => role === 'salesperson' && roll[id] !== 'leave' && roll[id] !== 'absent')
    .map(({ id }) => id);
  const plans = monthOfDay(tomorrow).days[tomorrow] ?? {};
  const marks = marksOf({
    meeting,
    morning: sameDay.find(({ agenda }) => agenda === 'morning-meeting'),
    month: monthOfDay(on),
    sellers,
    late: minutesLate(meeting, localMinutes),
    minutes: minutesOf(meeting),
    actions: { all: actions.length, whole: actions.filter(({ ownerId, dueOn }) => ownerId && dueOn).length },
    planned: sellers.filter((id) => plans[id] !== undefined).length,
  });
  return { meeting, dealer, marks };
}
