import { expect, test } from 'vitest';
import { arrive, newTablet } from '../../tests/support/tablets.ts';
import { dayField, stockField, targetField, workdayField } from '../domain/board/boardMonth.ts';
import { WHOLE } from '../domain/board/figures.ts';
import { parseChange } from '../domain/changeSchema.ts';
import { boardMonth, boardMonths, type MonthPlace, saveMonth } from './months.ts';
import { commitRecords } from './recordEdits.ts';
import { newId, type Tablet } from './tablet.ts';

async function november(tablet: Tablet): Promise<MonthPlace> {
  const { dealerId, programmeId } = await arrive(tablet);
  return { dealerId, programmeId, month: '2026-11' };
}

const rows = (tablet: Tablet) => tablet.db.records.where('kind').equals('month').toArray();

test('a month is made by the first figure that is entered, in one commit, and stays one record', async () => {
  const tablet = await newTablet();
  const place = await november(tablet);
  expect((await boardMonth(tablet, place.dealerId, place.month)).days).toEqual({});
  const before = await tablet.db.changes.count();
  const who = newId(tablet);
  await saveMonth(tablet, place, { [dayField({ day: '2026-11-23', who }, 'orders')]: 2 });
  expect(await tablet.db.changes.count()).toBe(before + 1);
  await saveMonth(tablet, place, { [targetField(WHOLE, 'orders')]: 30, [workdayField('2026-11-28')]: false });
  expect(await rows(tablet)).toHaveLength(1);
  expect(await boardMonth(tablet, place.dealerId, place.month)).toMatchObject({
    days: { '2026-11-23': { [who]: { orders: 2 } } },
    targets: { [WHOLE]: { orders: 30 } },
    marked: { '2026-11-28': false },
  });
});

test('taking the first figure of a month back leaves the month', async () => {
  const tablet = await newTablet();
  const place = await november(tablet);
  const undo = await saveMonth(tablet, place, {
    [dayField({ day: '2026-11-23', who: WHOLE }, 'calls')]: 7,
    week: [1, 2],
  });
  await undo();
  const month = await boardMonth(tablet, place.dealerId, place.month);
  expect(month.days).toEqual({});
  expect(month.week).toEqual([1, 2, 3, 4, 5, 6]);
  const changes = (await tablet.db.changes.toArray()).filter(({ kind }) => kind === 'month');
  expect(changes.every((change) => parseChange(change).ok)).toBe(true);
});

test('a new month goes on with the dealer’s week and the cars that still stand there', async () => {
  const tablet = await newTablet();
  const place = await november(tablet);
  const [line, sold] = [newId(tablet), newId(tablet)];
  await saveMonth(tablet, place, {
    week: [1, 2, 3, 4, 5],
    [stockField(line, 'model')]: '全顺 T8',
    [stockField(line, '30')]: 3,
    [stockField(line, '90')]: 1,
    [stockField(line, 'transit')]: 2,
    [stockField(sold, 'model')]: '全顺 Pro',
    [stockField(sold, 'gone')]: true,
  });
  await saveMonth(tablet, { ...place, month: '2026-12' }, { [targetField(WHOLE, 'orders')]: 30 });
  expect(await boardMonth(tablet, place.dealerId, '2026-12')).toMatchObject({
    week: [1, 2, 3, 4, 5],
    stock: [{ id: line, model: '全顺 T8', ages: [3, 0, 1, 0], transit: 2 }],
  });
});

test('months without a record are blank, so a span has every month', async () => {
  const tablet = await newTablet();
  const place = await november(tablet);
  await saveMonth(tablet, place, { [targetField(WHOLE, 'visits')]: 3 });
  const months = await boardMonths(tablet, place.dealerId, { from: '2026-10', to: '2027-01' });
  expect([...months.keys()]).toEqual(['2026-10', '2026-11', '2026-12', '2027-01']);
  expect(months.get('2026-10')?.targets).toEqual({});
});

test('two tablets that enter the same month apart from each other make one record', async () => {
  const [one, other] = [await newTablet(), await newTablet()];
  const place = await november(one);
  for (const tablet of [one, other]) await saveMonth(tablet, place, { [targetField(WHOLE, 'orders')]: 30 });
  expect((await rows(other)).map(({ id }) => id)).toEqual((await rows(one)).map(({ id }) => id));
});

test('a month that a file brought under an id of its own is gone on with, not begun a second time', async () => {
  const tablet = await newTablet();
  const place = await november(tablet);
  const { dealerId, programmeId, month } = place;
  const set = { programmeId, month, [targetField(WHOLE, 'orders')]: 30 };
  await commitRecords(tablet, [{ kind: 'month', recordId: newId(tablet), dealerId, set }]);
  await saveMonth(tablet, place, { [targetField(WHOLE, 'visits')]: 3 });
  expect(await rows(tablet)).toHaveLength(1);
  expect((await boardMonth(tablet, dealerId, month)).targets).toEqual({ [WHOLE]: { orders: 30, visits: 3 } });
});
