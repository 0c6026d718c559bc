import type { AddressInfo, Server } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cut, cutProxy } from '../../tests/support/cutProxy.ts';
import type { MemoryEndpoint } from '../../tests/support/memoryEndpoint.ts';
import { enrolled, linkTo } from '../../tests/support/syncLink.ts';
import { closeEndpoints, dealerNamed, newEndpoint } from '../../tests/support/syncWork.ts';
import { arrive, newTablet } from '../../tests/support/tablets.ts';
import { saveDealer } from '../store/recordEdits.ts';
import type { Tablet } from '../store/tablet.ts';
import { unsent } from '../store/unsent.ts';
import { type Pushed, pushChanges } from './pushChanges.ts';
import { syncOnce } from './syncOnce.ts';

let endpoint: MemoryEndpoint;
let server: Server;
let tablet: Tablet;
let cookie = '';

beforeAll(async () => {
  endpoint = newEndpoint();
  server = createAdaptorServer({ fetch: endpoint.fetch }) as Server;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  tablet = await newTablet();
  await arrive(tablet);
  const link = await enrolled(tablet, endpoint);
  await syncOnce(tablet, link, true);
  cookie = link.cookie;
});

afterAll(async () => {
  await new Promise((closed) => server.close(closed));
  await closeEndpoints();
});

const port = (): number => (server.address() as AddressInfo).port;

/** One push over a real connection that breaks. */
async function pushThrough(cut: Cut): Promise<Pushed> {
  const proxy = await cutProxy(port(), cut);
  const link = linkTo((request) => fetch(request), proxy.url);
  link.cookie = cookie;
  const pushed = await pushChanges(tablet, link);
  proxy.close();
  return pushed;
}

const storedAt = (): number =>
  (endpoint.lines.filter(({ event }) => event === 'pushed') as unknown as { stored: number }[]).reduce(
    (sum, { stored }) => sum + stored,
    0,
  );

test.each(['up', 'down'] as const)(
  'a push whose connection breaks at any byte on the way %s loses nothing and stores nothing twice',
  async (direction) => {
    const before = storedAt();
    await saveDealer(tablet, dealerNamed(`切断 ${direction}`));
    const wrong: string[] = [];
    let at = 0;
    for (let pushed: Pushed | undefined; !pushed?.ok; at++) {
      pushed = await pushThrough({ direction, at });
      const left = (await unsent(tablet)).changes;
      const stored = storedAt() - before;
      const isSound = pushed.ok ? left === 0 && stored === 1 : left === 1 && stored <= 1;
      if (!isSound) wrong.push(`cut at ${at}: ${JSON.stringify({ ok: pushed.ok, left, stored })}`);
    }
    expect(wrong).toEqual([]);
    // It went through only when every byte did.
    expect(at).toBeGreaterThan(500);
  },
);
