import { Dexie } from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { failWrites, healIdb, misreportCommit } from '../../tests/support/idbFaults.ts';
import { answerEverything, atWork, opened, SIGNATURE, shot, storedBody } from '../../tests/support/tablets.ts';
import { answerOf, photosOf } from '../domain/answers.ts';
import { fold } from '../domain/fold.ts';
import { AuditQueue } from './auditQueue.ts';
import { draftOn } from './commit.ts';
import { changesOf } from './ledger.ts';
import type { OpenAudit } from './openAudit.ts';
import { acknowledge, nextBatch, OUTBOX_START } from './outbox.ts';
import { fillReserve } from './reserve.ts';
import type { Tablet } from './tablet.ts';

afterEach(healIdb);

/** On disk: the folded body is what the ledger says, and no change is in it twice. */
async function expectSound(tablet: Tablet, audit: OpenAudit): Promise<void> {
  const body = await storedBody(tablet, audit.id);
  const changes = await changesOf(tablet, [audit.id]);
  expect(body).toEqual(fold(changes));
  const rows = [
    ...(await tablet.db.changes.where('recordId').equals(audit.id).toArray()),
    ...(await tablet.db.segments.where('recordId').equals(audit.id).toArray()).flatMap((segment) => segment.changes),
  ];
  expect(rows.map(({ id }) => id).sort()).toEqual(changes.map(({ id }) => id).sort());
  expect(audit.state().record).toEqual(body);
}

describe('edits that could not be saved', () => {
  test('stay, are counted and named, and are stored once each at the next try', async () => {
    const { tablet, audit, items } = await atWork();
    failWrites({ store: 'bodies', error: 'UnknownError' });
    audit.answer(items[0], 'yes');
    await audit.retry();
    audit.answer(items[1], 'no');
    audit.write(items[2], 'note', '再试');
    await audit.retry();
    expect(audit.state().saving).toEqual({ name: 'failed', problem: 'unknown', edits: 3 });
    expect(audit.unsaved()).toHaveLength(3);
    healIdb();
    await audit.retry();
    expect(audit.state().saving).toEqual({ name: 'saved' });
    expect(audit.unsaved()).toEqual([]);
    expect(answerOf(audit.state().record.fields, items[2]).note).toBe('再试');
    await expectSound(tablet, audit);
  });

  test('because the database went away while they were written are known to be that, though the browser says nothing', async () => {
    const { tablet, audit, items } = await atWork();
    failWrites({ store: 'bodies', error: 'AbortError' });
    const lost = new DOMException('Connection to Indexed Database server lost. Refresh the page.', 'UnknownError');
    vi.spyOn(tablet.db.meta, 'count').mockReturnValue(Dexie.Promise.reject(lost));
    audit.answer(items[0], 'yes');
    await audit.retry();
    expect(audit.state().saving).toEqual({ name: 'failed', problem: 'connection-lost', edits: 1 });
    vi.restoreAllMocks();
  });

  test('are tried again, in order, with the next tap', async () => {
    const { tablet, audit, items } = await atWork();
    failWrites({ store: 'changes', error: 'UnknownError', times: 1 });
    audit.answer(items[0], 'yes');
    await audit.retry();
    audit.answer(items[0], 'no');
    await audit.retry();
    expect(audit.state().saving.name).toBe('saved');
    await expectSound(tablet, audit);
    expect((await tablet.db.changes.toArray()).slice(-2).map(({ set }) => Object.values(set))).toEqual([
      ['yes'],
      ['no'],
    ]);
  });

  test('keep the audit from being sealed', async () => {
    const { audit, items } = await atWork();
    await answerEverything(audit);
    failWrites({ store: 'changes', error: 'UnknownError' });
    audit.write(items[0], 'note', 'x');
    expect(await audit.seal(SIGNATURE)).toBe(false);
    healIdb();
    expect(await audit.seal(SIGNATURE)).toBe(true);
  });

  test('are still in hand after closing, for the rescue', async () => {
    const { audit, items } = await atWork();
    failWrites({ store: 'changes', error: 'InvalidStateError' });
    audit.answer(items[0], 'yes');
    await audit.close();
    expect(audit.unsaved()).toMatchObject([{ recordId: audit.id, set: { [`answers.${items[0]}.value`]: 'yes' } }]);
  });
});

