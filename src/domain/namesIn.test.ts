import { expect, test } from 'vitest';
import { namesIn } from './namesIn.ts';

test('several names in one line are told apart, in the order written', () => {
  expect(namesIn('王强、李娜，Anna Berg; 赵敏\n  ')).toEqual(['王强', '李娜', 'Anna Berg', '赵敏']);
});

test('a line of nothing but marks names nobody', () => {
  expect(namesIn(' 、,， ;\n')).toEqual([]);
});
