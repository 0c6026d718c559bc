import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACTION_STATES } from '../fields/actionStates.ts';
import { PERSON_ROLES } from '../records.ts';
import { type Action, actionOf, isOverdue, isUnderWay } from './action.ts';
import { type Move, mayVerify, movesOf } from './moves.ts';

const made = (set: Partial<Action>): Action => ({ ...actionOf('a', 'd', { fields: {} }), ...set });
const namesOf = (moves: readonly Move[], can: boolean): string[] =>
  moves.filter(({ obstacle }) => (obstacle === null) === can).map(({ name }) => name);

test.each([
  { state: 'open', can: ['start', 'finish'], cannot: [] },
  { state: 'in-progress', can: ['finish'], cannot: [] },
  { state: 'done', can: ['resume'], cannot: ['verify', 'reject'] },
  { state: 'rejected', can: ['resume', 'finish'], cannot: [] },
  { state: 'verified', can: [], cannot: ['reopen'] },
] as const)('a sales manager can move a $state action by $can', ({ state, can, cannot }) => {
  const moves = movesOf(made({ state, doneNote: '已贴责任人' }), 'sales-manager');
  expect(namesOf(moves, true)).toEqual(can);
  expect(namesOf(moves, false)).toEqual(cannot);
});

test('only the consultant and the field representative judge what is done', () => {
  expect(PERSON_ROLES.filter(mayVerify)).toEqual(['bec-consultant', 'field-rep']);
  expect(mayVerify(undefined)).toBe(false);
  expect(namesOf(movesOf(made({ state: 'done' }), 'field-rep'), true)).toEqual(['verify', 'reject', 'resume']);
});

test('nothing is called done without a photo or words that show it', () => {
  const [, finish] = movesOf(made({ state: 'open', doneNote: '  ' }), 'sales-manager');
  expect(finish).toEqual({ name: 'finish', to: 'done', obstacle: 'no-proof' });
});

test('every state can be left by somebody, and every way leads to a known state', () => {
  for (const state of ACTION_STATES) {
    const moves = movesOf(made({ state, doneNote: 'x' }), 'bec-consultant');
    expect(moves.some(({ obstacle }) => obstacle === null)).toBe(true);
    for (const { to } of moves) expect(ACTION_STATES).toContain(to);
  }
});

test('an action is overdue only while its owner has it, from the day after its due day', () => {
  const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(fc.constantFrom(...ACTION_STATES), fc.option(day), day, (state, due, now) => {
      const dueOn = due?.toISOString().slice(0, 10) ?? null;
      const today = now.toISOString().slice(0, 10);
      const late = dueOn !== null && Date.parse(dueOn) < Date.parse(today);
      expect(isOverdue({ state, dueOn }, today)).toBe(late && isUnderWay({ state }));
    }),
  );
});