describe('an error that was reported for a commit that is on disk', () => {
  test('does not make anything twice', async () => {
    const { tablet, audit, items } = await atWork();
    misreportCommit('changes');
    audit.answer(items[0], 'yes');
    await audit.retry();
    audit.answer(items[1], 'no');
    await audit.retry();
    expect(audit.state().saving).toEqual({ name: 'saved' });
    await expectSound(tablet, audit);
    expect((await tablet.db.changes.toArray()).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('does not make anything twice even when it was sent and acknowledged before the retry', async () => {
    const { tablet, audit, items } = await atWork();
    misreportCommit('changes');
    audit.answer(items[0], 'yes');
    await audit.retry();
    const batch = await nextBatch(tablet, OUTBOX_START);
    const results = batch.changes.map(({ id }) => ({ id, status: 'stored' as const }));
    const answer = {
      protocol: 1 as const,
      nonce: 'n',
      epoch: 'e',
      fork: false,
      results,
      missingPhotos: [],
      audits: [],
    };
    await acknowledge(tablet, batch, answer);
    await audit.retry();
    expect(audit.state().saving).toEqual({ name: 'saved' });
    await expectSound(tablet, audit);
    expect(await tablet.db.changes.count()).toBe(0);
  });

  test('keeps a photo once, with its bytes', async () => {
    const { tablet, audit, items } = await atWork();
    misreportCommit('photos');
    const photo = audit.addPhoto(items[0], shot(1));
    await vi.waitUntil(() => audit.state().saving.name === 'failed', { timeout: 20_000 });
    await audit.retry();
    expect(await photo).toBeUndefined();
    expect(photosOf(audit.state().record.fields)).toHaveLength(1);
    expect(await tablet.db.photoBytes.count()).toBe(1);
    await expectSound(tablet, audit);
  });
});

describe('when the tablet is full', () => {
  test('a photo is refused as a whole, and the text around it is saved', async () => {
    const { tablet, audit, items } = await atWork();
    failWrites({ store: 'photoBytes', error: 'QuotaExceededError' });
    audit.answer(items[0], 'yes');
    const photo = audit.addPhoto(items[0], shot(1));
    audit.write(items[0], 'note', '照片拍不了');
    expect(await photo).toBe('quota');
    await audit.retry();
    expect(audit.state().saving).toEqual({ name: 'saved' });
    expect(audit.state().header.photos).toBe(0);
    expect(answerOf(audit.state().record.fields, items[0])).toMatchObject({ value: 'yes', note: '照片拍不了' });
    expect(await tablet.db.photos.count()).toBe(0);
    await expectSound(tablet, audit);
  });

  test('the room that was set aside is freed for text', async () => {
    const { tablet, audit, items } = await atWork();
    expect(await fillReserve(tablet)).toBe(true);
    failWrites({ store: 'bodies', error: 'QuotaExceededError', times: 1 });
    audit.answer(items[0], 'yes');
    await audit.retry();
    expect(audit.state().saving).toEqual({ name: 'saved' });
    expect(await tablet.db.meta.get('reserve')).toBeUndefined();
    await expectSound(tablet, audit);
  });

  test('and no room is left to free, text stays in hand and the cause is named', async () => {
    const { audit, items } = await atWork();
    failWrites({ store: 'bodies', error: 'QuotaExceededError' });
    audit.write(items[0], 'note', '满');
    await audit.retry();
    expect(audit.state().saving).toEqual({ name: 'failed', problem: 'quota', edits: 1 });
    healIdb();
    await audit.retry();
    expect(audit.state().saving).toEqual({ name: 'saved' });
  });

  test('a photo can be taken again once there is room', async () => {
    const { tablet, audit, items } = await atWork();
    failWrites({ store: 'photoBytes', error: 'QuotaExceededError', times: 1 });
    expect(await audit.addPhoto(items[0], shot(1))).toBe('quota');
    expect(await audit.addPhoto(items[0], shot(1))).toBeUndefined();
    await audit.close();
    const again = await opened(tablet, audit.id);
    expect(photosOf(again.state().record.fields)).toHaveLength(1);
    await expectSound(tablet, again);
  });
});

test('a photo is found with its bytes, its facts and its small picture', async () => {
  const { tablet, audit, items } = await atWork();
  await audit.addPhoto(items[0], shot(3));
  const [photo] = photosOf(audit.state().record.fields);
  const bytes = shot(3).bytes.byteLength;
  expect(photo).toMatchObject({ itemId: items[0], bytes, width: 8, height: 8 });
  const row = await tablet.db.photos.get(photo?.sha256 ?? '');
  expect(row).toMatchObject({ size: bytes, sent: 0 });
  expect(row?.thumb.byteLength).toBe(3);
  expect((await tablet.db.photoBytes.get(photo?.sha256 ?? ''))?.bytes.byteLength).toBe(bytes);
});

test('an edit made the very moment the one before it is saved is saved by itself', async () => {
  const { tablet, audit, items } = await atWork();
  const { header, record } = audit.state();
  const queue = new AuditQueue({
    tablet,
    id: audit.id,
    record,
    rev: header.rev,
    headerOf: (_record, rev) => ({ ...header, rev }),
    onChange: () => undefined,
  });
  const say = (value: 'yes' | 'no') => {
    const set = { [`answers.${items[0]}.value`]: value };
    return queue.add(
      draftOn(tablet, queue.record, { kind: 'audit', recordId: audit.id, dealerId: header.dealerId, set }),
    );
  };
  await say('yes').then(() => say('no'));
  expect(queue.saving).toEqual({ name: 'saved' });
  expect(answerOf(fold(await changesOf(tablet, [audit.id])).fields, items[0]).value).toBe('no');
});
