import { beforeEach, expect, test } from 'vitest';
import { parseChange } from '../domain/changeSchema.ts';
import {
  addAction,
  handOverActions,
  type ItemRef,
  moveAction,
  saveAction,
  setCause,
  writeCause,
} from './actionEdits.ts';
import { actionById, actionsOfProgramme, findingsOfProgramme, listedActionsOf, programmeDay } from './actions.ts';
import { openAudit } from './openAudit.ts';
import { openVisit, saveDealer, saveProfile, saveProgramme } from './recordEdits.ts';
import { saveStaff } from './staff.ts';
import { startAudit } from './startAudit.ts';
import { openTablet, type Tablet } from './tablet.ts';

let tablet: Tablet;
let dealerId: string;
let programmeId: string;
let about: ItemRef;
let made = 0;

const ITEM = 'fs-1-entrance';
const INPUT = { title: '清理门前', ownerId: '', ownerName: '李敏', dueOn: '2026-11-24', step: '', evidence: '照片' };

async function auditAt(no: 1 | 2, value: 'yes' | 'no'): Promise<ItemRef> {
  const visitId = await openVisit(tablet, { dealerId, programmeId, no, openedOn: '2026-11-23' });
  const templateId = 'tpl-showroom-5s';
  const place = { dealerId, programmeId, visitId, templateId, templateVersion: 1, sections: null };
  const auditId = await startAudit(tablet, place);
  const audit = await openAudit(tablet, auditId);
  audit?.answer(ITEM, value);
  await audit?.close();
  return { dealerId, programmeId, visitId, auditId, templateId, templateVersion: 1, itemId: ITEM };
}

beforeEach(async () => {
  tablet = await openTablet({ name: `actions-${++made}` });
  await saveProfile(tablet, { name: '王芳', role: 'bec-consultant' });
  dealerId = await saveDealer(tablet, { name: '南昌福瑞', code: '', city: '', note: '' });
  const input = { startOn: '2026-11-23', consultant: '', fieldRep: '', note: '' };
  programmeId = await saveProgramme(tablet, input, { dealerId });
  about = await auditAt(1, 'no');
});

test('two causes tapped at once make one finding with both, in the catalogue’s order', async () => {
  await Promise.all([
    setCause(tablet, about, { id: 'management', on: true }),
    setCause(tablet, about, { id: 'people', on: true }),
    writeCause(tablet, about, '没有人负责'),
  ]);
  const findings = await findingsOfProgramme(tablet, programmeId);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ itemId: ITEM, causes: ['people', 'management'], causeNote: '没有人负责' });
});

test('a cause can be taken back by a second tap', async () => {
  await setCause(tablet, about, { id: 'people', on: true });
  await setCause(tablet, about, { id: 'tools', on: true });
  await setCause(tablet, about, { id: 'people', on: false });
  expect((await findingsOfProgramme(tablet, programmeId))[0]?.causes).toEqual(['tools']);
});

test('the first action about a weak item brings its finding with it', async () => {
  const first = await addAction(tablet, INPUT, { dealerId, programmeId, about });
  await addAction(tablet, { ...INPUT, title: '每天检查' }, { dealerId, programmeId, about });
  const [finding, ...more] = await findingsOfProgramme(tablet, programmeId);
  expect(more).toEqual([]);
  const actions = await actionsOfProgramme(tablet, programmeId);
  expect(actions.map(({ findingId }) => findingId)).toEqual([finding?.id, finding?.id]);
  expect(await actionById(tablet, first)).toMatchObject({ state: 'open', ownerName: '李敏', dueOn: '2026-11-24' });
});

test('an action is listed under its owner’s name, and as a repeat finding once the item is weak again', async () => {
  const ownerId = await saveStaff(tablet, { name: '张伟', role: 'salesperson' }, { dealerId });
  await addAction(tablet, { ...INPUT, ownerId }, { dealerId, programmeId, about });
  const programme = { id: programmeId, dealerId };
  expect(await listedActionsOf(tablet, programme)).toMatchObject([{ owner: '张伟', repeat: false }]);
  await auditAt(2, 'no');
  expect(await listedActionsOf(tablet, programme)).toMatchObject([{ owner: '张伟', repeat: true }]);
});

test('a verdict says who gave it and why, and goes when the action is done again', async () => {
  const id = await addAction(tablet, INPUT, { dealerId, programmeId });
  const action = { id, dealerId };
  await moveAction(tablet, action, { name: 'finish', to: 'done' });
  await moveAction(tablet, action, { name: 'reject', to: 'rejected', reason: '照片看不清' });
  expect(await actionById(tablet, id)).toMatchObject({
    state: 'rejected',
    verdict: { by: tablet.author, accepted: false, reason: '照片看不清' },
  });
  const undo = await moveAction(tablet, action, { name: 'finish', to: 'done' });
  expect(await actionById(tablet, id)).toMatchObject({ state: 'done', verdict: null });
  await undo();
  expect(await actionById(tablet, id)).toMatchObject({ state: 'rejected', verdict: { reason: '照片看不清' } });
});

test('what goes on is handed over in one step and can be taken back in one', async () => {
  await addAction(tablet, INPUT, { dealerId, programmeId });
  await addAction(tablet, INPUT, { dealerId, programmeId });
  const actions = await actionsOfProgramme(tablet, programmeId);
  const undo = await handOverActions(tablet, actions, { to: null, toName: '陈强' });
  const handed = await actionsOfProgramme(tablet, programmeId);
  expect(handed.map(({ continuing, handover }) => [continuing, handover?.toName])).toEqual([
    [true, '陈强'],
    [true, '陈强'],
  ]);
  await undo();
  expect(await actionsOfProgramme(tablet, programmeId)).toEqual(actions);
});

test('the programme’s third and fifth day follow its first, or stand where they were moved to', async () => {
  const programme = {
    id: programmeId,
    dealerId,
    startOn: '2026-11-23',
    consultant: '',
    fieldRep: '',
    note: '',
    deleted: false,
  };
  expect(await programmeDay(tablet, programme, 3)).toBe('2026-11-25');
  expect(await programmeDay(tablet, { ...programme, startOn: '' }, 5)).toBeNull();
});

test('every change that these edits make is one that the endpoint takes', async () => {
  await setCause(tablet, about, { id: 'people', on: true });
  const id = await addAction(tablet, INPUT, { dealerId, programmeId, about });
  await saveAction(tablet, { id, dealerId }, { ...INPUT, dueOn: '', ownerName: '' });
  await moveAction(tablet, { id, dealerId }, { name: 'verify', to: 'verified' });
  await handOverActions(tablet, await actionsOfProgramme(tablet, programmeId), { to: null, toName: '陈强' });
  const changes = await tablet.db.changes.toArray();
  for (const change of changes) expect(parseChange(change)).toMatchObject({ ok: true });
});
