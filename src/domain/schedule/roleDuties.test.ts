import { expect, test } from 'vitest';
import { DUTIES } from '../catalogue/duties.ts';
import { COMPARISON_RESULT, PROCESS_COMPARISON } from '../catalogue/processComparison.ts';
import { ROLE_IDS } from '../catalogue/types.ts';
import { ROLE_DUTIES } from './roleDuties.ts';

test('every role has duties, each in both languages', () => {
  expect(ROLE_DUTIES.map(({ role }) => role.id).toSorted()).toEqual([...ROLE_IDS].toSorted());
  for (const { duties } of ROLE_DUTIES) {
    expect(duties.length).toBeGreaterThan(0);
    for (const { zh, en } of duties)
      expect([/[\u4e00-\u9fff]/.test(zh), /[\u4e00-\u9fff]/.test(en)]).toEqual([true, false]);
  }
  expect(DUTIES['sales-manager'].length).toBeGreaterThanOrEqual(5);
});

test('the sales manager has the five courses, leads both meetings, and is there from the first day to the last', () => {
  const manager = ROLE_DUTIES.find(({ role }) => role.id === 'sales-manager');
  expect(manager?.courses.map(({ zh }) => zh)).toEqual([
    '销售升级',
    '展厅管理',
    '业服共战',
    '销售经理角色与职责',
    '标准销售流程',
  ]);
  expect(new Set(manager?.leads.map(({ agenda }) => agenda)).size).toBe(2);
  expect(manager?.days.map(({ day }) => day)).toEqual([1, 2, 3, 4, 5]);
});

test('standard and traditional process are compared at the six stages of the course’s picture', () => {
  expect(PROCESS_COMPARISON.map(({ stage }) => stage.zh).join('、')).toBe(
    '展厅接待、建立关系、需求分析、产品介绍、产品演示、达成协议',
  );
  for (const { traditional, standard } of [...PROCESS_COMPARISON, COMPARISON_RESULT]) {
    expect(traditional.zh).not.toBe(standard.zh);
  }
});
