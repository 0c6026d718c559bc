import { expect, test } from 'vitest';
import { COURSES } from '../catalogue/training.ts';
import type { Staff } from '../staff.ts';
import { factorsOf, interviewOf, needOf, trainees, trainingTally } from './preparation.ts';

const PASSED = { on: '2026-11-16', result: 'passed', note: '' } as const;
const FAILED = { ...PASSED, result: 'failed' } as const;
const person = (id: string, role: Staff['role'], training: Staff['training'] = {}): Staff => ({
  id,
  name: id,
  role,
  training,
  deleted: false,
});
const coursesOf = (role: Staff['role'], need: string) =>
  COURSES.filter(({ id }) => needOf(role, id) === need).map(({ title }) => title.zh);

test('each role takes the courses that the programme lists for it before launch', () => {
  expect(coursesOf('general-manager', 'asked')).toEqual(['销售升级', '展厅管理', '客源管理', '业服共战']);
  expect(coursesOf('field-rep', 'asked')).toEqual(coursesOf('general-manager', 'asked'));
  expect(coursesOf('sales-manager', 'asked')).toEqual([
    '销售升级',
    '展厅管理',
    '业服共战',
    '销售经理角色与职责',
    '标准销售流程',
  ]);
  expect(coursesOf('salesperson', 'asked')).toEqual([]);
});

test('customer-source management is open to the sales manager, but not asked of him', () => {
  expect(coursesOf('sales-manager', 'optional')).toEqual(['客源管理']);
  const without = trainingTally([person('sm', 'sales-manager')]);
  const taken = trainingTally([person('sm', 'sales-manager', { 'customer-source': PASSED })]);
  expect([without, taken]).toEqual([
    { taken: 0, asked: 5 },
    { taken: 0, asked: 5 },
  ]);
});

test('a course that was failed is still to be taken', () => {
  const people = [person('gm', 'general-manager', { showroom: PASSED, synergy: FAILED })];
  expect(trainingTally(people)).toEqual({ taken: 1, asked: 4 });
});

test('the matrix lists the trained roles in the order of the course, then who else was at one', () => {
  const people = [
    person('s1', 'salesperson'),
    person('s2', 'salesperson', { showroom: PASSED }),
    person('fr', 'field-rep'),
    { ...person('old', 'sales-manager'), deleted: true },
    person('gm', 'general-manager'),
  ];
  expect(trainees(people).map(({ id }) => id)).toEqual(['gm', 'fr', 's2']);
});

test('the eight success factors and the three topics of the interview read as they were noted', () => {
  const fields = {
    'factors.consensus.done': true,
    'factors.consensus.note': '周会上说明',
    'interview.problems': '留档率低',
  };
  const factors = factorsOf({ fields });
  expect(factors).toHaveLength(8);
  expect(factors.filter(({ done }) => done).map(({ id, note }) => [id, note])).toEqual([['consensus', '周会上说明']]);
  expect(interviewOf({ fields })).toEqual({ model: '', problems: '留档率低', status: '' });
});
