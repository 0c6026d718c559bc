import { beforeEach, describe, expect, test } from 'vitest';
import { acknowledgeAll, answerTo } from '../../tests/support/outbox.ts';
import { arrive, atWork, newTablet, shot } from '../../tests/support/tablets.ts';
import { idOf, writer } from '../../tests/support/writer.ts';
import type { Change } from '../domain/change.ts';
import { changesOf } from './ledger.ts';
import { mergeChanges } from './merge.ts';
import {
  acknowledge,
  coversBatch,
  markPhotoSent,
  nextBatch,
  OUTBOX_START,
  placeAfter,
  quarantined,
  recheckPhotos,
  resendMissing,
  retryQuarantined,
  takeNewReplica,
  unsentPhotos,
} from './outbox.ts';
import { saveDealer } from './recordEdits.ts';
import type { Tablet } from './tablet.ts';
import { unsent } from './unsent.ts';

const dealer = (name: string) => ({ name, code: '', city: '', note: '' });

/** All that goes out, request by request, nothing of it acknowledged. */
async function requests(tablet: Tablet, max?: number): Promise<Change[][]> {
  const sent: Change[][] = [];
  for (let place = OUTBOX_START; ; ) {
    const batch = await nextBatch(tablet, place, max);
    if (batch.changes.length === 0) return sent;
    sent.push([...batch.changes]);
    place = placeAfter(place, batch);
  }
}

/** What another tablet said of its own dealer, as a file brings it: `count` changes of one record. */
async function bring(tablet: Tablet, count: number, no = 7): Promise<readonly Change[]> {
  const other = writer(no);
  const recordId = idOf(0x700 + no);
  for (let i = 0; i < count; i++) other.say({ kind: 'dealer', recordId, dealerId: recordId, set: dealer(`别家 ${i}`) });
  await mergeChanges(tablet, { changes: other.changes, photos: [], templateOf: () => undefined, relay: true });
  return other.changes;
}

let tablet: Tablet;

beforeEach(async () => {
  tablet = await newTablet();
  await arrive(tablet);
});

