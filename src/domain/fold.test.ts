import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIELDS, ledger, play, rearranged, scrambledId, steps } from '../../tests/support/ledgers.ts';
import type { Change } from './change.ts';
import { baseFor, EMPTY, extend, fold, headIds } from './fold.ts';

const RUNS = { numRuns: 2_000 };

/** Heads of a field by the definition alone: of the changes that set it, those that no younger one names as its base. */
function headsByDefinition(changes: readonly Change[], field: string): Change[] {
  const setting = changes.filter(({ set }) => Object.hasOwn(set, field));
  const isReplaced = ({ id, lamport }: Change) =>
    setting.some((other) => (other.base[field] ?? []).includes(id) && other.lamport > lamport);
  return setting.filter((change) => !isReplaced(change));
}

const withIds = fc.tuple(ledger, fc.infiniteStream(fc.boolean())).map(([changes, picks]) => ({
  all: changes,
  some: changes.filter(() => picks.next().value),
}));

describe('the record that a set of changes makes', () => {
  test('is the same in any order and however often each change arrives', () => {
    const twoOrders = ledger.chain((changes) => fc.tuple(rearranged(changes), rearranged(changes)));
    fc.assert(
      fc.property(twoOrders, ([one, other]) => {
        expect(fold(one)).toEqual(fold(other));
      }),
      RUNS,
    );
  });

  test('is the same whether the changes come at once or in pieces that overlap', () => {
    fc.assert(
      fc.property(ledger, fc.infiniteStream(fc.nat(5)), (changes, stream) => {
        const held = new Map<string, Change>();
        const pieces = changes.map((change) => ({ change, first: stream.next().value, again: stream.next().value }));
        for (let piece = 0; piece <= 5; piece++) {
          const arriving = pieces.filter(({ first, again }) => first === piece || again === piece);
          for (const { change } of arriving) held.set(change.id, change);
          // Shown to a person in between, as a tablet does; it must leave no trace.
          fold(held.values());
        }
        expect(fold(held.values())).toEqual(fold(changes));
      }),
      RUNS,
    );
  });

  test('is not changed by taking the same changes twice', () => {
    fc.assert(
      fc.property(ledger, (changes) => {
        expect(fold([...changes, ...changes])).toEqual(fold(changes));
      }),
      RUNS,
    );
  });

  test('is the same on every tablet once all have exchanged everything', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { held, changes } = play(all);
        const views = held.map((own) => fold([...own, ...changes]));
        for (const view of views) expect(view).toEqual(fold(changes));
      }),
      RUNS,
    );
  });

  test('is not touched by any clock, were it ten years off', () => {
    const span = 20 * 365 * 86_400_000;
    fc.assert(
      fc.property(ledger, fc.infiniteStream(fc.integer({ min: -span, max: span })), (changes, offsets) => {
        const shifted = changes.map((change) => ({
          ...change,
          at: new Date(Date.parse(change.at) + offsets.next().value).toISOString(),
        }));
        expect(fold(shifted)).toEqual(fold(changes));
      }),
      RUNS,
    );
  });

  test('is what the incremental path of a tap gives, without reading anything back', () => {
    fc.assert(
      fc.property(steps, (all) => {
        for (const { extended, held } of play(all).edits) expect(extended).toEqual(fold(held));
      }),
      RUNS,
    );
  });
});

