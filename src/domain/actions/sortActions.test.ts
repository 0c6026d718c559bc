import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACTION_STATES } from '../fields/actionStates.ts';
import { actionOf } from './action.ts';
import { ACTION_FILTERS, ACTION_GROUPINGS, groupActions, isListed, type ListedAction } from './sortActions.ts';

const listed = fc.record({
  id: fc.uuid(),
  owner: fc.constantFrom('', '王芳', '李敏', '张伟'),
  repeat: fc.boolean(),
  state: fc.constantFrom(...ACTION_STATES),
  dueOn: fc.constantFrom(null, '2026-11-24', '2026-11-25', '2026-12-01'),
});
const actions = fc.uniqueArray(listed, { selector: ({ id }) => id, maxLength: 30 }).map((all) =>
  all.map(
    ({ id, owner, repeat, state, dueOn }): ListedAction => ({
      action: { ...actionOf(id, 'd', { fields: {} }), state, dueOn },
      owner,
      repeat,
    }),
  ),
);

test('grouping loses no action and shows none twice', () => {
  fc.assert(
    fc.property(actions, fc.constantFrom(...ACTION_GROUPINGS), (all, by) => {
      const shown = groupActions(all, by).flatMap((group) => group.actions.map(({ action }) => action.id));
      expect(shown.sort()).toEqual(all.map(({ action }) => action.id).sort());
    }),
  );
});

test('repeat findings stand first in every group, then the earlier day', () => {
  fc.assert(
    fc.property(actions, fc.constantFrom(...ACTION_GROUPINGS), (all, by) => {
      for (const group of groupActions(all, by)) {
        const repeats = group.actions.map(({ repeat }) => repeat);
        expect(repeats).toEqual([...repeats].sort((a, b) => Number(b) - Number(a)));
        for (const half of [true, false]) {
          const days = group.actions
            .filter(({ repeat }) => repeat === half)
            .map(({ action }) => action.dueOn ?? '9999');
          expect(days).toEqual([...days].sort());
        }
      }
    }),
  );
});

test('the order does not depend on the order in which actions came', () => {
  fc.assert(
    fc.property(actions, fc.constantFrom(...ACTION_GROUPINGS), (all, by) => {
      expect(groupActions([...all].reverse(), by)).toEqual(groupActions(all, by));
    }),
  );
});

test('every action is either closed or not, and what is overdue or waits for a verdict is not', () => {
  fc.assert(
    fc.property(actions, (all) => {
      for (const { action } of all) {
        const on = ACTION_FILTERS.filter((filter) => isListed(action, filter, '2026-11-25'));
        expect(on).toContain('all');
        expect(on.includes('active')).not.toBe(on.includes('closed'));
        const waits = on.includes('overdue') || on.includes('to-verify');
        expect(waits && !on.includes('active')).toBe(false);
      }
    }),
  );
});
