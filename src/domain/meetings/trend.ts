import { type BoardMonth, isWorkday } from '../board/boardMonth.ts';
import { addDays, daysFrom, mondayOf } from '../board/days.ts';
import type { Ratio } from '../board/ratio.ts';
import { MEETING_AGENDAS, type MeetingAgenda } from '../fields/meetingAgendas.ts';
import { agendaOf } from './agenda.ts';
import { keptShare } from './kept.ts';
import type { Meeting } from './meeting.ts';
import { meetingClock } from './meetingClock.ts';

/** Minutes since midnight of an instant, by the tablet's own clock: the domain has no time zone. */
export type LocalMinutes = (instant: string) => number;

export const minutesOfClock = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** Whole minutes by which a meeting began too late; 0 when it was on time, null when it was not started. */
export function minutesLate(
  { startedAt, due }: Pick<Meeting, 'startedAt' | 'due'>,
  minutes: LocalMinutes,
): number | null {
  return startedAt === null ? null : Math.max(0, minutes(startedAt) - minutesOfClock(due));
}

/** Whole minutes over the agenda's length, begun ones counted; 0 within it, null while it is not known. */
export function minutesOver(meeting: Meeting): number | null {
  if (meeting.endedAt === null) return null;
  const clock = meetingClock(meeting, agendaOf(meeting.agenda), 0);
  return clock && Math.max(0, Math.ceil(-clock.leftInAll / 60));
}

export type KindTrend = { readonly held: number; readonly onTime: number; readonly overrun: number };

export type WeekTrend = {
  /** Its Monday. */
  readonly from: string;
  /** Working days of it that are not after today. */
  readonly workdays: number;
  readonly kinds: Readonly<Record<MeetingAgenda, KindTrend>>;
  /** The part of the promises that came true. */
  readonly kept: Ratio;
};

export type TrendInput = {
  /** All meetings from the first week on. */
  readonly meetings: readonly Meeting[];
  readonly monthOfDay: (day: string) => BoardMonth;
  readonly minutes: LocalMinutes;
  readonly today: string;
};

const isHeld = ({ startedAt }: Meeting): boolean => startedAt !== null;

function kindTrend(meetings: readonly Meeting[], minutes: LocalMinutes): KindTrend {
  return {
    held: meetings.length,
    onTime: meetings.filter((meeting) => minutesLate(meeting, minutes) === 0).length,
    overrun: meetings.filter((meeting) => (minutesOver(meeting) ?? 0) > 0).length,
  };
}

function weekTrend(from: string, { meetings, monthOfDay, minutes, today }: TrendInput): WeekTrend {
  const days = daysFrom(from, addDays(from, 6)).filter((day) => day <= today);
  const held = meetings.filter((meeting) => isHeld(meeting) && days.includes(meeting.on));
  const ofKind = (agenda: MeetingAgenda) => held.filter((meeting) => meeting.agenda === agenda);
  const kinds = MEETING_AGENDAS.map((agenda) => [agenda, kindTrend(ofKind(agenda), minutes)]);
  // What was promised today is not broken yet.
  const over = ofKind('morning-meeting').filter(({ on }) => on < today || heldOn(held, 'evening-meeting', on));
  return {
    from,
    workdays: days.filter((day) => isWorkday(monthOfDay(day), day)).length,
    kinds: Object.fromEntries(kinds) as WeekTrend['kinds'],
    kept: keptShare(over.map((morning) => ({ morning, month: monthOfDay(morning.on) }))),
  };
}

const heldOn = (meetings: readonly Meeting[], agenda: MeetingAgenda, day: string): boolean =>
  meetings.some((meeting) => meeting.agenda === agenda && meeting.on === day && isHeld(meeting));

/** The last weeks, the newest first. */
export function weekTrends(input: TrendInput, weeks: number): WeekTrend[] {
  const thisWeek = mondayOf(input.today);
  return Array.from({ length: weeks }, (_, back) => weekTrend(addDays(thisWeek, -7 * back), input));
}

export type Streak = {
  readonly days: number;
  /** Reaches back to where the meetings given begin: it may be longer. */
  readonly open: boolean;
};

/**
 * On how many working days running a meeting of a kind was held, up to today; today counts when it was held and breaks
 * nothing when it was not yet. A day off neither counts nor breaks. Looks no further back than `since`.
 */
export function streakOf(agenda: MeetingAgenda, { meetings, monthOfDay, today }: TrendInput, since: string): Streak {
  const held = new Set(meetings.filter((each) => each.agenda === agenda && isHeld(each)).map(({ on }) => on));
  let days = held.has(today) ? 1 : 0;
  for (let day = addDays(today, -1); day >= since; day = addDays(day, -1)) {
    if (held.has(day)) days += 1;
    else if (isWorkday(monthOfDay(day), day)) return { days, open: false };
  }
  return { days, open: days > 0 };
}
