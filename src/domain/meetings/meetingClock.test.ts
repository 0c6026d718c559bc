import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MEETING_AGENDAS } from '../fields/meetingAgendas.ts';
import { agendaOf, panelOf } from './agenda.ts';
import { currentSlot, endingAt, meetingClock, slotSeconds, stepBack, stepForward } from './meetingClock.ts';

const MORNING = agendaOf('morning-meeting');
const START = '2026-11-23T00:30:00.000Z';
const at = (seconds: number): number => Date.parse(START) + seconds * 1000;
const iso = (seconds: number): string => new Date(at(seconds)).toISOString();
const running = (slots: Record<number, string> = { 0: START }) => ({ startedAt: START, endedAt: null, slots });

test('every slot of both agendas has its part of the screen', () => {
  for (const kind of MEETING_AGENDAS) {
    const panels = agendaOf(kind).slots.map((_, slot) => panelOf(kind, slot));
    expect(new Set(panels).size).toBe(panels.length);
  }
  expect(panelOf('evening-meeting', 6)).toBe('praise');
});

test('a slot counts down, then over, while the whole goes on', () => {
  expect(meetingClock(running(), MORNING, at(65))).toEqual({
    slot: 0,
    inSlot: 65,
    left: 55,
    elapsed: 65,
    leftInAll: 1135,
  });
  expect(meetingClock(running(), MORNING, at(130))).toMatchObject({ left: -10 });
  const second = running({ 0: START, 1: iso(130) });
  expect(meetingClock(second, MORNING, at(140))).toMatchObject({ slot: 1, inSlot: 10, left: 110, elapsed: 140 });
});

test('a meeting that was not started has no clock, and one that ended stands still', () => {
  expect(meetingClock({ startedAt: null, endedAt: null, slots: {} }, MORNING, at(0))).toBeNull();
  const over = { ...running(), endedAt: iso(90) };
  expect(meetingClock(over, MORNING, at(9000))).toEqual(meetingClock(over, MORNING, at(91)));
});

test('a tablet whose clock was set back shows no negative time', () => {
  expect(meetingClock(running(), MORNING, at(-500))).toMatchObject({ inSlot: 0, left: 120, elapsed: 0 });
});

test('a step back lets the slot before go on as if it had never ended', () => {
  const slots = { 0: START, 1: iso(100) };
  expect(stepBack({ slots })).toEqual({ 'slots.1.at': null });
  expect(meetingClock(running({ 0: START }), MORNING, at(150))).toMatchObject({ slot: 0, inSlot: 150 });
  expect(stepBack({ slots: { 0: START } })).toBeNull();
});

test('after the last slot there is no further one', () => {
  expect(stepForward({ slots: { 0: START } }, MORNING, iso(60))).toEqual({ 'slots.1.at': iso(60) });
  expect(stepForward({ slots: { 7: START } }, MORNING, iso(60))).toBeNull();
});

test('how long each slot ran is known once the next one began or the meeting ended', () => {
  const slots = { 0: START, 1: iso(100), 3: iso(400) };
  expect(slotSeconds(running(slots), MORNING).slice(0, 4)).toEqual([100, 300, null, null]);
  expect(slotSeconds({ ...running(slots), endedAt: iso(500) }, MORNING)[3]).toBe(100);
});

test('a meeting that was left open on an earlier day ends when its last slot should have', () => {
  const left = running({ 0: START, 7: iso(1140) });
  expect(endingAt(left, MORNING, { nowMs: at(80_000), isToday: false })).toBe(iso(1200));
  expect(endingAt(left, MORNING, { nowMs: at(1500), isToday: true })).toBe(iso(1500));
});

test('the clock of a moment depends on nothing but that moment and what is stored', () => {
  const steps = fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 7 });
  fc.assert(
    fc.property(steps, fc.integer({ min: 0, max: 20_000 }), (waits, later) => {
      let seconds = 0;
      let slots: Record<number, string> = { 0: START };
      for (const wait of waits) {
        seconds += wait;
        const step = stepForward({ slots }, MORNING, iso(seconds));
        slots = { ...slots, [currentSlot({ slots }) + 1]: Object.values(step ?? {})[0] as string };
      }
      const clock = meetingClock(running(slots), MORNING, at(seconds + later));
      expect(clock).toMatchObject({ slot: waits.length, inSlot: later, elapsed: seconds + later });
      // A reload in between reads the same record and the same time.
      expect(meetingClock(structuredClone(running(slots)), MORNING, at(seconds + later))).toEqual(clock);
      expect(slotSeconds(running(slots), MORNING).slice(0, waits.length)).toEqual(waits);
    }),
  );
});
