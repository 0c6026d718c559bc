import { afterEach, describe, expect, test, vi } from 'vitest';
import { enrolled, mend } from '../../tests/support/syncLink.ts';
import { closeEndpoints, dealerNamed, inStep, newEndpoint, readyToSend } from '../../tests/support/syncWork.ts';
import { arrive, newTablet } from '../../tests/support/tablets.ts';
import { idOf } from '../../tests/support/writer.ts';
import type { Edit } from '../domain/change.ts';
import { commitRecords } from '../store/recordEdits.ts';
import type { Tablet } from '../store/tablet.ts';
import { unsent } from '../store/unsent.ts';
import { syncOnce } from './syncOnce.ts';

afterEach(closeEndpoints);

async function inflatedText(request: Request): Promise<string> {
  const body = request.clone().body as ReadableStream<Uint8Array<ArrayBuffer>>;
  const isGzip = request.headers.get('content-encoding') === 'gzip';
  return new Response(isGzip ? body.pipeThrough(new DecompressionStream('gzip')) : body).text();
}

describe('many changes', () => {
  async function withManyNotes(tablet: Tablet): Promise<void> {
    const edits = Array.from({ length: 900 }, (_, i): Edit => {
      const id = idOf(0x9000 + i);
      return {
        kind: 'dealer',
        recordId: id,
        dealerId: id,
        set: { ...dealerNamed(`第 ${i}`), note: '长'.repeat(4000) },
      };
    });
    await commitRecords(tablet, edits);
  }

  test('go in several requests, never more than two on the way', async () => {
    const endpoint = newEndpoint();
    const tablet = await newTablet();
    const place = await arrive(tablet);
    await withManyNotes(tablet);
    const link = await enrolled(tablet, endpoint);
    let [flying, most, posts] = [0, 0, 0];
    link.between = async (request, onwards) => {
      flying += 1;
      most = Math.max(most, flying);
      if (request.method === 'POST') posts += 1;
      // The first is slow: the second has all the time to set out meanwhile.
      if (posts === 1) await vi.waitUntil(() => posts > 1, { timeout: 10_000 });
      const response = await onwards(request);
      flying -= 1;
      return response;
    };
    expect(await syncOnce(tablet, link, true)).toEqual({ ok: true });
    expect(most).toBe(2);
    expect(link.sent.filter((path) => path === 'POST /v1/changes').length).toBeGreaterThan(3);
    expect(await inStep(tablet, link, place.programmeId)).toBe(true);
  });

  test('of which the first request fails keep the acknowledgement of the second', async () => {
    const endpoint = newEndpoint();
    const tablet = await newTablet();
    const place = await arrive(tablet);
    await withManyNotes(tablet);
    const link = await enrolled(tablet, endpoint);
    const before = (await unsent(tablet)).changes;
    let posts = 0;
    link.between = async (request, onwards) => {
      if (request.method === 'POST') posts += 1;
      if (posts === 1) throw new TypeError('network');
      return onwards(request);
    };
    expect(await syncOnce(tablet, link, true)).toMatchObject({ ok: false, cause: 'unreachable' });
    const left = (await unsent(tablet)).changes;
    expect(left).toBeLessThan(before);
    expect(left).toBeGreaterThan(0);
    mend(link);
    expect(await syncOnce(tablet, link, true)).toEqual({ ok: true });
    expect(await inStep(tablet, link, place.programmeId)).toBe(true);
  });

  test('that are too large for a proxy in between go in halves', async () => {
    const { tablet, place, link } = await readyToSend();
    const sizes: number[] = [];
    link.between = async (request, onwards) => {
      const bytes = (await request.clone().arrayBuffer()).byteLength;
      if (request.method !== 'POST') return onwards(request);
      sizes.push(bytes);
      return bytes > 1_500
        ? new Response('<h1>413</h1>', { status: 413, headers: { 'content-type': 'text/html' } })
        : onwards(request);
    };
    expect(await syncOnce(tablet, link, true)).toEqual({ ok: true });
    expect(sizes.filter((size) => size > 1_500).length).toBeGreaterThan(0);
    mend(link);
    expect(await inStep(tablet, link, place.programmeId)).toBe(true);
  });

  test('do not wait behind one that no proxy lets through', async () => {
    const { tablet, place, link } = await readyToSend();
    const id = idOf(0x9999);
    const set = { ...dealerNamed('大'), note: '界'.repeat(4000) };
    await commitRecords(tablet, [{ kind: 'dealer', recordId: id, dealerId: id, set }]);
    await commitRecords(tablet, [
      { kind: 'dealer', recordId: place.dealerId, dealerId: place.dealerId, set: { city: '赣州' } },
    ]);
    link.between = async (request, onwards) => {
      const isRefused = request.method === 'POST' && (await inflatedText(request)).includes('界'.repeat(4000));
      return isRefused ? new Response('<h1>413</h1>', { status: 413 }) : onwards(request);
    };
    expect(await syncOnce(tablet, link, true)).toMatchObject({ ok: false, status: 413 });
    expect((await unsent(tablet)).changes).toBe(1);
    mend(link);
    expect(await syncOnce(tablet, link, true)).toEqual({ ok: true });
    expect(await inStep(tablet, link, place.programmeId)).toBe(true);
  });
});
