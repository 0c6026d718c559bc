import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { healIdb, watchWrites } from '../../tests/support/idbFaults.ts';
import { anyAnswer, itemsOf, templateOfKind } from '../../tests/support/showroom.ts';
import {
  answerEverything,
  arrive,
  atWork,
  beginAudit,
  newTablet,
  opened,
  SIGNATURE,
  secondWindow,
  shot,
} from '../../tests/support/tablets.ts';
import { answerOf, photosOf } from '../domain/answers.ts';
import { fold } from '../domain/fold.ts';
import type { AuditHeader } from './db.ts';
import { changesOf, historyOf } from './ledger.ts';
import { answerReader, openAudit, photoCount } from './openAudit.ts';
import type { Tablet } from './tablet.ts';

afterEach(healIdb);

const stored = async ({ db }: Tablet, id: string) => {
  const [header, body] = await Promise.all([db.audits.get(id), db.bodies.get(id)]);
  if (!header || !body) throw new Error('nothing stored');
  return { header, body };
};

describe('a tap', () => {
  test('is shown at once and saved a moment later', async () => {
    const { tablet, audit, items } = await atWork();
    audit.answer(items[0], 'partly');
    expect(answerOf(audit.state().record.fields, items[0]).value).toBe('partly');
    expect(audit.state().saving.name).toBe('saving');
    await audit.retry();
    expect(audit.state().saving.name).toBe('saved');
    const { header, body } = await stored(tablet, audit.id);
    expect(answerOf(body.fields, items[0]).value).toBe('partly');
    expect(header).toEqual({ ...audit.state().header, updatedAt: header.updatedAt });
  });

  test('is there again when the audit is opened the next time', async () => {
    const { tablet, audit, items } = await atWork();
    audit.answer(items[0], 'na', '无');
    audit.write(items[1], 'note', '地面有水渍');
    await audit.close();
    const again = await opened(tablet, audit.id);
    expect(again.state().record).toEqual(audit.state().record);
    expect(answerOf(again.state().record.fields, items[0])).toEqual({ value: 'na', reason: '无', note: '' });
  });

  test('that says what is said already is no change', async () => {
    const { tablet, audit, items } = await atWork();
    audit.answer(items[0], 'yes');
    audit.answer(items[0], 'yes');
    audit.write(items[0], 'note', '');
    audit.answer(items[1], null);
    await audit.retry();
    expect(await historyOf(tablet, audit.id, 'answers.')).toHaveLength(1);
  });

  test('one of many in a burst keeps its place: they go to disk in order, together', async () => {
    const begun = watchWrites();
    const { tablet, audit, items } = await atWork();
    const before = begun.length;
    for (const value of ['yes', 'no', 'partly', 'yes', 'no'] as const) audit.answer(items[0], value);
    await audit.retry();
    const history = await historyOf(tablet, audit.id, 'answers.');
    expect(history.map(({ value }) => value)).toEqual(['yes', 'no', 'partly', 'yes', 'no']);
    const seqs = (await tablet.db.changes.where('recordId').equals(audit.id).toArray()).map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
    // The first goes alone, those that came meanwhile go together.
    expect(begun.length - before).toBe(2);
  });

  test('after tap, the header counts what the ledger says', async () => {
    const template = templateOfKind('morning-meeting');
    const items = itemsOf(template);
    const taps = fc.array(
      fc.nat(items.length - 1).chain((i) => fc.tuple(fc.constant(i), anyAnswer(items[i] as never))),
    );
    const tablet = await newTablet();
    const place = await arrive(tablet);
    await fc.assert(
      fc.asyncProperty(taps, async (tapped) => {
        const audit = await opened(tablet, await beginAudit(tablet, place));
        for (const [i, value] of tapped) audit.answer(items[i]?.id ?? '', value, value === 'na' ? '无' : undefined);
        await audit.close();
        const { header, body } = await stored(tablet, audit.id);
        const { id: _id, ...record } = body;
        expect(record).toEqual(fold(await changesOf(tablet, [audit.id])));
        const answered = items.filter(({ id }) => answerOf(body.fields, id).value !== null).length;
        expect(header.tally).toMatchObject({ items: items.length, answered });
      }),
      { numRuns: 25 },
    );
  });

  test('tells those who watch, and leaves what did not change as the same object', async () => {
    const { audit, items } = await atWork();
    const read = answerReader();
    const before = { state: audit.state(), second: read(audit.state().record, items[1]) };
    const seen: AuditHeader[] = [];
    const leave = audit.subscribe(() => seen.push(audit.state().header));
    audit.answer(items[0], 'yes');
    expect(seen.at(-1)?.tally.answered).toBe(1);
    expect(audit.state()).not.toBe(before.state);
    expect(read(audit.state().record, items[1])).toBe(before.second);
    leave();
    const heard = seen.length;
    audit.answer(items[1], 'yes');
    await audit.retry();
    expect(seen).toHaveLength(heard);
  });

  test('never stores text that a database cannot hold', async () => {
    const { audit, items } = await atWork();
    audit.write(items[0], 'note', 'a\0b\ud83d');
    expect(answerOf(audit.state().record.fields, items[0]).note).toBe('ab\ufffd');
  });
});