describe('what goes out', () => {
  test('is this tablet’s own changes in the order they were made, then what it passes on for others', async () => {
    const brought = await bring(tablet, 3);
    const sent = (await requests(tablet)).flat();
    expect(sent.slice(0, -3).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(sent.slice(-3)).toEqual(brought);
  });

  test.each([1, 2, 3])('fits into requests of %i changes, none left out and none twice', async (max) => {
    const brought = await bring(tablet, 5);
    const sent = await requests(tablet, max);
    for (const request of sent) expect(request.length).toBeLessThanOrEqual(max);
    const ids = sent.flat().map(({ id }) => id);
    expect(ids.toSorted()).toEqual([...brought, ...(await tablet.db.changes.toArray())].map(({ id }) => id).sort());
    await acknowledgeAll(tablet);
    expect(await unsent(tablet)).toMatchObject({ changes: 0 });
  });

  test('fits into requests of a megabyte, its own and what others said', async () => {
    const note = '长'.repeat(4000);
    for (let i = 0; i < 300; i++) await saveDealer(tablet, { ...dealer(`第 ${i}`), note });
    await bring(tablet, 2500);
    const sent = await requests(tablet);
    for (const request of sent) {
      expect(request.length).toBeLessThanOrEqual(2000);
      expect(JSON.stringify(request).length).toBeLessThan(1_010_000);
    }
    expect(sent.flat()).toHaveLength(4 + 300 + 2500);
  });
});

describe('an acknowledgement', () => {
  test('counts only when it lists what was sent, in the order it was sent', async () => {
    const batch = await nextBatch(tablet, OUTBOX_START);
    const answer = answerTo(batch);
    const results = answer.results;
    expect(coversBatch(batch, answer)).toBe(true);
    expect(coversBatch(batch, { ...answer, results: results.toReversed() })).toBe(false);
    expect(coversBatch(batch, { ...answer, results: results.slice(1) })).toBe(false);
    expect(coversBatch(batch, { ...answer, results: [...results, ...results] })).toBe(false);
    expect(coversBatch(batch, { ...answer, results: [] })).toBe(false);
  });

  test('empties the outbox and keeps the ledger', async () => {
    const before = await changesOf(
      tablet,
      (await tablet.db.records.toArray()).map(({ id }) => id),
    );
    await acknowledgeAll(tablet);
    expect(await unsent(tablet)).toEqual({ changes: 0, photos: 0, quarantined: 0 });
    const after = await changesOf(
      tablet,
      (await tablet.db.records.toArray()).map(({ id }) => id),
    );
    expect(after.toSorted((a, b) => a.seq - b.seq)).toEqual(before.toSorted((a, b) => a.seq - b.seq));
  });

  test('leaves what was said meanwhile in the outbox', async () => {
    const batch = await nextBatch(tablet, OUTBOX_START);
    await saveDealer(tablet, dealer('后来'));
    await acknowledge(tablet, batch, answerTo(batch));
    expect((await requests(tablet)).flat().map(({ set }) => set['name'])).toEqual(['后来']);
  });

  test('that comes twice, from two windows, changes nothing the second time', async () => {
    const batch = await nextBatch(tablet, OUTBOX_START);
    await acknowledge(tablet, batch, answerTo(batch));
    const ids = batch.changes.map(({ recordId }) => recordId);
    const before = await changesOf(tablet, ids);
    await acknowledge(tablet, batch, answerTo(batch));
    expect(await changesOf(tablet, ids)).toEqual(before);
    expect(await unsent(tablet)).toMatchObject({ changes: 0 });
  });
});

describe('what the endpoint keeps aside', () => {
  test('is shown with the reason, still counts here, and does not hold up the rest', async () => {
    const bad = await saveDealer(tablet, dealer('坏'));
    const [change] = await changesOf(tablet, [bad]);
    await acknowledgeAll(tablet, { [change?.id ?? '']: 'out-of-scope' });
    expect(await quarantined(tablet)).toMatchObject([{ recordId: bad, code: 'out-of-scope', where: 'set.name' }]);
    expect(await unsent(tablet)).toEqual({ changes: 0, photos: 0, quarantined: 1 });
    expect(await changesOf(tablet, [bad])).toEqual([change]);
  });

  test('goes out again when a person asks for it, unchanged', async () => {
    const bad = await saveDealer(tablet, dealer('坏'));
    const [change] = (await changesOf(tablet, [bad])) as [Change];
    await acknowledgeAll(tablet, { [change.id]: 'unknown-template' });
    await retryQuarantined(tablet, [change.id, 'not there']);
    expect(await unsent(tablet)).toMatchObject({ changes: 1, quarantined: 0 });
    expect((await requests(tablet)).flat()).toEqual([change]);
    await acknowledgeAll(tablet, { [change.id]: 'unknown-template' });
    expect(await quarantined(tablet)).toHaveLength(1);
    await retryQuarantined(tablet, [change.id]);
    await acknowledgeAll(tablet);
    expect(await unsent(tablet)).toEqual({ changes: 0, photos: 0, quarantined: 0 });
    expect(await changesOf(tablet, [bad])).toEqual([change]);
  });

  test('is listed with the newest first', async () => {
    for (const name of ['一', '二', '三']) {
      const id = await saveDealer(tablet, dealer(name));
      const [change] = await changesOf(tablet, [id]);
      await acknowledgeAll(tablet, { [change?.id ?? '']: 'invalid-value' });
    }
    expect((await quarantined(tablet)).map(({ change }) => change.set['name'])).toEqual(['三', '二', '一']);
  });
});

describe('after the endpoint was set back', () => {
  test('what it does not hold goes out again, and nothing else of this tablet', async () => {
    await acknowledgeAll(tablet);
    await resendMissing(tablet, (seq) => seq <= 2);
    expect((await requests(tablet)).flat().map(({ seq }) => seq)).toEqual([3, 4]);
  });

  test('so does all that came from other tablets, and from before this one was found to be a copy', async () => {
    const brought = await bring(tablet, 2);
    await acknowledgeAll(tablet);
    await takeNewReplica(tablet, idOf(0x99));
    const fresh = await saveDealer(tablet, dealer('新'));
    await acknowledgeAll(tablet);
    await resendMissing(tablet, () => true);
    const out = (await requests(tablet)).flat();
    expect(out).toEqual(expect.arrayContaining([...brought]));
    expect(out).toHaveLength(4 + brought.length);
    expect(out.map(({ recordId }) => recordId)).not.toContain(fresh);
  });

  test('every photo is offered again', async () => {
    const { tablet: own, audit, items } = await atWork();
    await audit.addPhoto(items[0], shot(1));
    const [hash] = (await unsentPhotos(own)) as [string];
    await markPhotoSent(own, hash, []);
    expect(await unsentPhotos(own)).toEqual([]);
    await recheckPhotos(own);
    expect(await unsentPhotos(own)).toEqual([hash]);
  });
});

test('a new identity holds for what comes next, and after a restart', async () => {
  await takeNewReplica(tablet, idOf(0x99));
  await saveDealer(tablet, dealer('新'));
  const rows = await tablet.db.changes.toArray();
  expect(rows.at(-1)).toMatchObject({ replica: idOf(0x99), seq: 5 });
  expect((await newTablet({ name: tablet.db.name })).replica).toBe(idOf(0x99));
});
