import { expect, test } from 'vitest';
import type { Staff } from '../staff.ts';
import { attendeesOf } from './attendance.ts';

const person = (id: string, role: Staff['role'], deleted = false): Staff => ({
  id,
  name: id,
  role,
  training: {},
  deleted,
});
const STAFF = [person('gm', 'general-manager'), person('s1', 'salesperson'), person('s2', 'salesperson', true)];
const ids = (row: Parameters<typeof attendeesOf>[0], present: readonly string[] = []) =>
  attendeesOf(row, STAFF, present).map(({ id }) => id);

test('the launch meeting expects all of the dealer by name, and the guests by role', () => {
  const row = { participants: ['hq-leader', 'all-dealer-staff', 'field-rep', 'bec-consultant'] } as const;
  expect(ids(row)).toEqual(['hq-leader', 'gm', 's1', 'field-rep', 'bec-consultant']);
});

test('a role for which nobody is on the list is ticked as a role', () => {
  expect(ids({ participants: ['sales-manager', 'salesperson'] })).toEqual(['sales-manager', 's1']);
});

test('who was there stays, removed from the list or not expected', () => {
  expect(ids({ participants: ['salesperson'] }, ['s2', 'gm'])).toEqual(['s1', 's2', 'gm']);
});