describe('taking back', () => {
  test('a first answer leaves the item unanswered, and both taps in its history', async () => {
    const { tablet, audit, items } = await atWork();
    const undo = audit.answer(items[0], 'no');
    await undo();
    expect(answerOf(audit.state().record.fields, items[0]).value).toBeNull();
    const history = await historyOf(tablet, audit.id, `answers.${items[0]}.`);
    expect(history.map(({ value }) => value)).toEqual(['no', null]);
    expect(history.every(({ author, device }) => author === tablet.author && device === 'test tablet')).toBe(true);
  });

  test('"not applicable" brings back the answer and the reason that stood there', async () => {
    const { audit, items } = await atWork();
    audit.answer(items[0], 'na', '无');
    const undo = audit.answer(items[0], 'na', '未营业');
    await undo();
    expect(answerOf(audit.state().record.fields, items[0])).toMatchObject({ value: 'na', reason: '无' });
    await audit.answer(items[0], 'yes', '')();
    expect(answerOf(audit.state().record.fields, items[0])).toMatchObject({ value: 'na', reason: '无' });
  });

  test('the removal of a photo brings the photo back', async () => {
    const { audit, items } = await atWork();
    await audit.addPhoto(items[0], shot(1));
    const [photo] = photosOf(audit.state().record.fields);
    const undo = audit.removePhoto(photo?.id ?? '');
    expect(photoCount(audit.state().record, items[0])).toBe(0);
    await undo();
    expect(photosOf(audit.state().record.fields)).toEqual([photo]);
  });

  test('the choice of sections asks all of them again', async () => {
    const { audit } = await atWork();
    const [first] = audit.template.sections.map(({ id }) => id) as [string];
    const undo = audit.chooseSections([first]);
    expect(audit.state().header.tally.items).toBeLessThan(itemsOf(audit.template).length);
    await undo();
    expect(audit.state().header.tally.items).toBe(itemsOf(audit.template).length);
  });
});

