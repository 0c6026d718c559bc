import { expect, test } from 'vitest';
import { arrive, newTablet, type Place } from '../../tests/support/tablets.ts';
import { SALES_PROCESS_V1 } from '../domain/catalogue/templates/salesProcess.v1.ts';
import { parseChange } from '../domain/changeSchema.ts';
import { promiseField, reviewField } from '../domain/meetings/meeting.ts';
import { drillSources } from './drillSources.ts';
import { meetingBefore, meetingById, meetingsInSpan, type NewMeeting, saveMeeting, startMeeting } from './meetings.ts';
import { openAudit } from './openAudit.ts';
import { setDeleted } from './recordEdits.ts';
import { startAudit } from './startAudit.ts';
import { newId, type Tablet } from './tablet.ts';

const DAY = '2026-11-23';

const morningOf = ({ dealerId, programmeId }: Place, part: Partial<NewMeeting> = {}): NewMeeting => ({
  dealerId,
  programmeId,
  agenda: 'morning-meeting',
  on: DAY,
  due: '08:30',
  chair: null,
  scribe: null,
  card: null,
  ...part,
});

async function running(tablet: Tablet, place: Place) {
  const id = await startMeeting(tablet, morningOf(place));
  const meeting = await meetingById(tablet, id);
  if (!meeting) throw new Error('the meeting is not there');
  return meeting;
}

test('a meeting runs from the moment that it is started', async () => {
  const tablet = await newTablet();
  const meeting = await running(tablet, await arrive(tablet));
  expect(meeting).toMatchObject({ on: DAY, agenda: 'morning-meeting', endedAt: null });
  expect(meeting.startedAt).toBe(meeting.slots[0]);
});

test('one meeting of a kind a day: starting it again opens it as it stands', async () => {
  const tablet = await newTablet();
  const place = await arrive(tablet);
  const first = await running(tablet, place);
  const again = await running(tablet, place);
  expect(again).toEqual(first);
  await startMeeting(tablet, morningOf(place, { agenda: 'evening-meeting' }));
  await startMeeting(tablet, morningOf(place, { on: '2026-11-24' }));
  expect(await meetingsInSpan(tablet, place.dealerId, { from: DAY, to: DAY })).toHaveLength(2);
});

test('two tablets that start the same meeting apart from each other make one record', async () => {
  const [one, other] = [await newTablet(), await newTablet()];
  const place = await arrive(one);
  expect(await startMeeting(other, morningOf(place))).toBe(await startMeeting(one, morningOf(place)));
});

test('a meeting that was thrown away begins anew with nothing in it', async () => {
  const tablet = await newTablet();
  const place = await arrive(tablet);
  const meeting = await running(tablet, place);
  const [staff, review] = [newId(tablet), newId(tablet)];
  await saveMeeting(tablet, meeting, {
    [promiseField(staff, 'orders')]: 2,
    [`drill.${staff}`]: true,
    'notes.info': 'T8 到店',
    'slots.1.at': '2026-11-23T01:10:00.000Z',
    [reviewField(review, 'code')]: 'K1',
  });
  await setDeleted(tablet, meeting.id, true);
  expect(await meetingsInSpan(tablet, place.dealerId, { from: DAY, to: DAY })).toEqual([]);
  const again = await running(tablet, place);
  expect(again).toMatchObject({
    id: meeting.id,
    promises: {},
    drill: [],
    notes: { info: '' },
    reviews: [],
    deleted: false,
  });
  expect(Object.keys(again.slots)).toEqual(['0']);
  expect(again.startedAt).not.toBe(meeting.startedAt);
  const changes = await tablet.db.changes.where('recordId').equals(meeting.id).toArray();
  expect(changes.map((change) => parseChange(change))).toEqual(changes.map((change) => ({ ok: true, change })));
});

test('what was said at a meeting can be taken back, to what its rules allow', async () => {
  const tablet = await newTablet();
  const meeting = await running(tablet, await arrive(tablet));
  const staff = newId(tablet);
  const set = { [promiseField(staff, 'orders')]: 3, [`gaps.${staff}`]: '缺车', [`duties.reception.${staff}`]: true };
  const undo = await saveMeeting(tablet, meeting, set);
  await undo();
  const changes = await tablet.db.changes.where('recordId').equals(meeting.id).toArray();
  expect(changes.map((change) => parseChange(change).ok)).toEqual([true, true, true]);
  expect(await meetingById(tablet, meeting.id)).toMatchObject({ promises: {}, duties: { reception: [] } });
});

test('the last meeting of a kind before a day is found, whatever lies between', async () => {
  const tablet = await newTablet();
  const place = await arrive(tablet);
  await startMeeting(tablet, morningOf(place, { on: '2026-11-18', due: '08:00' }));
  await startMeeting(tablet, morningOf(place, { on: '2026-11-20', agenda: 'evening-meeting' }));
  await running(tablet, place);
  const found = await meetingBefore(tablet, place.dealerId, { agenda: 'morning-meeting', on: DAY });
  expect(found).toMatchObject({ on: '2026-11-18', due: '08:00' });
  expect(await meetingBefore(tablet, place.dealerId, { agenda: 'morning-meeting', on: '2026-11-18' })).toBeUndefined();
});

test('the last audit of the sales process is what role plays are drawn from, once it says something', async () => {
  const tablet = await newTablet();
  const place = await arrive(tablet);
  const { id: templateId, version: templateVersion } = SALES_PROCESS_V1;
  const auditId = await startAudit(tablet, { ...place, templateId, templateVersion, sections: null });
  expect(await drillSources(tablet, place.dealerId)).toEqual([]);
  const audit = await openAudit(tablet, auditId);
  const itemId = SALES_PROCESS_V1.sections[1]?.items[0]?.id ?? '';
  audit?.answer(itemId, 'no');
  await audit?.close();
  const [source] = await drillSources(tablet, place.dealerId);
  expect(source?.template.id).toBe(templateId);
  expect(source?.answers.get(itemId)?.value).toBe('no');
});
