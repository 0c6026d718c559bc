import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ItemLine, ItemResult } from '../actions/itemLines.ts';
import type { AnswerValue } from '../answers.ts';
import { CAUSES } from '../catalogue/causes.ts';
import { TEMPLATE_INDEX } from '../catalogue/templateIndex.ts';
import { ITEM_WEIGHTS, type ItemWeight } from '../catalogue/types.ts';
import type { VisitNo } from '../records.ts';
import { byPriority, easeOf, inGivenOrder, moved, rankOf } from './priority.ts';

type Given = {
  readonly id: string;
  readonly templateId: string;
  readonly weight: ItemWeight;
  readonly was: readonly AnswerValue[];
};

const text = { zh: '', en: '' };

function lineOf({ id, templateId, weight, was }: Given): ItemLine {
  const results = was.map((value, at): ItemResult => {
    const visitNo = (at + 1) as VisitNo;
    return { visitNo, auditId: '', answer: { value, reason: '', note: '' }, photos: [] };
  });
  const item = {
    id,
    label: text,
    text,
    guide: text,
    scale: 'yes-partly-no',
    weight,
    evidence: 'photo',
    seed: false,
  } as const;
  return { templateId, templateVersion: 1, sectionId: '', item, results: results as [ItemResult, ...ItemResult[]] };
}

const given = fc.record({
  id: fc.uuid(),
  templateId: fc.constantFrom(...TEMPLATE_INDEX.map(({ id }) => id)),
  weight: fc.constantFrom(...ITEM_WEIGHTS),
  was: fc
    .array(fc.constantFrom<AnswerValue>('yes', 'partly', 'no'), { minLength: 1, maxLength: 4 })
    .map((all) => [...all.slice(1), 'no' as const]),
});
const causes = fc.subarray(CAUSES.map(({ id }) => id));
const items = fc.uniqueArray(given, { selector: ({ id }) => id, maxLength: 25 });

const order = (all: readonly Given[]): string[] =>
  byPriority(all.map(lineOf).map((line) => ({ line, rank: rankOf(line, []) }))).map(({ line }) => line.item.id);

test('a rank is weight × times weak × ease, and never outside 1 to 36', () => {
  fc.assert(
    fc.property(given, causes, (item, why) => {
      const { weight, repeat, ease, score } = rankOf(lineOf(item), why);
      expect(score).toBe(weight * repeat * ease);
      expect(repeat).toBe(item.was.filter((value) => value !== 'yes').length);
      expect(score).toBeGreaterThanOrEqual(1);
      expect(score).toBeLessThanOrEqual(36);
    }),
  );
});

test('tools and environment make a thing harder to mend, people and rules do not', () => {
  expect(easeOf('showroom-5s', ['people', 'rules'])).toBe(3);
  expect(easeOf('showroom-5s', ['people', 'tools'])).toBe(2);
  expect(easeOf('showroom-hardware', ['environment'])).toBe(1);
});

test('a greater rank always stands first, and nothing is lost', () => {
  fc.assert(
    fc.property(items, (all) => {
      const shown = order(all);
      expect([...shown].sort()).toEqual(all.map(({ id }) => id).sort());
      const scores = shown.map((id) => rankOf(lineOf(all.find((each) => each.id === id) as Given), []).score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }),
  );
});

test('the same facts give the same order each time', () => {
  fc.assert(
    fc.property(items, (all) => {
      expect(order(all)).toEqual(order(all));
    }),
  );
});

test('an order given by hand holds as far as it goes, and what it does not name follows as computed', () => {
  const ids = fc.uniqueArray(fc.uuid(), { maxLength: 12 });
  fc.assert(
    fc.property(ids, ids, (all, other) => {
      const hand = [...all.slice(0, 3).reverse(), ...other];
      const shown = inGivenOrder(all, (id) => id, hand);
      expect([...shown].sort()).toEqual([...all].sort());
      expect(shown.slice(0, Math.min(3, all.length))).toEqual(all.slice(0, 3).reverse());
      expect(shown.slice(3)).toEqual(all.slice(3));
      expect(inGivenOrder(all, (id) => id, null)).toEqual(all);
    }),
  );
});

test('moving up and down again changes nothing, and the ends stay', () => {
  expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
  expect(moved(moved(['a', 'b', 'c'], 'b', -1), 'b', 1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 'b', 1)).toEqual(['a', 'b']);
});