describe('sealing', () => {
  test('is refused until every item is answered', async () => {
    const { audit, items } = await atWork();
    expect(await audit.seal(SIGNATURE)).toBe(false);
    await answerEverything(audit);
    audit.answer(items[0], 'na');
    expect(await audit.seal(SIGNATURE)).toBe(false);
    audit.answer(items[0], 'na', '无');
    expect(await audit.seal(SIGNATURE)).toBe(true);
    expect(audit.state().header.state).toBe('sealed');
  });

  test('closes the audit to every edit until it is reopened with a reason', async () => {
    const { tablet, audit, items } = await atWork();
    await answerEverything(audit);
    const undo = audit.write(items[1], 'note', '补');
    await audit.seal(SIGNATURE);
    audit.answer(items[0], 'no');
    audit.write(items[0], 'note', '后补');
    await undo();
    await audit.addPhoto(items[0], shot(1));
    audit.chooseSections([audit.template.sections[0]?.id ?? '']);
    await audit.retry();
    expect(audit.state().header).toMatchObject({ state: 'sealed', photos: 0 });
    expect((await stored(tablet, audit.id)).header.state).toBe('sealed');
    await audit.reopen('漏拍照片');
    audit.answer(items[0], 'no');
    expect(audit.state().audit.reopened).toMatchObject({ reason: '漏拍照片', by: tablet.author });
    expect(audit.state().header.state).toBe('open');
    expect(await audit.seal(SIGNATURE)).toBe(true);
    expect((await stored(tablet, audit.id)).header.state).toBe('sealed');
    const seals = await historyOf(tablet, audit.id, 'seal');
    expect(seals.map(({ value }) => value !== null)).toEqual([true, false, true]);
  });

  test('needs a name, and reopening needs a reason and a seal', async () => {
    const { audit, items } = await atWork();
    await answerEverything(audit);
    expect(await audit.seal({ name: ' ', strokes: [] })).toBe(false);
    expect(await audit.reopen('没有盖章')).toBe(false);
    expect(await audit.seal({ name: '王\ud83d', strokes: [] })).toBe(true);
    expect(audit.state().audit.seal?.signature.name).toBe('王\ufffd');
    expect(await audit.reopen('  ')).toBe(false);
    expect(await audit.reopen('补')).toBe(true);
    audit.answer(items[0], 'na', '半个字 \ud83d');
    expect(answerOf(audit.state().record.fields, items[0]).reason).toBe('半个字 \ufffd');
  });

  test('is refused when another window has the audit', async () => {
    const { tablet, audit } = await atWork();
    await answerEverything(audit);
    const reader = await opened(await secondWindow(tablet), audit.id);
    expect(await reader.seal(SIGNATURE)).toBe(false);
    expect(audit.state().header.state).toBe('open');
  });
});

describe('a second window', () => {
  test('can read an audit that is open in the first, and write once that has closed it', async () => {
    const { tablet, audit, items } = await atWork();
    const window = await secondWindow(tablet);
    const reader = await opened(window, audit.id);
    expect([audit.writable, reader.writable]).toEqual([true, false]);
    reader.answer(items[0], 'no');
    expect(await reader.addPhoto(items[0], shot(1))).toBeUndefined();
    await reader.reopen('x');
    await reader.close();
    expect(await changesOf(tablet, [audit.id])).toHaveLength(1);
    audit.answer(items[0], 'yes');
    await audit.close();
    const writer = await opened(window, audit.id);
    expect(writer.writable).toBe(true);
    expect(answerOf(writer.state().record.fields, items[0]).value).toBe('yes');
  });

  test('loses nothing where the browser has no locks: both said what they said, and the audit shows it', async () => {
    const navigator = Object.getOwnPropertyDescriptor(globalThis, 'navigator') as PropertyDescriptor;
    Object.defineProperty(globalThis, 'navigator', { configurable: true, value: {} });
    try {
      const { tablet, audit, items } = await atWork();
      const other = await opened(await secondWindow(tablet), audit.id);
      audit.answer(items[0], 'yes');
      await audit.retry();
      other.answer(items[1], 'no');
      other.answer(items[0], 'no');
      await Promise.all([audit.close(), other.close()]);
      const { record } = (await opened(tablet, audit.id)).state();
      expect(answerOf(record.fields, items[1]).value).toBe('no');
      const conflict = record.conflicts[`answers.${items[0]}.value`] ?? [];
      expect(new Set(conflict.map(({ value }) => value))).toEqual(new Set(['no', 'yes']));
    } finally {
      Object.defineProperty(globalThis, 'navigator', navigator);
    }
  });
});

test('an audit that is not here, or of a checklist that this build does not know, is not opened', async () => {
  const { tablet, audit } = await atWork();
  expect(await openAudit(tablet, 'no such audit')).toBeUndefined();
  await audit.close();
  await tablet.db.audits.update(audit.id, { templateVersion: 99 });
  expect(await openAudit(tablet, audit.id)).toBeUndefined();
  await tablet.db.audits.update(audit.id, { templateVersion: 1 });
  expect((await opened(tablet, audit.id)).writable).toBe(true);
});
