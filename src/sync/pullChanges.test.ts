import { afterEach, describe, expect, test, vi } from 'vitest';
import { mend, type TestLink } from '../../tests/support/syncLink.ts';
import {
  another,
  closeEndpoints,
  DONE,
  dealerNamed,
  digestHere,
  heldBy,
  inStep,
  NOTHING,
  newEndpoint,
  readyToSend,
  two,
} from '../../tests/support/syncWork.ts';
import { newTablet, opened, secondWindow, storedBody } from '../../tests/support/tablets.ts';
import { fold } from '../domain/fold.ts';
import { NONCE_HEADER } from '../domain/wire.ts';
import { copiesOf } from '../store/copies.ts';
import { changesOf } from '../store/ledger.ts';
import { pullMemory } from '../store/pull.ts';
import { saveDealer } from '../store/recordEdits.ts';
import { dealers } from '../store/records.ts';
import { unsent } from '../store/unsent.ts';
import { watchQuery } from '../store/watchQuery.ts';
import { syncOnce } from './syncOnce.ts';

afterEach(closeEndpoints);

/** Lets the tablet see another answer than the endpoint gave to its pulls. */
function altered(link: TestLink, alter: (body: Record<string, unknown>) => object): void {
  link.between = async (request, onwards) => {
    const response = await onwards(request);
    if (request.method !== 'GET' || !request.url.includes('/v1/changes')) return response;
    const body = JSON.stringify(alter((await response.json()) as Record<string, unknown>));
    const headers = new Headers(response.headers);
    headers.set(NONCE_HEADER, request.headers.get(NONCE_HEADER) ?? '');
    return new Response(body, { headers });
  };
}

describe('what another tablet said', () => {
  test('is here after a round, as it is there; nothing of it counts as unsent or lost', async () => {
    const { tablet, audit, other } = await two();
    expect(await heldBy(other.tablet)).toEqual(await heldBy(tablet));
    expect(await unsent(other.tablet)).toEqual(NOTHING);
    expect((await opened(other.tablet, audit.id)).state().header).toMatchObject({ state: 'sealed', photos: 1 });
    const { received, receivedAt } = await pullMemory(other.tablet);
    expect(received).toBe((await other.tablet.db.segments.toArray()).flatMap(({ changes }) => changes).length);
    expect(receivedAt).not.toBeNull();
    // The receipt of the other's audit is asked for like that of its own.
    expect(await syncOnce(other.tablet, other.link, true)).toEqual(DONE);
    expect(await copiesOf(other.tablet, audit.id)).toMatchObject({ server: 'safe' });
  });

  test('costs one request when there is nothing new', async () => {
    const { other } = await two();
    other.link.sent.length = 0;
    expect(await syncOnce(other.tablet, other.link, true)).toEqual(DONE);
    expect(other.link.sent).toEqual(['GET /v1/have']);
  });

  test('comes back to who said it, and is nothing new there', async () => {
    const { tablet, link } = await readyToSend();
    await syncOnce(tablet, link, true);
    const segments = await tablet.db.segments.count();
    expect(await pullMemory(tablet)).toMatchObject({ received: 0, receivedAt: null });
    expect((await pullMemory(tablet)).cursor).not.toBeNull();
    expect(await tablet.db.segments.count()).toBe(segments);
  });

  test('comes back whole to a tablet that lost its database', async () => {
    const { place, other } = await two();
    const again = await newTablet();
    other.link.sent.length = 0;
    await again.db.meta.put({ key: 'device', value: 'known' });
    expect(await syncOnce(again, other.link, true)).toEqual(DONE);
    expect(await digestHere(again, place.programmeId)).toBe(await digestHere(other.tablet, place.programmeId));
  });

  test('is taken once, however often the answer is lost or the tablet ends before it is stored', async () => {
    const { tablet, link, endpoint } = await readyToSend();
    await syncOnce(tablet, link, true);
    const other = await another(endpoint);
    for (const lost of [1, 2]) {
      other.link.between = async (request, onwards) => {
        const response = await onwards(request);
        if (request.url.includes('/v1/changes')) throw new TypeError(`lost ${lost}`);
        return response;
      };
      expect(await syncOnce(other.tablet, other.link, true)).toMatchObject({ ok: false, cause: 'unreachable' });
    }
    mend(other.link);
    const put = vi.spyOn(other.tablet.db.meta, 'put').mockRejectedValueOnce(new DOMException('killed', 'AbortError'));
    await expect(syncOnce(other.tablet, other.link, true)).rejects.toThrow(/killed/);
    put.mockRestore();
    expect(await dealers(other.tablet)).toEqual([]);
    expect(await syncOnce(other.tablet, other.link, true)).toEqual(DONE);
    expect(await heldBy(other.tablet)).toEqual(await heldBy(tablet));
  });

  test('in a kind and with fields of a newer app is kept as it came', async () => {
    const { other, tablet, link, place } = await two();
    await saveDealer(tablet, dealerNamed('新'), place.dealerId);
    await syncOnce(tablet, link, true);
    altered(other.link, (body) => ({
      ...body,
      changes: (body['changes'] as object[]).map((change) => ({ ...change, kind: 'hologram', extra: 1 })),
    }));
    expect(await syncOnce(other.tablet, other.link, true)).toEqual(DONE);
    const held = await changesOf(other.tablet, [place.dealerId]);
    expect(held.map(({ kind }) => kind)).toContain('hologram');
  });

  test('is seen at once in another window of the tablet', async () => {
    const { other, tablet, link, place } = await two();
    const window = await secondWindow(other.tablet);
    const seen: string[] = [];
    const stop = watchQuery(() => dealers(window), {
      onAnswer: (found) => seen.push(...found.map(({ name }) => name)),
      onFailure: () => undefined,
    });
    await vi.waitUntil(() => seen.length > 0);
    await saveDealer(tablet, dealerNamed('改名'), place.dealerId);
    await syncOnce(tablet, link, true);
    await syncOnce(other.tablet, other.link, true);
    await expect.poll(() => seen).toContain('改名');
    stop();
  });
});

