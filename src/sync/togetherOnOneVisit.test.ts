import { afterEach, expect, test, vi } from 'vitest';
import { closeEndpoints, syncAll, two } from '../../tests/support/syncWork.ts';
import { opened, secondWindow, storedBody } from '../../tests/support/tablets.ts';
import { answerOf } from '../domain/answers.ts';
import { fold } from '../domain/fold.ts';
import { changesOf } from '../store/ledger.ts';
import { saveProfile } from '../store/recordEdits.ts';

afterEach(closeEndpoints);

const waitUntil = (met: () => unknown): Promise<unknown> => vi.waitUntil(met, { timeout: 20_000 });

/** One audit open on two tablets, reopened so that it can be edited. */
async function bothAtIt() {
  const work = await two();
  const { tablet, other, audit } = work;
  await saveProfile(other.tablet, { name: '李静', role: 'field-rep' });
  const [mine, theirs] = [await opened(tablet, audit.id), await opened(other.tablet, audit.id)];
  await mine.reopen('补');
  await syncAll(work, other);
  await waitUntil(() => theirs.state().header.state === 'open');
  return { ...work, mine, theirs, round: () => syncAll(work, other, work) };
}

test('two people on one visit see each other’s answers while they fill it in, and lose none', async () => {
  const { mine, theirs, round, items, tablet, other, audit } = await bothAtIt();
  mine.answer(items[0], 'no');
  theirs.answer(items[1], 'no');
  await Promise.all([mine.retry(), theirs.retry()]);
  await round();
  const said = (open: typeof mine) => [0, 1].map((i) => answerOf(open.state().record.fields, items[i] ?? '').value);
  await waitUntil(() => JSON.stringify([said(mine), said(theirs)]) === '[["no","no"],["no","no"]]');
  theirs.write(items[2], 'note', '之后');
  await theirs.close();
  await mine.close();
  await round();
  for (const one of [tablet, other.tablet]) {
    expect(await storedBody(one, audit.id)).toEqual(fold(await changesOf(one, [audit.id])));
  }
  expect(await storedBody(tablet, audit.id)).toEqual(await storedBody(other.tablet, audit.id));
});

test('two people who answered one item differently are both told, and one of them settles it', async () => {
  const { mine, theirs, round, items } = await bothAtIt();
  mine.answer(items[0], 'no');
  theirs.answer(items[0], 'partly');
  await Promise.all([mine.retry(), theirs.retry()]);
  await round();
  const field = `answers.${items[0]}.value`;
  await waitUntil(() => mine.state().record.conflicts[field] && theirs.state().record.conflicts[field]);
  expect(mine.state().record.fields[field]).toBe(theirs.state().record.fields[field]);
  expect(mine.state().header.unsettled).toBe(1);
  mine.answer(items[0], 'partly');
  await mine.retry();
  await round();
  await waitUntil(() => !theirs.state().record.conflicts[field]);
  expect(answerOf(theirs.state().record.fields, items[0]).value).toBe('partly');
});

test('a tap that is on its way when news comes is folded with it, not written over it', async () => {
  const { mine, theirs, items, tablet, link, other, audit } = await bothAtIt();
  mine.answer(items[0], 'no');
  mine.write(items[1], 'note', '我的');
  await mine.retry();
  await syncAll({ tablet, link });
  const taps = (async () => {
    for (let i = 0; i < 20; i++) {
      theirs.write(items[1], 'note', `他的 ${i}`);
      theirs.answer(items[2], i % 2 ? 'yes' : 'no');
      await new Promise((next) => setImmediate(next));
    }
    await theirs.retry();
  })();
  await syncAll(other);
  await taps;
  await waitUntil(() => answerOf(theirs.state().record.fields, items[0]).value === 'no');
  await theirs.close();
  const ledger = await changesOf(other.tablet, [audit.id]);
  expect(await storedBody(other.tablet, audit.id)).toEqual(fold(ledger));
  expect(theirs.state().record).toEqual(fold(ledger));
});

test('a window that may only read shows what the other one and other tablets say', async () => {
  const { mine, theirs, items, other, audit, tablet, link } = await bothAtIt();
  const reader = await opened(await secondWindow(other.tablet), audit.id);
  expect(reader.writable).toBe(false);
  theirs.answer(items[0], 'no');
  await waitUntil(() => answerOf(reader.state().record.fields, items[0]).value === 'no');
  mine.answer(items[1], 'no');
  await mine.retry();
  await syncAll({ tablet, link }, other);
  await waitUntil(() => answerOf(reader.state().record.fields, items[1]).value === 'no');
  await reader.close();
});

test('a window that ends before it took the news finds it when it is opened again', async () => {
  const { mine, theirs, items, other, audit, tablet, link } = await bothAtIt();
  mine.answer(items[0], 'no');
  await mine.retry();
  await syncAll({ tablet, link });
  const stale = await storedBody(other.tablet, audit.id);
  // Its last word to the database is of the time before; what it had in memory is gone.
  await syncAll(other);
  await theirs.close();
  await other.tablet.db.bodies.put({ ...stale, id: audit.id });
  await other.tablet.db.meta.put({ key: `behind:${audit.id}`, value: 'x' });
  const again = await opened(other.tablet, audit.id);
  await waitUntil(() => answerOf(again.state().record.fields, items[0]).value === 'no');
  await again.close();
  expect(await storedBody(other.tablet, audit.id)).toEqual(fold(await changesOf(other.tablet, [audit.id])));
});
