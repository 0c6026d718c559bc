import { expect, test } from 'vitest';
import { fieldSchema } from '../changeSchema.ts';
import type { Json } from '../json.ts';
import { blanksOf, doneRow, droppedRow, isTime, movedRow, reopenedRow, rowFields } from './rowEdits.ts';
import { type PlannedRow, scheduleOf } from './schedule.ts';

const MONDAY = '2026-11-23';

function rowWith(fields: Record<string, Json> = {}): PlannedRow {
  const row = scheduleOf({ fields: { startOn: MONDAY, ...fields } })[0]?.rows[0];
  if (!row) throw new Error('no row');
  return row;
}

const after = (planned: PlannedRow, ...edits: Readonly<Record<string, Json>>[]): PlannedRow =>
  rowWith(Object.assign({}, ...edits)) ?? planned;

test('a row is done, and taken back to the plan', () => {
  const row = rowWith();
  expect(after(row, doneRow(row)).state).toBe('done');
  expect(after(row, doneRow(row), reopenedRow(after(row, doneRow(row)))).state).toBe('planned');
});

test('a row that was moved and done goes back to where it was moved to', () => {
  const moved = movedRow(rowWith(), MONDAY, { on: MONDAY, start: '09:00', end: '09:45', reason: '总经理晚到' });
  const done = after(rowWith(), moved, doneRow(rowWith()));
  const back = after(done, moved, doneRow(done), reopenedRow(done));
  expect(back).toMatchObject({ state: 'moved', start: '09:00', end: '09:45', reason: '总经理晚到' });
});

test('what is moved to where the plan has it is planned again, and follows its day', () => {
  const { start, end } = rowWith().row;
  expect(movedRow(rowWith(), MONDAY, { on: MONDAY, start, end, reason: '不用了' })).toEqual(
    rowFields('day1-01', { state: 'planned', on: null, start: null, end: null, reason: '' }),
  );
});

test('a dropped row keeps its reason until it is planned again', () => {
  const dropped = after(rowWith(), droppedRow(rowWith(), '总公司领导未到'));
  expect(dropped).toMatchObject({ state: 'dropped', reason: '总公司领导未到' });
  expect(after(dropped, droppedRow(dropped, '总公司领导未到'), reopenedRow(dropped)).reason).toBe('');
});

test('a time ends after it begins', () => {
  expect(isTime({ on: MONDAY, start: '09:00', end: '09:30' })).toBe(true);
  expect(isTime({ on: MONDAY, start: '09:30', end: '09:30' })).toBe(false);
  expect(isTime({ on: '', start: '09:00', end: '09:30' })).toBe(false);
  expect(isTime({ on: MONDAY, start: '', end: '09:30' })).toBe(false);
});

test('what an undo goes back to is always something the field may say', () => {
  const set = {
    ...rowFields('day1-01', { state: 'done', reason: '', note: '', on: null, start: null, end: null }),
    ...rowFields('day1-01', { 'points.0': true, 'present.hq-leader': true }),
    'days.2': MONDAY,
    'factors.attention.done': true,
    'factors.attention.note': '',
    'interview.model': '',
  };
  const refused = (fields: Readonly<Record<string, Json>>) =>
    Object.entries(fields).filter(([field, value]) => !fieldSchema('programme', field)?.safeParse(value).success);
  expect(refused(set)).toEqual([]);
  expect(refused(blanksOf(set))).toEqual([]);
});
