import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { saidElsewhere } from '../../tests/support/elsewhere.ts';
import { addAction, removeAction } from './actionEdits.ts';
import { actionById } from './actions.ts';
import { changesOf } from './ledger.ts';
import { saveDealer, saveProfile, saveProgramme } from './recordEdits.ts';
import { settle } from './settle.ts';
import { openTablet, type Tablet } from './tablet.ts';
import { countUnsettled, unsettledRecords } from './unsettled.ts';

let made = 0;

async function withAction(): Promise<{ tablet: Tablet; actionId: string }> {
  const tablet = await openTablet({ name: `unsettled-${++made}` });
  await saveProfile(tablet, { name: '李敏', role: 'bec-consultant' });
  const dealerId = await saveDealer(tablet, { name: '南昌福瑞', code: '', city: '', note: '' });
  const input = { startOn: '2026-11-23', consultant: '', fieldRep: '', note: '' };
  const programmeId = await saveProgramme(tablet, input, { dealerId });
  const action = { title: '清理门前', ownerId: '', ownerName: '李敏', dueOn: '2026-12-01', step: '', evidence: '' };
  return { tablet, actionId: await addAction(tablet, action, { dealerId, programmeId }) };
}

test('of all records only those that two people filled in differently are found', async () => {
  const { tablet, actionId } = await withAction();
  expect(await unsettledRecords(tablet)).toEqual([]);
  await saidElsewhere(tablet, actionId, { dueOn: '2026-12-05', ownerName: '李敏' });
  const found = await unsettledRecords(tablet);
  expect(found.map(({ id, open }) => [id, open.map(({ field }) => field)])).toEqual([[actionId, ['dueOn']]]);
  expect(await countUnsettled(tablet)).toBe(1);
});

test('choosing a value replaces both, on every tablet that hears of it', async () => {
  const { tablet, actionId } = await withAction();
  await saidElsewhere(tablet, actionId, { dueOn: '2026-12-05' });
  const [found] = await unsettledRecords(tablet);
  if (!found) throw new Error('nothing to settle');
  await settle(tablet, found, { field: 'dueOn', value: '2026-12-01' });
  expect((await actionById(tablet, actionId))?.dueOn).toBe('2026-12-01');
  expect(await countUnsettled(tablet)).toBe(0);
  const changes = await changesOf(tablet, [actionId]);
  const last = changes.reduce((newest, change) => (change.lamport > newest.lamport ? change : newest));
  expect(last.base['dueOn']).toHaveLength(2);
});

test('what is removed asks nobody any more', async () => {
  const { tablet, actionId } = await withAction();
  await saidElsewhere(tablet, actionId, { dueOn: '2026-12-05' });
  const action = await actionById(tablet, actionId);
  if (!action) throw new Error('no action');
  const undo = await removeAction(tablet, action);
  expect(await countUnsettled(tablet)).toBe(0);
  await undo();
  expect(await countUnsettled(tablet)).toBe(1);
});

test('a database of before tells after the update what two people filled in differently', async () => {
  const name = 'unsettled-before';
  const before = new Dexie(name);
  before.version(2).stores({
    records: 'id, [kind+dealerId], [kind+programmeId], kind, programmeId, [kind+dealerId+on]',
    audits: 'id, startedAt, [dealerId+startedAt], visitId, programmeId',
  });
  const heads = ['甲', '乙'].map((value, i) => ({ id: `c-${i}`, lamport: 2 - i, value }));
  const row = { kind: 'dealer', dealerId: 'd', programmeId: '', on: '', lamport: 2, heads: {} };
  await before.table('records').bulkPut([
    { ...row, id: 'd-1', fields: { name: '甲' }, conflicts: { name: heads } },
    { ...row, id: 'd-2', fields: { name: '丙' }, conflicts: {} },
  ]);
  before.close();
  const tablet = await openTablet({ name });
  expect((await unsettledRecords(tablet)).map(({ id }) => id)).toEqual(['d-1']);
  expect(await tablet.db.records.get('d-2')).not.toHaveProperty('unsettled');
});