describe('an endpoint that was set back', () => {
  test.each([
    ['with another identity', false],
    ['with the identity that it had', true],
  ])('%s, gets back from one tablet what another had said', async (_how, sameEpoch) => {
    const { tablet, link, endpoint, place } = await readyToSend();
    const reader = await another(endpoint);
    const backup = newEndpoint({ from: endpoint.dataDir, ...(sameEpoch && { epoch: endpoint.epoch }) });
    await syncOnce(tablet, link, true);
    await syncOnce(reader.tablet, reader.link, true);
    reader.link.between = async (request) => {
      request.headers.set('cookie', reader.link.cookie);
      return backup.fetch(request);
    };
    expect(await syncOnce(reader.tablet, reader.link, true)).toEqual(DONE);
    const at = backup.lines.filter(({ event }) => event === 'pushed') as unknown as { stored: number }[];
    expect(at.reduce((sum, { stored }) => sum + stored, 0)).toBeGreaterThan(0);
    expect(await inStep(reader.tablet, reader.link, place.programmeId)).toBe(true);
  });
});

describe('a dealer who is no longer in scope', () => {
  const noDealers = (link: TestLink) => altered(link, (body) => ({ ...body, dealers: [], changes: [] }));

  test('goes with everything that was acknowledged', async () => {
    const { other, tablet, link, place } = await two();
    await saveDealer(tablet, dealerNamed('新'), place.dealerId);
    await syncOnce(tablet, link, true);
    noDealers(other.link);
    expect(await syncOnce(other.tablet, other.link, true)).toEqual(DONE);
    const { db } = other.tablet;
    const left = (await db.segments.toArray()).flatMap(({ changes }) => changes);
    expect(left.map(({ kind }) => kind)).toEqual(left.map(() => 'person'));
    for (const table of [db.audits, db.bodies, db.copies, db.photos]) expect(await table.count()).toBe(0);
    expect(await dealers(other.tablet)).toEqual([]);
  });

  test('stays with what was not sent, and with what leads there', async () => {
    const { tablet, link, place, audit } = await readyToSend();
    await syncOnce(tablet, link, true);
    const open = await opened(tablet, audit.id);
    await open.reopen('补');
    await open.close();
    const before = await unsent(tablet);
    link.between = async (request, onwards) => {
      if (request.method === 'POST') return new Response('<h1>413</h1>', { status: 413 });
      const response = await onwards(request);
      if (request.url.includes('/v1/have')) return response;
      const headers = new Headers(response.headers);
      return new Response(JSON.stringify({ ...((await response.json()) as object), dealers: [] }), { headers });
    };
    await tablet.db.meta.delete('pull');
    expect(await syncOnce(tablet, link, true)).toMatchObject({ ok: false, status: 413 });
    expect(await unsent(tablet)).toEqual(before);
    expect((await dealers(tablet)).map(({ id }) => id)).toEqual([place.dealerId]);
    expect(await storedBody(tablet, audit.id)).toEqual(fold(await changesOf(tablet, [audit.id])));
    mend(link);
    expect(await syncOnce(tablet, link, true)).toEqual(DONE);
    expect(await inStep(tablet, link, place.programmeId)).toBe(true);
  });

  test('stays while one of his audits is being filled in', async () => {
    const { other, audit } = await two();
    const open = await opened(other.tablet, audit.id);
    await other.tablet.db.meta.delete('pull');
    noDealers(other.link);
    await syncOnce(other.tablet, other.link, true);
    expect(await other.tablet.db.audits.count()).toBe(1);
    await open.close();
    await other.tablet.db.meta.delete('pull');
    await syncOnce(other.tablet, other.link, true);
    expect(await other.tablet.db.audits.count()).toBe(0);
  });
});
