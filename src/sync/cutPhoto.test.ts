import type { AddressInfo, Server } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cut, cutProxy } from '../../tests/support/cutProxy.ts';
import { tinyJpeg } from '../../tests/support/jpeg.ts';
import type { MemoryEndpoint } from '../../tests/support/memoryEndpoint.ts';
import { enrolled, linkTo, type TestLink } from '../../tests/support/syncLink.ts';
import { closeEndpoints, newEndpoint } from '../../tests/support/syncWork.ts';
import {
  answerEverything,
  arrive,
  beginAudit,
  newTablet,
  opened,
  type Place,
  SIGNATURE,
} from '../../tests/support/tablets.ts';
import { copiesOf } from '../store/copies.ts';
import type { Tablet } from '../store/tablet.ts';
import { pushPhotos } from './pushPhotos.ts';
import { reconcile } from './reconcile.ts';
import { PART_BYTES } from './sendPhoto.ts';
import { syncOnce } from './syncOnce.ts';

const LARGE = 2 * PART_BYTES + 100_000;

let endpoint: MemoryEndpoint;
let server: Server;
let tablet: Tablet;
let place: Place;
let link: TestLink;

beforeAll(async () => {
  endpoint = newEndpoint();
  server = createAdaptorServer({ fetch: endpoint.fetch }) as Server;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  tablet = await newTablet();
  place = await arrive(tablet);
  link = await enrolled(tablet, endpoint);
  await syncOnce(tablet, link, true);
});

afterAll(async () => {
  await new Promise((closed) => server.close(closed));
  await closeEndpoints();
});

let shots = 0;
const large = tinyJpeg(1, { bytes: LARGE });

/** Another picture of that size each time: its first table is another one. */
function jpegOf(bytes: number): Uint8Array<ArrayBuffer> {
  shots += 1;
  if (bytes < LARGE) return tinyJpeg(shots, { bytes });
  const jpeg = large.slice();
  new DataView(jpeg.buffer).setUint32(30, shots);
  return jpeg;
}

/** A sealed audit with a photo of that size: all of it sent but for the photo. */
async function auditWithPhoto(bytes: number) {
  const audit = await opened(tablet, await beginAudit(tablet, place));
  await answerEverything(audit);
  const item = audit.template.sections[0]?.items[0]?.id ?? '';
  await audit.addPhoto(item, { bytes: jpegOf(bytes).buffer, width: 8, height: 8, thumb: new ArrayBuffer(1) });
  await audit.seal(SIGNATURE);
  await audit.close();
  link.between = async (request, onwards) => {
    if (request.url.includes('/v1/photos/')) throw new TypeError('not yet');
    return onwards(request);
  };
  await syncOnce(tablet, link, true);
  link.between = (request, onwards) => onwards(request);
  const [sha256 = ''] = await tablet.db.photos.where('sent').equals(0).primaryKeys();
  return { auditId: audit.id, sha256 };
}

/** What the endpoint and the tablet say of the photo; `wrong` when the one says more than the other can show. */
async function standing({ auditId, sha256 }: { readonly auditId: string; readonly sha256: string }) {
  const held = await link.fetch(
    new Request(`${link.origin}/v1/photos/${sha256}`, {
      method: 'HEAD',
      headers: { 'showroom-protocol': '1' },
    }),
  );
  const shown = await link.fetch(new Request(`${link.origin}/v1/photos/${sha256}`));
  const bytes = shown.status === 200 ? new Uint8Array(await shown.arrayBuffer()) : undefined;
  const kept = new Uint8Array((await tablet.db.photoBytes.get(sha256))?.bytes ?? new ArrayBuffer(0));
  const isWhole = bytes !== undefined && Buffer.from(bytes).equals(Buffer.from(kept));
  const photo = await tablet.db.photos.get(sha256);
  const isSaidSent = photo?.sent === 1;
  const isSaidSafe = (await copiesOf(tablet, auditId))?.server === 'safe';
  const isHeld = held.status === 200;
  return { isHeld, isSaidSent, isSaidSafe, wrong: isHeld !== isWhole || ((isSaidSent || isSaidSafe) && !isWhole) };
}

