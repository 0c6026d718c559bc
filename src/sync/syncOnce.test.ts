import { afterEach, describe, expect, test } from 'vitest';
import { enrolled, mend, refusal } from '../../tests/support/syncLink.ts';
import {
  closeEndpoints,
  dealerNamed,
  digestAt,
  digestHere,
  inStep,
  newEndpoint,
  readyToSend,
} from '../../tests/support/syncWork.ts';
import { atWork, opened, SIGNATURE, shot } from '../../tests/support/tablets.ts';
import { copiesOf } from '../store/copies.ts';
import { quarantined, retryQuarantined } from '../store/outbox.ts';
import { saveDealer } from '../store/recordEdits.ts';
import { unsent } from '../store/unsent.ts';
import { enrol } from './enrol.ts';
import { syncOnce } from './syncOnce.ts';

afterEach(closeEndpoints);

describe('an audit on its way to head office', () => {
  test('is safe there, with a receipt, after one round; text goes before photos', async () => {
    const { tablet, audit, place, link } = await readyToSend();
    expect(await syncOnce(tablet, link, true)).toEqual({ ok: true });
    expect(link.sent.slice(2).map((path) => path.replace(/[0-9a-f]{64}/, '…'))).toEqual([
      'GET /v1/have',
      'POST /v1/changes',
      'GET /v1/changes',
      'PUT /v1/photos/…',
    ]);
    const copies = await copiesOf(tablet, audit.id);
    expect(copies).toMatchObject({ server: 'safe', unsentChanges: 0, unsentPhotos: 0 });
    expect(copies?.receipt).toMatch(/^20261123-[0-9A-F]{8}$/);
    expect(await inStep(tablet, link, place.programmeId)).toBe(true);
  });

  test('is sent, but not safe, while a photo is missing', async () => {
    const { tablet, audit, link } = await readyToSend();
    await tablet.db.photoBytes.clear();
    expect(await syncOnce(tablet, link, true)).toEqual({ ok: true });
    expect(await copiesOf(tablet, audit.id)).toMatchObject({
      server: 'unsent',
      unsentChanges: 0,
      unsentPhotos: 1,
      receipt: '',
    });
  });

  test('whose bytes of one photo are damaged keeps that one back and sends the others', async () => {
    const work = await atWork();
    const endpoint = newEndpoint();
    for (const n of [1, 2, 3]) await work.audit.addPhoto(work.items[0], shot(n));
    const [first] = (await work.tablet.db.photoBytes.toCollection().primaryKeys()) as [string];
    await work.tablet.db.photoBytes.update(first, { bytes: new Uint8Array([1, 2, 3]).buffer });
    const link = await enrolled(work.tablet, endpoint);
    expect(await syncOnce(work.tablet, link, true)).toEqual({ ok: true });
    expect(await unsent(work.tablet)).toEqual({ changes: 0, photos: 1, quarantined: 0 });
  });

  test.each(['POST /v1/changes', 'GET /v1/changes', 'PUT /v1/photos'])(
    'waits when the endpoint says so at %s: nothing else is asked in that round',
    async (where) => {
      const { tablet, link } = await readyToSend();
      const way = ({ method, url }: Request): string => `${method} ${new URL(url).pathname}`;
      link.between = async (request, onwards) =>
        way(request).startsWith(where) ? refusal(request, 429, 'too-many') : onwards(request);
      expect(await syncOnce(tablet, link, true)).toMatchObject({ ok: false, retryAfter: 600 });
      expect(link.sent.at(-1)).toMatch(where);
    },
  );

  test('is there once, however often the answer got lost', async () => {
    const { tablet, audit, place, link } = await readyToSend();
    for (const call of ['GET', 'POST', 'POST', 'PUT', 'PUT']) {
      link.between = async (request, onwards) => {
        const response = await onwards(request);
        if (request.method === call) throw new TypeError('connection reset');
        return response;
      };
      expect(await syncOnce(tablet, link, true)).toMatchObject({ ok: false, cause: 'unreachable' });
    }
    mend(link);
    expect(await syncOnce(tablet, link, true)).toEqual({ ok: true });
    expect(await inStep(tablet, link, place.programmeId)).toBe(true);
    expect(await copiesOf(tablet, audit.id)).toMatchObject({ server: 'safe' });
  });

  test('sealed again after a correction gets a receipt for the new seal', async () => {
    const { tablet, audit, place, link } = await readyToSend();
    await syncOnce(tablet, link, true);
    const first = (await copiesOf(tablet, audit.id))?.receipt;
    const again = await opened(tablet, audit.id);
    await again.reopen('补');
    await syncOnce(tablet, link, false);
    expect(await copiesOf(tablet, audit.id)).toMatchObject({ server: 'sent', receipt: '' });
    await again.seal(SIGNATURE);
    await again.close();
    await syncOnce(tablet, link, false);
    const copies = await copiesOf(tablet, audit.id);
    expect(copies?.server).toBe('safe');
    expect(copies?.receipt).not.toBe(first);
    expect(await inStep(tablet, link, place.programmeId)).toBe(true);
  });

  test('a tap’s own push is one request', async () => {
    const { tablet, link } = await readyToSend();
    await syncOnce(tablet, link, true);
    link.sent.length = 0;
    await saveDealer(tablet, dealerNamed('新'));
    expect(await syncOnce(tablet, link, false)).toEqual({ ok: true });
    expect(link.sent).toEqual(['POST /v1/changes']);
  });
});

describe('what the endpoint does not take', () => {
  test('is kept aside, shown, and does not hold up the rest; it can be sent again', async () => {
    const { tablet, place, link } = await readyToSend();
    const id = await saveDealer(tablet, dealerNamed('坏'));
    await tablet.db.changes
      .where('recordId')
      .equals(id)
      .modify({ set: { name: '坏', colour: 'red' } });
    await saveDealer(tablet, dealerNamed('后'));
    expect(await syncOnce(tablet, link, true)).toEqual({ ok: true });
    expect(await unsent(tablet)).toEqual({ changes: 0, photos: 0, quarantined: 1 });
    const [kept] = await quarantined(tablet);
    expect(kept).toMatchObject({ code: 'unknown-field', where: 'set.colour', recordId: id });
    await retryQuarantined(tablet, [kept?.id ?? '']);
    expect(await syncOnce(tablet, link, true)).toEqual({ ok: true });
    expect(await quarantined(tablet)).toMatchObject([{ code: 'unknown-field' }]);
    expect(await digestAt(link, place.programmeId)).toBe(await digestHere(tablet, place.programmeId));
  });

  test('because the token is gone stays in the outbox, and goes with a new code', async () => {
    const { tablet, audit, place, link, endpoint } = await readyToSend();
    const before = await unsent(tablet);
    link.cookie = '';
    for (const check of [true, false]) {
      expect(await syncOnce(tablet, link, check)).toMatchObject({ ok: false, cause: 'not-enrolled', status: 401 });
    }
    expect(await unsent(tablet)).toEqual(before);
    expect(await enrol(tablet, link, await endpoint.newCode())).toEqual({ ok: true });
    expect(await syncOnce(tablet, link, true)).toEqual({ ok: true });
    expect(await inStep(tablet, link, place.programmeId)).toBe(true);
    expect(await copiesOf(tablet, audit.id)).toMatchObject({ server: 'safe' });
  });
});
