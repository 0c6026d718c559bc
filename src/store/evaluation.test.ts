import { expect, test } from 'vitest';
import { itemsOf, templateOf, valuesOf } from '../../tests/support/showroom.ts';
import {
  answerEverything,
  arrive,
  beginAudit,
  newTablet,
  opened,
  type Place,
  SIGNATURE,
} from '../../tests/support/tablets.ts';
import { contentOf } from '../domain/bundle/content.ts';
import { sheetText } from '../domain/bundle/scores.ts';
import type { TemplateKind } from '../domain/catalogue/types.ts';
import {
  closeVisit,
  closingsApart,
  decideModule,
  evaluationOf,
  publishThresholds,
  reopenVisit,
  setThresholds,
} from './evaluation.ts';
import { changesOf } from './ledger.ts';
import type { OpenAudit } from './openAudit.ts';
import { visitById } from './records.ts';
import type { Tablet } from './tablet.ts';

const FIRST_VISIT: readonly TemplateKind[] = ['showroom-5s', 'showroom-hardware', 'customer-source'];

async function sealed(tablet: Tablet, place: Place, kind: TemplateKind): Promise<string> {
  const id = await beginAudit(tablet, place, kind);
  const audit = await opened(tablet, id);
  await answerEverything(audit);
  await audit.seal(SIGNATURE);
  await audit.close();
  return id;
}

/** A first visit with everything sealed. */
async function doneVisit() {
  const tablet = await newTablet();
  const place = await arrive(tablet, 1);
  const ids: string[] = [];
  for (const kind of FIRST_VISIT) ids.push(await sealed(tablet, place, kind));
  const column = async () => {
    const { sheet } = await evaluationOf(tablet, place.programmeId);
    const [first] = sheet.visits;
    if (!first) throw new Error('a sheet has four visits');
    return first;
  };
  return { tablet, place, ids: ids as [string, string, string], column };
}

/** Answers the first item with the worst step of its scale. */
function spoil(audit: OpenAudit): void {
  const [item] = itemsOf(audit.template);
  if (item) audit.answer(item.id, valuesOf(item).at(-1) ?? null);
}

test('a visit is closed once everything is sealed, and its figures stay when an audit is reopened', async () => {
  const { tablet, place, ids, column } = await doneVisit();
  expect((await column()).closed).toBeUndefined();
  expect(await closeVisit(tablet, place.visitId)).toBeDefined();
  const before = await column();
  expect(before.modules.map(({ state }) => state.name)).toEqual(['frozen', 'frozen']);
  const audit = await opened(tablet, ids[2]);
  await audit.reopen('看错了');
  spoil(audit);
  await audit.close();
  const after = await column();
  expect(after.modules.map(({ state }) => state)).toEqual(before.modules.map(({ state }) => state));
  expect(after.modules.map(({ since }) => since !== undefined)).toEqual([false, true]);
});

test('a visit with an open checklist is not closed, and neither is one that is closed already', async () => {
  const { tablet, place, ids } = await doneVisit();
  const audit = await opened(tablet, ids[0]);
  await audit.reopen('再看一次');
  await audit.close();
  expect(await closeVisit(tablet, place.visitId)).toBeUndefined();
  const again = await opened(tablet, ids[0]);
  await again.seal(SIGNATURE);
  await again.close();
  expect(await closeVisit(tablet, place.visitId)).toBeDefined();
  expect(await closeVisit(tablet, place.visitId)).toBeUndefined();
});

test('closing can be undone, and reopening keeps the reason', async () => {
  const { tablet, place, column } = await doneVisit();
  const undo = await closeVisit(tablet, place.visitId);
  await undo?.();
  expect((await column()).closed).toBeUndefined();
  await closeVisit(tablet, place.visitId);
  const undoReopen = await reopenVisit(tablet, [place.visitId], '漏看一项');
  expect((await visitById(tablet, place.visitId))?.reopened).toMatchObject({ reason: '漏看一项', by: tablet.author });
  expect((await column()).closed).toBeUndefined();
  await undoReopen();
  expect((await column()).closed).toBeDefined();
});

test('a waived module is approved by somebody, and taken back by undo', async () => {
  const { tablet, place, column } = await doneVisit();
  const visit = { id: place.visitId, dealerId: place.dealerId };
  const decision = { state: 'waived', by: tablet.author, reason: '展厅装修' } as const;
  const undo = await decideModule(tablet, { visit, moduleId: 'showroom' }, decision);
  expect((await column()).modules[0]).toMatchObject({ state: { name: 'waived' }, decision: { reason: '展厅装修' } });
  await undo();
  expect((await column()).modules[0]?.state.name).toBe('frozen');
});

test('what was published holds, whatever is set afterwards', async () => {
  const { tablet, place } = await doneVisit();
  await setThresholds(tablet, place, { total: 75, module: 55 });
  const withdraw = await publishThresholds(tablet, place, { total: 75, module: 55 });
  await setThresholds(tablet, place, { total: 90, module: 90 });
  const standard = async () => (await evaluationOf(tablet, place.programmeId)).standard;
  expect(await standard()).toMatchObject({ thresholds: { total: 75, module: 55 }, published: { by: tablet.author } });
  await withdraw();
  expect(await standard()).toEqual({ thresholds: { total: 90, module: 90 }, published: null });
});

test('the tablet and a bundle say the same of the sheet', async () => {
  const { tablet, place, ids } = await doneVisit();
  await decideModule(
    tablet,
    { visit: { id: place.visitId, dealerId: place.dealerId }, moduleId: 'customer-source' },
    {
      state: 'failed',
      by: tablet.author,
      reason: '未保存报表',
    },
  );
  await closeVisit(tablet, place.visitId);
  const changes = await changesOf(tablet, [place.dealerId, place.programmeId, place.visitId, ...ids, tablet.author]);
  const bundle = contentOf({ scope: { kind: 'programme', id: place.programmeId }, changes, templateOf });
  const { sheet, standard } = await evaluationOf(tablet, place.programmeId);
  expect(bundle.ok && bundle.content.scores).toEqual(sheetText(sheet, standard));
});

test('figures that nobody froze apart are not in doubt', async () => {
  const { tablet, place } = await doneVisit();
  await closeVisit(tablet, place.visitId);
  expect(await closingsApart(tablet, place.visitId)).toEqual([]);
});
