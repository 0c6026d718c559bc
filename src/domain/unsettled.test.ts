import { expect, test } from 'vitest';
import type { Json } from './json.ts';
import { unsettledOf } from './unsettled.ts';

const heads = (...values: Json[]) => values.map((value, i) => ({ id: `change-${i}`, lamport: i + 1, value }));

test('what two people said differently waits for somebody; what both said alike does not', () => {
  const conflicts = { title: heads('清理门前', '清扫门口'), dueOn: heads('2026-12-01', '2026-12-01') };
  expect(unsettledOf({ fields: {}, conflicts }).map(({ field }) => field)).toEqual(['title']);
});

test('two values are alike whatever the order of their parts', () => {
  const conflicts = { handover: heads({ to: null, toName: '陈洁' }, { toName: '陈洁', to: null }) };
  expect(unsettledOf({ fields: {}, conflicts })).toEqual([]);
});

test('of a removed record only its removal is to be settled', () => {
  const conflicts = { title: heads('甲', '乙'), deleted: heads(true, false) };
  expect(unsettledOf({ fields: { deleted: true }, conflicts }).map(({ field }) => field)).toEqual(['deleted']);
});
