import { expect, test } from 'vitest';
import { answerField, answerOf, photoField, photosOf } from './answers.ts';

const PHOTO = { itemId: 'a', sha256: 'f'.repeat(64), bytes: 10, width: 4, height: 3, takenAt: '2026-11-23T00:00:00Z' };
const [FIRST, SECOND, THIRD] = ['0', '1', '2'].map((n) => `0${n}234567-89ab-7cde-8f01-23456789abcd`) as [
  string,
  string,
  string,
];

test('an item that nobody has answered has no value, reason or note', () => {
  expect(answerOf({}, 'a')).toEqual({ value: null, reason: '', note: '' });
});

test('an answer is read from its own three fields', () => {
  const fields = { 'answers.a.value': 'na', 'answers.a.reason': '没有试车', 'answers.ab.note': 'other item' };
  expect(answerOf(fields, 'a')).toEqual({ value: 'na', reason: '没有试车', note: '' });
});

test.each([['maybe'], [6], [2.5], [true], [['yes']], ['YES']])(
  'a value that no scale has (%j) reads as no answer',
  (value) => {
    expect(answerOf({ [answerField('a', 'value')]: value }, 'a').value).toBeNull();
  },
);

test('the photos of an audit are those not removed, the oldest first', () => {
  const fields = { [photoField(THIRD)]: PHOTO, [photoField(SECOND)]: null, [photoField(FIRST)]: PHOTO, seal: null };
  expect(photosOf(fields)).toEqual([
    { id: FIRST, ...PHOTO },
    { id: THIRD, ...PHOTO },
  ]);
});
