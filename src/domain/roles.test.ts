import { expect, test } from 'vitest';
import type { Json } from './json.ts';
import { foreignPart } from './roles.ts';

type Set = Readonly<Record<string, Json>>;

const report = (set: Set) => ({ kind: 'report', set }) as const;
const action = (set: Set) => ({ kind: 'action', set }) as const;

test('a sales manager begins his progress report, comments on it and signs for himself', () => {
  const begun = { programmeId: 'p', visitId: '', type: 'progress', rowId: 'day3-02', on: '2026-11-25' };
  expect(foreignPart('sales-manager', report(begun))).toBeUndefined();
  expect(foreignPart('sales-manager', report({ 'comments.actions': '周三前完成' }))).toBeUndefined();
  expect(foreignPart('sales-manager', report({ 'signatures.sales-manager': {}, frozen: {} }))).toBeUndefined();
});

test.each([
  { set: { programmeId: 'p', type: 'diagnosis' }, where: 'set.programmeId' },
  { set: { 'signatures.consultant': {} }, where: 'set.signatures.consultant' },
  { set: { frozen: {} }, where: 'set.frozen' },
  { set: { priorities: [] }, where: 'set.priorities' },
  { set: { withdrawn: {} }, where: 'set.withdrawn' },
])('of a report he may not say $where', ({ set, where }) => {
  expect(foreignPart('sales-manager', report(set))).toBe(where);
});

test('who owns an action works on it, and does not judge it', () => {
  expect(foreignPart('sales-manager', action({ state: 'done' }))).toBeUndefined();
  expect(foreignPart('sales-manager', action({ state: 'verified' }))).toBe('set.state');
  expect(foreignPart('field-rep', action({ state: 'verified' }))).toBeUndefined();
});

test('head office and admin write nothing, a consultant everything', () => {
  expect(foreignPart('head-office', action({ state: 'done' }))).toBe('kind');
  expect(foreignPart('admin', action({ state: 'done' }))).toBe('kind');
  expect(foreignPart('consultant', report({ withdrawn: {} }))).toBeUndefined();
});
