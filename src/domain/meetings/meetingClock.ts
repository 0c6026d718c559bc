import type { Agenda } from '../catalogue/types.ts';
import type { Edit } from '../change.ts';
import { type Meeting, slotField } from './meeting.ts';

/**
 * Where a meeting is at a moment. All of it follows from stored instants and the moment given, so a reload, a crash or a
 * second tablet show the same second. Times are whole seconds.
 */
export type MeetingClock = {
  /** Index in the agenda. */
  readonly slot: number;
  /** How long this slot has run. */
  readonly inSlot: number;
  /** What is left of it by the agenda; below zero it is overrun. */
  readonly left: number;
  /** How long the meeting has run. */
  readonly elapsed: number;
  /** What is left of the whole meeting; below zero it is overrun. */
  readonly leftInAll: number;
};

type Timed = Pick<Meeting, 'startedAt' | 'endedAt' | 'slots'>;

/** A tablet whose clock was set back shows a slot that has just begun, never a negative time. */
const secondsBetween = (from: string, toMs: number): number =>
  Math.max(0, Math.floor((toMs - Date.parse(from)) / 1000));

/** The slot that runs: the last one that was begun. */
export const currentSlot = ({ slots }: Pick<Meeting, 'slots'>): number =>
  Math.max(0, ...Object.keys(slots).map(Number));

const minutesOf = (agenda: Agenda, slot: number): number => {
  const { from, to } = agenda.slots[slot] ?? { from: 0, to: 0 };
  return to - from;
};

/** Null for a meeting that was not started. An ended one stands still at its end. */
export function meetingClock(meeting: Timed, agenda: Agenda, nowMs: number): MeetingClock | null {
  const { startedAt, endedAt, slots } = meeting;
  if (startedAt === null) return null;
  const until = endedAt === null ? nowMs : Date.parse(endedAt);
  const slot = currentSlot(meeting);
  const inSlot = secondsBetween(slots[slot] ?? startedAt, until);
  const elapsed = secondsBetween(startedAt, until);
  return {
    slot,
    inSlot,
    left: minutesOf(agenda, slot) * 60 - inSlot,
    elapsed,
    leftInAll: agenda.minutes * 60 - elapsed,
  };
}

type Step = Edit['set'];

/** Begins the next slot; null when the last one runs. */
export function stepForward(meeting: Pick<Meeting, 'slots'>, agenda: Agenda, at: string): Step | null {
  const next = currentSlot(meeting) + 1;
  return next < agenda.slots.length ? { [slotField(next)]: at } : null;
}

/** Takes the last step back: the slot before goes on as though it had never ended. Null in the first slot. */
export function stepBack(meeting: Pick<Meeting, 'slots'>): Step | null {
  const slot = currentSlot(meeting);
  return slot > 0 ? { [slotField(slot)]: null } : null;
}

/** How long each slot ran, in seconds; null for one that was not begun, or has not ended. */
export function slotSeconds(meeting: Timed, agenda: Agenda): (number | null)[] {
  const { slots, endedAt } = meeting;
  const begun = Object.keys(slots)
    .map(Number)
    .sort((a, b) => a - b);
  return agenda.slots.map((_, slot) => {
    const from = slots[slot];
    const following = begun.find((other) => other > slot);
    const to = following === undefined ? endedAt : slots[following];
    return from === undefined || to === undefined || to === null ? null : secondsBetween(from, Date.parse(to));
  });
}

/**
 * When a meeting ends that is closed now. One that was left open on an earlier day ends when its last slot should have:
 * nobody sat there overnight.
 */
export function endingAt(
  meeting: Timed,
  agenda: Agenda,
  { nowMs, isToday }: { nowMs: number; isToday: boolean },
): string {
  const slot = currentSlot(meeting);
  const last = meeting.slots[slot] ?? meeting.startedAt;
  if (isToday || last === null) return new Date(nowMs).toISOString();
  return new Date(Math.min(nowMs, Date.parse(last) + minutesOf(agenda, slot) * 60_000)).toISOString();
}
