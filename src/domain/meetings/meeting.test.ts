import { describe, expect, test } from 'vitest';
import { fieldSchema } from '../changeSchema.ts';
import { meetingOf } from './meeting.ts';

const LI = '0199aaaa-0000-7000-8000-000000000001';
const REVIEW = '0199aaaa-0000-7000-8000-000000000002';
const ACTION = '0199aaaa-0000-7000-8000-000000000003';

const fields = {
  programmeId: LI,
  agenda: 'evening-meeting',
  on: '2026-11-23',
  due: '17:30',
  startedAt: '2026-11-23T09:31:00.000Z',
  endedAt: null,
  'slots.0.at': '2026-11-23T09:31:00.000Z',
  'slots.1.at': null,
  card: { templateId: 'tpl-sales-process', templateVersion: 1, itemId: 'sp-02-greet' },
  [`roll.${LI}`]: 'late',
  [`grooming.${LI}`]: null,
  [`checks.${LI}`]: 'mended',
  [`promises.${LI}.orders`]: 2,
  [`promises.${LI}.visits`]: 0,
  [`gaps.${LI}`]: '客户改到周四',
  [`drill.${LI}`]: true,
  [`duties.reception.${LI}`]: true,
  [`duties.test-cars.${LI}`]: false,
  'notes.info': 'T8 到店 3 台',
  [`reviews.${REVIEW}.code`]: 'K-0315',
  [`reviews.${REVIEW}.to`]: 'H',
  [`reviews.${REVIEW}.gone`]: false,
  [`actions.${ACTION}`]: true,
};

test('a meeting reads as what was entered, without what was cleared', () => {
  expect(meetingOf('m', 'd', { fields })).toMatchObject({
    agenda: 'evening-meeting',
    due: '17:30',
    slots: { 0: '2026-11-23T09:31:00.000Z' },
    roll: { [LI]: 'late' },
    grooming: {},
    checks: { [LI]: 'mended' },
    promises: { [LI]: { orders: 2, visits: 0 } },
    drill: [LI],
    duties: { reception: [LI], 'test-cars': [] },
    notes: { info: 'T8 到店 3 台' },
    reviews: [{ id: REVIEW, code: 'K-0315', from: null, to: 'H', plan: '', ownerId: null }],
    actions: [ACTION],
  });
});

test('a customer who was taken off the list is gone', () => {
  const gone = { ...fields, [`reviews.${REVIEW}.gone`]: true };
  expect(meetingOf('m', 'd', { fields: gone }).reviews).toEqual([]);
});

test('a meeting without a time of its own is due at half past eight, or at five', () => {
  expect(meetingOf('m', 'd', { fields: { agenda: 'morning-meeting' } }).due).toBe('08:30');
  expect(meetingOf('m', 'd', { fields: { agenda: 'evening-meeting' } }).due).toBe('17:00');
});

test('every field of a meeting has a rule that takes it', () => {
  for (const [field, value] of Object.entries(fields)) {
    expect([field, fieldSchema('meeting', field)?.safeParse(value).success]).toEqual([field, true]);
  }
});

describe('a field that is none is refused', () => {
  test.each([
    ['meeting', 'slots.123.at'],
    ['meeting', 'roll.somebody'],
    ['meeting', `promises.${LI}.cars`],
    ['meeting', `reviews.${REVIEW}.name`],
    ['meeting', 'notes.gossip'],
    ['month', `days.2026-11-23.${LI}.profit`],
    ['month', 'targets.all.captured'],
  ] as const)('%s %s', (kind, field) => {
    expect(fieldSchema(kind, field)).toBeUndefined();
  });
});
