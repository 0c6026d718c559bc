import { expect, test } from 'vitest';
import { arrive, newTablet } from '../../tests/support/tablets.ts';
import { parseChange } from '../domain/changeSchema.ts';
import { drawNumbers } from '../domain/sampling/draw.ts';
import { cardField } from '../domain/sampling/sampling.ts';
import { gradesOfDealer, saveGrade } from './grades.ts';
import { changesOf } from './ledger.ts';
import { visitById } from './records.ts';
import { drawSample, samplingOfVisit, samplingSummary, writeSampling } from './samplings.ts';
import { saveStaff } from './staff.ts';
import type { Tablet } from './tablet.ts';

const today = '2026-11-23';

async function atVisit() {
  const tablet = await newTablet();
  const { visitId, dealerId } = await arrive(tablet);
  const visit = await visitById(tablet, visitId);
  if (!visit) throw new Error('no visit');
  return { tablet, visit, visitId, dealerId, edit: { visit, today } };
}

const refusedIn = async (tablet: Tablet, recordId: string) =>
  (await changesOf(tablet, [recordId])).map(parseChange).filter(({ ok }) => !ok);

test('a draw is recorded with its seed, and drawing again leaves the first one to be seen with the reason', async () => {
  const { tablet, visit, edit } = await atVisit();
  await drawSample(tablet, edit, { pile: 'card', total: 240, count: 10, reason: '' });
  await drawSample(tablet, edit, { pile: 'card', total: 238, count: 10, reason: '有两张是空白卡' });
  const { id, draws, on } = await samplingOfVisit(tablet, visit);
  expect(draws.map(({ no, total, reason, by }) => [no, total, reason, by])).toEqual([
    [1, 240, '', tablet.author],
    [2, 238, '有两张是空白卡', tablet.author],
  ]);
  for (const { seed, total, numbers } of draws) expect(numbers).toEqual(drawNumbers({ seed, total, count: 10 }));
  expect(on).toBe(today);
  expect(await refusedIn(tablet, id)).toEqual([]);
});

test('two quick taps begin one sampling, and an undo takes a tap back', async () => {
  const { tablet, visit, edit } = await atVisit();
  const [undo] = await Promise.all([
    writeSampling(tablet, edit, { 'counts.first': 40 }),
    writeSampling(tablet, edit, { 'counts.captured': 30 }),
  ]);
  expect((await samplingOfVisit(tablet, visit)).counts).toMatchObject({ first: 40, captured: 30 });
  const undoSecond = await writeSampling(tablet, edit, { 'counts.first': 41 });
  await undoSecond();
  expect((await samplingOfVisit(tablet, visit)).counts.first).toBe(40);
  expect(undo).toBeTypeOf('function');
});

test('what was found is judged by the dealer’s own cycles and salespeople', async () => {
  const { tablet, visit, visitId, dealerId, edit } = await atVisit();
  const staffId = await saveStaff(tablet, { name: '李强', role: 'salesperson' }, { dealerId });
  await drawSample(tablet, edit, { pile: 'card', total: 1, count: 1, reason: '' });
  const drawId = (await samplingOfVisit(tablet, visit)).draws[0]?.id ?? '';
  const set = { 'card.found': 'yes', 'card.grade': 'H', 'card.lastOn': '2026-11-19', 'card.nextOn': today };
  await writeSampling(tablet, edit, {
    ...Object.fromEntries(Object.entries(set).map(([part, value]) => [cardField(drawId, 1, part), value])),
    [`staff.${staffId}.daily`]: 'yes',
  });
  expect(await samplingSummary(tablet, visitId)).toMatchObject({
    onTime: { good: 0, seen: 1 },
    daily: { good: 1, seen: 1 },
  });
  const undo = await saveGrade(tablet, { dealerId, code: 'H' }, { horizonDays: 7, maxFollowUpDays: 5 });
  expect(await samplingSummary(tablet, visitId)).toMatchObject({ onTime: { good: 1, seen: 1 } });
  await undo();
  expect((await gradesOfDealer(tablet, dealerId)).find(({ code }) => code === 'H')?.maxFollowUpDays).toBe(2);
  expect(await refusedIn(tablet, dealerId)).toEqual([]);
});
