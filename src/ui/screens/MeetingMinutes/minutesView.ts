import type { Action } from '../../../domain/actions/action.ts';
import type { BoardMonth } from '../../../domain/board/boardMonth.ts';
import { monthsByDay } from '../../../domain/board/boardMonth.ts';
import { addDays, monthOf } from '../../../domain/board/days.ts';
import { nextWorkday } from '../../../domain/board/workProgress.ts';
import { loadTemplate } from '../../../domain/catalogue/loadTemplate.ts';
import type { Item } from '../../../domain/catalogue/types.ts';
import type { DrillCard, Meeting } from '../../../domain/meetings/meeting.ts';
import type { Dealer } from '../../../domain/records.ts';
import type { Staff } from '../../../domain/staff.ts';
import { actionsOfMeeting } from '../../../store/meetingActions.ts';
import { meetingById, meetingsInSpan } from '../../../store/meetings.ts';
import { boardMonths } from '../../../store/months.ts';
import { dealerById } from '../../../store/records.ts';
import { everyoneOfDealer } from '../../../store/staff.ts';
import type { Tablet } from '../../../store/tablet.ts';

export type MinutesView = {
  readonly meeting: Meeting;
  readonly dealer: Dealer;
  /** Those whom the meeting says something about, and the salespeople. */
  readonly people: readonly Staff[];
  readonly names: ReadonlyMap<string, string>;
  readonly month: BoardMonth;
  readonly tomorrow: string;
  readonly nextMonth: BoardMonth;
  readonly morning: Meeting | undefined;
  readonly actions: readonly Action[];
};

/** Whether a meeting or its day says something about somebody. */
function isNamed({ id, deleted, role }: Staff, { meeting, month }: Pick<MinutesView, 'meeting' | 'month'>): boolean {
  if (meeting.roll[id] !== undefined || meeting.promises[id] !== undefined) return true;
  if (month.days[meeting.on]?.[id] !== undefined) return true;
  return !deleted && role === 'salesperson';
}

/** A meeting's minutes; null when this tablet does not hold it. */
export async function minutesView(tablet: Tablet, meetingId: string): Promise<MinutesView | null> {
  const meeting = await meetingById(tablet, meetingId);
  const dealer = meeting && (await dealerById(tablet, meeting.dealerId));
  if (!meeting || meeting.deleted || !dealer) return null;
  const { dealerId, on } = meeting;
  const [everyone, months, sameDay, actions] = await Promise.all([
    everyoneOfDealer(tablet, dealerId),
    boardMonths(tablet, dealerId, { from: monthOf(on), to: monthOf(addDays(on, 10)) }),
    meetingsInSpan(tablet, dealerId, { from: on, to: on }),
    actionsOfMeeting(tablet, meeting),
  ]);
  const monthOfDay = monthsByDay(months);
  const month = monthOfDay(on);
  const tomorrow = nextWorkday(monthOfDay, on);
  return {
    meeting,
    dealer,
    people: everyone.filter((person) => isNamed(person, { meeting, month })),
    names: new Map(everyone.map(({ id, name }) => [id, name])),
    month,
    tomorrow,
    nextMonth: monthOfDay(tomorrow),
    morning: sameDay.find(({ agenda }) => agenda === 'morning-meeting'),
    actions,
  };
}

/** The item that was practised; undefined for a checklist that this app does not know. */
export async function practisedItem(card: DrillCard): Promise<Item | undefined> {
  const template = await loadTemplate(card.templateId, card.templateVersion);
  return template?.sections.flatMap(({ items }) => items).find(({ id }) => id === card.itemId);
}