/** One round of photos over a real connection that breaks. */
async function pushThrough(cut: Cut) {
  const proxy = await cutProxy((server.address() as AddressInfo).port, cut);
  const cutLink = linkTo((request) => fetch(request), proxy.url);
  cutLink.cookie = link.cookie;
  const pushed = await pushPhotos(tablet, cutLink);
  proxy.close();
  return pushed;
}

/** So many places over a length, the same each time. */
const places = (count: number, length: number): number[] =>
  Array.from({ length: count }, (_, n) => Math.floor(((n + 0.5) * length) / count));

test.each([
  { size: 'a small photo', bytes: 4_000, direction: 'up', cuts: places(20, 4_800) },
  { size: 'a small photo', bytes: 4_000, direction: 'down', cuts: places(20, 900) },
  { size: 'a large photo', bytes: LARGE, direction: 'up', cuts: places(24, LARGE + 2_500) },
  { size: 'a large photo', bytes: LARGE, direction: 'down', cuts: places(12, 2_200) },
] as const)(
  '$size whose connection breaks on the way $direction, at any of $cuts.length bytes: held whole or not at all, and safe only then',
  async ({ bytes, direction, cuts }) => {
    const wrong: string[] = [];
    let broken = 0;
    for (const at of cuts) {
      const sent = await auditWithPhoto(bytes);
      const pushed = await pushThrough({ direction, at });
      if (!pushed.ok) broken += 1;
      const after = await standing(sent);
      // The answer may be lost though the photo is there; the other way round must not be.
      if (after.wrong || (pushed.ok && !after.isHeld)) wrong.push(`cut at ${at}: ${JSON.stringify(after)}`);
      await pushPhotos(tablet, link);
      await reconcile(tablet, link);
      const healed = await standing(sent);
      if (healed.wrong || !healed.isSaidSafe) wrong.push(`after a cut at ${at}: ${JSON.stringify(healed)}`);
    }
    expect(wrong).toEqual([]);
    expect(broken).toBeGreaterThan(cuts.length / 2);
  },
);

test('a connection that breaks again and again, long before the photo is over, brings it all the same', async () => {
  const sent = await auditWithPhoto(LARGE);
  let rounds = 1;
  // How much of what was on its way counts is up to the machine; whoever began anew each time would never get there.
  while (rounds < 200 && !(await pushThrough({ direction: 'up', at: 120_000 })).ok) rounds += 1;
  expect(rounds).toBeGreaterThan(LARGE / 120_000);
  await reconcile(tablet, link);
  expect(await standing(sent)).toEqual({ isHeld: true, isSaidSent: true, isSaidSafe: true, wrong: false });
});

test('a tablet that dies before or after any of its steps goes on where it was', async () => {
  const wrong: string[] = [];
  for (const moment of ['before', 'after'] as const) {
    // It asks how far the photo is, and sends three parts.
    for (let dying = 1; dying <= 4; dying++) {
      const sent = await auditWithPhoto(LARGE);
      let asked = 0;
      link.between = async (request, onwards) => {
        asked += 1;
        if (asked === dying && moment === 'before') throw new TypeError('dead');
        const response = await onwards(request);
        // What it had been told it had not written down yet.
        if (asked === dying) throw new TypeError('dead');
        return response;
      };
      await pushPhotos(tablet, link);
      link.between = (request, onwards) => onwards(request);
      // The next start finds what is on its disk.
      tablet = await newTablet({ name: tablet.db.name });
      const after = await standing(sent);
      const before = link.sent.length;
      await pushPhotos(tablet, link);
      const puts = link.sent.slice(before).filter((way) => way.startsWith('PUT')).length;
      await reconcile(tablet, link);
      const healed = await standing(sent);
      const arrived = moment === 'after' ? dying - 1 : Math.max(0, dying - 2);
      if (after.wrong || healed.wrong || !healed.isSaidSafe || puts !== 3 - arrived) {
        wrong.push(`${moment} ${dying}: ${JSON.stringify({ after, healed, puts })}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});
