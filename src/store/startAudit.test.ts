import { expect, test } from 'vitest';
import { itemsOf } from '../../tests/support/showroom.ts';
import { arrive, beginAudit, newTablet, opened, SIGNATURE, storedBody } from '../../tests/support/tablets.ts';
import { answerField, carriedField } from '../domain/answers.ts';
import { askedItems } from '../domain/audit.ts';
import type { Item } from '../domain/catalogue/types.ts';
import { parseChange } from '../domain/changeSchema.ts';
import { carryPlan } from '../domain/ladder/carry.ts';
import { changesOf } from './ledger.ts';
import { lastSealed } from './pastAnswers.ts';
import { openVisit } from './recordEdits.ts';
import { startAudit } from './startAudit.ts';

const bestOf = ({ scale }: Item) => (scale === '0-5' ? 5 : 'yes');
const worstOf = ({ scale }: Item) => (scale === '0-5' ? 0 : 'no');

const KIND = 'showroom-5s';
const TEMPLATE = { templateId: 'tpl-showroom-5s', templateVersion: 1, sections: null };

/** Visit 2 sealed with its first item weak and its second not applicable; visit 3 open, its re-check begun. */
async function recheck() {
  const tablet = await newTablet();
  const place = await arrive(tablet, 2);
  const before = await opened(tablet, await beginAudit(tablet, place, KIND));
  const items = itemsOf(before.template);
  const [weak, without] = items as [Item, Item];
  for (const item of items) before.answer(item.id, bestOf(item));
  before.answer(weak.id, worstOf(weak));
  before.answer(without.id, 'na', '没有此区域');
  await before.seal(SIGNATURE);
  await before.close();
  const visitId = await openVisit(tablet, { ...place, no: 3, openedOn: '2026-11-27' });
  const { programmeId } = place;
  const last = await lastSealed(tablet, { programmeId, templateId: TEMPLATE.templateId, before: 3 });
  if (!last) throw new Error('visit 2 was sealed');
  const plan = carryPlan(askedItems(before.template, null), { id: last.header.id, record: last.record });
  const id = await startAudit(tablet, { ...place, visitId, ...TEMPLATE }, plan);
  return { tablet, place, id, plan, items, weak, without, from: before.id };
}

test('a re-check asks only what fell short; the rest is carried over in the change that begins it', async () => {
  const { tablet, id, plan, items, weak, without, from } = await recheck();
  expect(plan.again).toEqual([weak.id]);
  const changes = await changesOf(tablet, [id]);
  expect(changes).toHaveLength(1);
  expect(changes.map((change) => parseChange(change).ok)).toEqual([true]);
  const { fields } = await storedBody(tablet, id);
  expect(fields[answerField(weak.id, 'value')]).toBeUndefined();
  expect(fields[carriedField(without.id)]).toBe(from);
  expect(fields[answerField(without.id, 'reason')]).toBe('没有此区域');
  const header = await tablet.db.audits.get(id);
  expect(header).toMatchObject({ carried: items.length - 1, tally: { answered: items.length - 1 } });
});

test('an answer by hand is no longer carried, in the same change, and undo brings both back', async () => {
  const { tablet, id, items, from } = await recheck();
  const third = items[2] as Item;
  const audit = await opened(tablet, id);
  const undo = audit.answer(third.id, worstOf(third));
  await audit.retry();
  const [, change] = await changesOf(tablet, [id]);
  expect(Object.keys(change?.set ?? {}).sort()).toEqual(
    [carriedField(third.id), answerField(third.id, 'value')].sort(),
  );
  expect(audit.state().header.carried).toBe(items.length - 2);
  await undo();
  expect(audit.state().record.fields[carriedField(third.id)]).toBe(from);
  await audit.close();
});

test('an answer that was not carried says nothing of it', async () => {
  const { tablet, id, weak } = await recheck();
  const audit = await opened(tablet, id);
  audit.answer(weak.id, bestOf(weak));
  await audit.close();
  const [, change] = await changesOf(tablet, [id]);
  expect(Object.keys(change?.set ?? {})).toEqual([answerField(weak.id, 'value')]);
});

test('what was carried twice names the audit in which it was really given', async () => {
  const { tablet, place, id, items, weak, from } = await recheck();
  const audit = await opened(tablet, id);
  audit.answer(weak.id, bestOf(weak));
  expect(await audit.seal(SIGNATURE)).toBe(true);
  await audit.close();
  const { programmeId } = place;
  const last = await lastSealed(tablet, { programmeId, templateId: TEMPLATE.templateId, before: 4 });
  const plan = last && carryPlan(items, { id: last.header.id, record: last.record });
  expect(last?.no).toBe(3);
  expect(plan?.again).toEqual([]);
  expect(new Set(plan?.carried.map((each) => each.from))).toEqual(new Set([from, id]));
});