describe('a change on a field', () => {
  test('stops being a head only when a younger one names it, whatever part of the ledger has arrived', () => {
    fc.assert(
      fc.property(withIds, ({ some }) => {
        const record = fold(some);
        for (const field of FIELDS) {
          const heads = headsByDefinition(some, field).map(({ id }) => id);
          const shown =
            record.conflicts[field]?.map(({ id }) => id) ?? (record.heads[field] ? [record.heads[field]] : []);
          expect([...shown].sort()).toEqual(heads.sort());
        }
      }),
      RUNS,
    );
  });

  test('keeps the greatest (lamport, id) in front, and all that stand against it behind', () => {
    fc.assert(
      fc.property(ledger, (changes) => {
        const { conflicts, fields, heads } = fold(changes);
        for (const [field, open] of Object.entries(conflicts)) {
          const [shown] = headsByDefinition(changes, field).sort(
            (a, b) => b.lamport - a.lamport || (a.id < b.id ? 1 : -1),
          );
          expect(heads[field]).toBe(shown?.id);
          expect(open[0]).toEqual({ id: shown?.id, lamport: shown?.lamport, value: fields[field] });
          expect(open.length).toBeGreaterThan(1);
        }
      }),
      RUNS,
    );
  });

  test('settles a conflict when it is made by somebody who sees both sides', () => {
    fc.assert(
      fc.property(ledger, (changes) => {
        const record = fold(changes);
        const contested = Object.keys(record.conflicts);
        fc.pre(contested.length > 0);
        const set = Object.fromEntries(contested.map((field) => [field, 'settled']));
        const settling = settleWith(changes, set);
        const settled = fold([...changes, settling]);
        expect(settled.conflicts).toEqual({});
        for (const field of contested) expect(settled.fields[field]).toBe('settled');
      }),
      RUNS,
    );
  });

  test('cannot be erased by hostile changes that name each other, themselves or what does not exist', () => {
    const id = fc.integer({ min: 1, max: 6 }).map(scrambledId);
    const hostile = fc.uniqueArray(
      fc.record({
        id,
        lamport: fc.integer({ min: 1, max: 3 }),
        base: fc.dictionary(fc.constantFrom('name', 'seal'), fc.array(id, { maxLength: 6 }), { noNullPrototype: true }),
        value: fc.constantFrom('a', 'b'),
      }),
      { selector: (change) => change.id, minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(hostile, (made) => {
        const [template] = play([{ by: 0, set: { name: 'x' }, clock: 0 }]).changes as [Change];
        const changes = made.map(({ value, ...change }) => ({ ...template, ...change, set: { name: value } }));
        const record = fold(changes);
        expect(changes.map(({ id: known }) => known)).toContain(record.heads['name']);
        expect(['a', 'b']).toContain(record.fields['name']);
        expect(fold([...changes].reverse())).toEqual(record);
      }),
      RUNS,
    );
  });
});

function settleWith(changes: readonly Change[], set: Change['set']): Change {
  const record = fold(changes);
  return {
    ...(changes[0] as Change),
    id: scrambledId(1_000),
    set,
    base: baseFor(record, set),
    lamport: record.lamport + 1,
  };
}

test('an edit replaces every head of the fields that it sets, and nothing else', () => {
  const [both] = play([{ by: 0, set: { name: 'old', seal: null }, clock: 0 }]).changes as [Change];
  const record = fold([both]);
  expect(baseFor(record, { name: 'new' })).toEqual({ name: [both.id] });
  expect(baseFor(record, { deleted: true })).toEqual({});
  expect(baseFor(EMPTY, { name: 'new' })).toEqual({});
});

test('a delete and an edit that did not know of each other are both kept', () => {
  const { changes } = play([
    { by: 0, set: { name: 'Jiangling', deleted: false }, clock: 0 },
    { from: 0, to: 1, pick: [true] },
    { by: 0, set: { deleted: true }, clock: 0 },
    { by: 1, set: { deleted: false, name: 'JMC' }, clock: 0 },
  ]);
  const record = fold(changes);
  expect(new Set(record.conflicts['deleted']?.map(({ value }) => value))).toEqual(new Set([false, true]));
  expect(record.fields['name']).toBe('JMC');
});

test('the heads a seal vouches for are all heads of all other fields, sorted, each once', () => {
  fc.assert(
    fc.property(ledger, (changes) => {
      const fields = FIELDS.filter((field) => field !== 'seal');
      const expected = new Set(fields.flatMap((field) => headsByDefinition(changes, field).map(({ id }) => id)));
      expect(headIds(fold(changes), ['seal'])).toEqual([...expected].sort());
    }),
    RUNS,
  );
});

test('an edit leaves the record that it was made on as it was', () => {
  const [first, second] = play([
    { by: 0, set: { name: 'a' }, clock: 0 },
    { by: 0, set: { name: 'b' }, clock: 0 },
  ]).changes as [Change, Change];
  const before = fold([first]);
  const copy = structuredClone(before);
  extend(before, second);
  expect(before).toEqual(copy);
});
