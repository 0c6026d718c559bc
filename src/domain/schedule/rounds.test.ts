import { expect, test } from 'vitest';
import { roundOfDay } from './rounds.ts';

test('two days lay the foundation, two roll out, the fifth accepts', () => {
  const rounds = [1, 2, 3, 4, 5].map((day) => roundOfDay(day).round.title.zh);
  expect(rounds).toEqual(['第一轮：奠基', '第一轮：奠基', '第二轮：展开', '第二轮：展开', '第三轮：验收']);
  expect(roundOfDay(4).stage.title.zh).toBe('二、改进进度检查及现场辅导（二）');
});
