import { monthsByDay } from '../../../domain/board/boardMonth.ts';
import { addDays, firstOf, lastOf, mondayOf, monthOf } from '../../../domain/board/days.ts';
import { MEETING_AGENDAS, type MeetingAgenda } from '../../../domain/fields/meetingAgendas.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { type Streak, streakOf, type WeekTrend, weekTrends } from '../../../domain/meetings/trend.ts';
import { meetingsInSpan } from '../../../store/meetings.ts';
import { boardMonths } from '../../../store/months.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { localMinutes } from '../../app/meetings/localMinutes.ts';
import { type MeetingPlace, meetingPlaces } from '../../app/meetings/meetingPlaces.ts';

/** Weeks that are compared, and as far as a streak is looked for: the cost of the page does not grow with the years. */
export const WEEKS = 8;

export type MeetingsView = {
  readonly places: readonly MeetingPlace[];
  readonly place: MeetingPlace;
  readonly today: string;
  readonly todays: Readonly<Partial<Record<MeetingAgenda, Meeting>>>;
  readonly streaks: Readonly<Record<MeetingAgenda, Streak>>;
  /** The newest week first, without those before the first meeting. */
  readonly weeks: readonly WeekTrend[];
};

const isAnyHeld = ({ kinds }: WeekTrend): boolean => MEETING_AGENDAS.some((agenda) => kinds[agenda].held > 0);

/** The weeks up to the oldest in which somebody met. */
function sinceFirst(weeks: readonly WeekTrend[]): WeekTrend[] {
  return weeks.slice(0, weeks.findLastIndex(isAnyHeld) + 1);
}

type Asked = { readonly programmeId: string | undefined; readonly today: string };

/** A dealer's meetings: today's, the streaks, the weeks. Null when there is no programme in which they could be held. */
export async function meetingsView(tablet: Tablet, { programmeId, today }: Asked): Promise<MeetingsView | null> {
  const places = await meetingPlaces(tablet);
  const place = places.find(({ programme }) => programme.id === programmeId) ?? places[0];
  if (!place) return null;
  const dealerId = place.dealer.id;
  const since = addDays(mondayOf(today), -7 * (WEEKS - 1));
  const [meetings, months] = await Promise.all([
    meetingsInSpan(tablet, dealerId, { from: since, to: today }),
    boardMonths(tablet, dealerId, { from: monthOf(since), to: monthOf(today) }),
  ]);
  const input = { meetings, monthOfDay: monthsByDay(months), minutes: localMinutes, today };
  const todays = meetings.filter(({ on }) => on === today).map((meeting) => [meeting.agenda, meeting]);
  const streaks = MEETING_AGENDAS.map((agenda) => [agenda, streakOf(agenda, input, since)]);
  return {
    places,
    place,
    today,
    todays: Object.fromEntries(todays) as MeetingsView['todays'],
    streaks: Object.fromEntries(streaks) as MeetingsView['streaks'],
    weeks: sinceFirst(weekTrends(input, WEEKS)),
  };
}

/** A dealer's meetings of one month (YYYY-MM), the newest first; in a day the evening's before the morning's. */
export async function historyOf(tablet: Tablet, dealerId: string, month: string): Promise<Meeting[]> {
  const found = await meetingsInSpan(tablet, dealerId, { from: firstOf(month), to: lastOf(month) });
  const later = (a: Meeting, b: Meeting): number => ((a.startedAt ?? '') < (b.startedAt ?? '') ? 1 : -1);
  return found.sort((a, b) => (a.on === b.on ? later(a, b) : a.on < b.on ? 1 : -1));
}
