import { expect, test } from 'vitest';
import { type AnswerValue, carriedField } from '../answers.ts';
import type { Template } from '../catalogue/types.ts';
import type { VisitNo } from '../records.ts';
import { type AuditFacts, isFixed, isRepeat, isWeakNow, itemLines, lastOf, timesWeak } from './itemLines.ts';

const text = { zh: '项', en: 'Item' };
const TEMPLATE: Template = {
  id: 'tpl-x',
  kind: 'showroom-5s',
  version: 1,
  title: text,
  sections: [
    {
      id: 's1',
      title: text,
      items: ['a', 'b'].map((id) => ({
        id,
        label: text,
        text,
        guide: text,
        scale: 'yes-partly-no',
        weight: 1,
        evidence: 'photo',
        seed: false,
      })),
    },
  ],
};

const audit = (no: VisitNo, at: string, values: Record<string, AnswerValue>): AuditFacts => ({
  id: `${no} ${at}`,
  visitNo: no,
  startedAt: at,
  sections: null,
  template: TEMPLATE,
  fields: Object.fromEntries(Object.entries(values).map(([id, value]) => [`answers.${id}.value`, value])),
});

const lineOf = (audits: readonly AuditFacts[], upTo?: VisitNo) =>
  itemLines(audits, upTo).find(({ item }) => item.id === 'a');

test.each([
  { was: ['no', 'no'], weak: true, repeat: true, fixed: false, times: 2, words: 'still there' },
  { was: ['no', 'yes'], weak: false, repeat: false, fixed: true, times: 1, words: 'fixed' },
  { was: ['no', 'yes', 'partly'], weak: true, repeat: true, fixed: false, times: 2, words: 'back again' },
  { was: ['yes', 'no'], weak: true, repeat: false, fixed: false, times: 1, words: 'new' },
] as const)('what was $was is $words', ({ was, weak, repeat, fixed, times }) => {
  const line = lineOf(was.map((value, at) => audit((at + 1) as VisitNo, `2026-11-2${at}`, { a: value })));
  expect(line && [isWeakNow(line), isRepeat(line), isFixed(line), timesWeak(line)]).toEqual([
    weak,
    repeat,
    fixed,
    times,
  ]);
});

test('a visit that did not look at an item leaves what the visit before said', () => {
  const line = lineOf([audit(1, '1', { a: 'no' }), audit(2, '2', { a: 'not-observed' }), audit(3, '3', { b: 'yes' })]);
  expect(line && [lastOf(line).visitNo, timesWeak(line)]).toEqual([1, 1]);
});

test('of two audits of a checklist in one visit the one begun last says it', () => {
  const line = lineOf([audit(1, '2026-11-24', { a: 'yes' }), audit(1, '2026-11-23', { a: 'no' })]);
  expect(line?.results).toHaveLength(1);
  expect(line && isWeakNow(line)).toBe(false);
});

test('a report of the first visit does not know what later visits found', () => {
  const line = lineOf([audit(1, '1', { a: 'no' }), audit(2, '2', { a: 'yes' })], 1);
  expect(line && isWeakNow(line)).toBe(true);
});

test('what was carried over from an earlier visit counts there only', () => {
  const carried = audit(2, '2', { a: 'no' });
  const fields = { ...carried.fields, [carriedField('a')]: '1 1' };
  const line = lineOf([audit(1, '1', { a: 'no' }), { ...carried, fields }]);
  expect(line && timesWeak(line)).toBe(1);
});
