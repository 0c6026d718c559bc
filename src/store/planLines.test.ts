import { expect, test } from 'vitest';
import {
  answerEverything,
  arrive,
  beginAudit,
  newTablet,
  opened,
  type Place,
  shot,
} from '../../tests/support/tablets.ts';
import { parseChange } from '../domain/changeSchema.ts';
import { recordsOfProgramme } from './fieldRecords.ts';
import { changesOf } from './ledger.ts';
import {
  actionOfPlanLine,
  addPlanLine,
  addPlanPhoto,
  editPlanLine,
  movePlanLine,
  removePlanPhoto,
} from './planLineEdits.ts';
import { answersOfVisit, planLinesOf } from './planLines.ts';
import type { Tablet } from './tablet.ts';

const linesOf = (tablet: Tablet, { programmeId, dealerId }: Place) =>
  planLinesOf(tablet, { id: programmeId, dealerId });

async function planned() {
  const tablet = await newTablet();
  const place = await arrive(tablet, 3);
  const line = { ...place, topicId: 'ss-2-process' };
  for (const text of ['交车时服务顾问到场', '试车后参观车间', '交车前一天发预告'])
    await addPlanLine(tablet, { ...line, text });
  return { tablet, place };
}

test('lines stand in the order in which they were written, can be moved, and come back when they were removed', async () => {
  const { tablet, place } = await planned();
  const [first, second] = await linesOf(tablet, place);
  if (!first || !second) throw new Error('no lines');
  await movePlanLine(tablet, second, -1);
  expect((await linesOf(tablet, place)).map(({ text }) => text)).toEqual([
    '试车后参观车间',
    '交车时服务顾问到场',
    '交车前一天发预告',
  ]);
  const undo = await editPlanLine(tablet, first, { deleted: true });
  expect(await linesOf(tablet, place)).toHaveLength(2);
  await undo();
  expect((await linesOf(tablet, place))[1]).toMatchObject({ id: first.id, deleted: false });
});

test('what was found at a visit is kept with its photo, and every change of it passes the schema', async () => {
  const { tablet, place } = await planned();
  const [line] = await linesOf(tablet, place);
  if (!line) throw new Error('no line');
  await editPlanLine(tablet, line, { 'checks.3.result': 'partly' });
  await editPlanLine(tablet, line, {
    'checks.3.evidence': '抽 5 台，3 台有签名',
    ownerName: '陈经理',
    dueOn: '2026-12-01',
  });
  expect(await addPlanPhoto(tablet, { line, no: 3 }, shot(1))).toBeUndefined();
  const [checked] = await linesOf(tablet, place);
  expect(checked?.checks[3]).toMatchObject({ result: 'partly', evidence: '抽 5 台，3 台有签名' });
  expect(checked?.checks[3].photos).toHaveLength(1);
  expect(checked?.checks[4].photos).toHaveLength(0);
  const undo = await removePlanPhoto(tablet, line, checked?.checks[3].photos[0]?.id ?? '');
  expect((await linesOf(tablet, place))[0]?.checks[3].photos).toHaveLength(0);
  await undo();
  expect((await linesOf(tablet, place))[0]?.checks[3].photos).toHaveLength(1);
  const refused = (await changesOf(tablet, [line.id])).map(parseChange).filter(({ ok }) => !ok);
  expect(refused).toEqual([]);
});

test('a line that was not done becomes an action with its owner, and that can be taken back', async () => {
  const { tablet, place } = await planned();
  const [line] = await linesOf(tablet, place);
  if (!line) throw new Error('no line');
  const undo = await actionOfPlanLine(tablet, line, place.visitId);
  const [action] = await recordsOfProgramme(tablet, 'action', place.programmeId);
  expect(action?.fields).toMatchObject({ title: line.text, planLineId: line.id, state: 'open' });
  expect((await changesOf(tablet, [action?.id ?? ''])).map(parseChange).filter(({ ok }) => !ok)).toEqual([]);
  await undo();
  expect(await recordsOfProgramme(tablet, 'action', place.programmeId)).toEqual([]);
});

test('the standard items beside the plan are those of the visit’s newest audit', async () => {
  const { tablet, place } = await planned();
  expect(await answersOfVisit(tablet, place.visitId, 'tpl-sales-service')).toBeNull();
  const audit = await opened(tablet, await beginAudit(tablet, place, 'sales-service'));
  await answerEverything(audit);
  const found = await answersOfVisit(tablet, place.visitId, 'tpl-sales-service');
  expect([found?.auditId, found?.answerTo('ss-2-steps-assigned').value]).toEqual([audit.id, 'yes']);
  await audit.close();
});
