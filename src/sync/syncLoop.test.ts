import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { enrolled, linkTo, mend, refusal, type TestLink } from '../../tests/support/syncLink.ts';
import { closeEndpoints, dealerNamed, newEndpoint } from '../../tests/support/syncWork.ts';
import { arrive, newTablet, secondWindow } from '../../tests/support/tablets.ts';
import { saveDealer } from '../store/recordEdits.ts';
import { type SyncState, syncState } from '../store/syncState.ts';
import type { Tablet } from '../store/tablet.ts';
import { unsent } from '../store/unsent.ts';
import { type SyncLoop, startSync } from './syncLoop.ts';

const HOUR = 3_600_000;
const loops: SyncLoop[] = [];

let tablet: Tablet;
let link: TestLink;

beforeEach(async () => {
  tablet = await newTablet();
  await arrive(tablet);
  link = await enrolled(tablet, newEndpoint());
  link.sent.length = 0;
  // The database goes on in real time; only the loop's own pauses are in our hands.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(async () => {
  for (const loop of loops.splice(0)) loop.stop();
  await idle();
  vi.useRealTimers();
  await closeEndpoints();
});

function start(): SyncLoop {
  const loop = startSync(tablet, link);
  loops.push(loop);
  return loop;
}

/** Whatever is going on by itself comes to an end. */
async function idle(): Promise<void> {
  for (let i = 0; i < 600; i++) await new Promise((done) => setImmediate(done));
}

const pass = async (ms: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms);
  await idle();
};

const reaches = async (name: SyncState['name']): Promise<SyncState> => {
  await vi.waitUntil(async () => (await syncState(tablet)).name === name, { timeout: 20_000 });
  return syncState(tablet);
};

describe('sending by itself', () => {
  test('begins at the start, and says when it was done', async () => {
    start();
    await pass(0);
    const state = await reaches('idle');
    expect(state).toMatchObject({ cause: null, nextTryAt: null });
    expect(Date.parse(state.lastSuccessAt ?? '')).toBeGreaterThan(Date.parse(state.lastTryAt ?? ''));
    expect(await unsent(tablet)).toMatchObject({ changes: 0 });
  });

  test('sends a burst of taps in one request, a moment after it began', async () => {
    start();
    await pass(0);
    await reaches('idle');
    link.sent.length = 0;
    for (const name of ['一', '二', '三']) {
      await saveDealer(tablet, dealerNamed(name));
      await pass(300);
    }
    expect(link.sent).toEqual([]);
    await pass(1_500);
    await vi.waitUntil(async () => (await unsent(tablet)).changes === 0, { timeout: 20_000 });
    expect(link.sent).toEqual(['POST /v1/changes']);
  });

  test('is not put off for ever by somebody who taps without a pause', async () => {
    start();
    await pass(0);
    await reaches('idle');
    link.sent.length = 0;
    for (let i = 0; i < 12; i++) {
      await saveDealer(tablet, dealerNamed(`第 ${i}`));
      await pass(500);
    }
    await vi.waitUntil(() => link.sent.length > 0, { timeout: 20_000 });
    expect(link.sent).toContain('POST /v1/changes');
  });

  test('asks for news about once a minute, and a tap meanwhile does not wait for that', async () => {
    start();
    await pass(0);
    await reaches('idle');
    for (let minute = 0; minute < 3; minute++) {
      link.sent.length = 0;
      const asked = async (): Promise<boolean> => {
        await pass(75_000);
        return link.sent.includes('GET /v1/have');
      };
      await vi.waitUntil(asked, { timeout: 20_000 });
    }
    await idle();
    await reaches('idle');
    link.sent.length = 0;
    await saveDealer(tablet, dealerNamed('一'));
    const sent = async (): Promise<boolean> => {
      await pass(1_500);
      return (await unsent(tablet)).changes === 0;
    };
    await vi.waitUntil(sent, { timeout: 20_000 });
    expect(link.sent).toEqual(['POST /v1/changes']);
  });

  test('a person who asks while taps are on their way is told the news of others, too', async () => {
    const loop = start();
    await pass(0);
    await reaches('idle');
    let release = (): void => {};
    link.between = async (request, onwards) => {
      await new Promise<void>((go) => (release = go));
      return onwards(request);
    };
    await saveDealer(tablet, dealerNamed('一'));
    link.sent.length = 0;
    const isOnItsWay = async (): Promise<boolean> => {
      await pass(1_500);
      return link.sent.length > 0;
    };
    await vi.waitUntil(isOnItsWay, { timeout: 20_000 });
    const asked = loop.now();
    mend(link);
    release();
    await asked;
    expect(link.sent).toEqual(['POST /v1/changes', 'GET /v1/have', 'GET /v1/changes']);
  });

  test('ends when it is stopped', async () => {
    const loop = start();
    await pass(0);
    await reaches('idle');
    link.sent.length = 0;
    loop.stop();
    await saveDealer(tablet, dealerNamed('一'));
    await pass(HOUR);
    expect(link.sent).toEqual([]);
  });
});

describe('without a network', () => {
  beforeEach(() => {
    link.between = () => Promise.reject(new TypeError('fetch failed'));
  });

  test('says why and when it tries next, tries then, and is done once there is one', async () => {
    start();
    await pass(0);
    const state = await reaches('waiting');
    expect(state.cause).toBe('unreachable');
    const pause = Date.parse(state.nextTryAt ?? '') - Date.parse(state.lastTryAt ?? '');
    expect(pause).toBeGreaterThan(0);
    for (let tries = 1; tries < 4; tries++) {
      const { lastTryAt } = await syncState(tablet);
      await pass(5 * 60_000);
      await vi.waitUntil(async () => (await syncState(tablet)).lastTryAt !== lastTryAt, { timeout: 20_000 });
      await reaches('waiting');
    }
    mend(link);
    await pass(5 * 60_000);
    expect(await reaches('idle')).toMatchObject({ cause: null, nextTryAt: null });
    expect(await unsent(tablet)).toMatchObject({ changes: 0 });
  });

  test('does not try more often because somebody goes on answering', async () => {
    start();
    await pass(0);
    await reaches('waiting');
    link.sent.length = 0;
    await saveDealer(tablet, dealerNamed('一'));
    await idle();
    expect(link.sent).toEqual([]);
  });

  test('tries at once when a person asks, whatever it was waiting for', async () => {
    const loop = start();
    await pass(0);
    await reaches('waiting');
    mend(link);
    await loop.now();
    expect((await syncState(tablet)).name).toBe('idle');
    expect(await unsent(tablet)).toMatchObject({ changes: 0 });
  });
});

describe('an endpoint that does not take it now', () => {
  test('is left alone for as long as it asks', async () => {
    link.between = async (request) => refusal(request, 503, 'unavailable');
    start();
    await pass(0);
    expect(await reaches('waiting')).toMatchObject({ cause: 'busy' });
    link.sent.length = 0;
    mend(link);
    await pass(599_000);
    expect(link.sent).toEqual([]);
    await pass(5 * 60_000);
    expect(await reaches('idle')).toMatchObject({ cause: null });
  });

  test('cannot be spoken for by a login page that asks for a day', async () => {
    const headers = { 'retry-after': '86400', 'content-type': 'text/html' };
    link.between = async () => new Response('<h1>Wi-Fi</h1>', { status: 503, headers });
    start();
    await pass(0);
    expect(await reaches('waiting')).toMatchObject({ cause: 'foreign-answer' });
    mend(link);
    await pass(5 * 60_000);
    await reaches('idle');
  });

  test.each([
    [401, 'unauthorised', 'not-enrolled'],
    [403, 'forbidden', 'forbidden'],
  ])('with %i waits for a person, keeps everything, and goes on when he asks', async (status, code, cause) => {
    link.between = async (request) => refusal(request, status, code);
    const loop = start();
    await pass(0);
    expect(await reaches('stopped')).toMatchObject({ cause, nextTryAt: null });
    const before = await unsent(tablet);
    link.sent.length = 0;
    await pass(24 * HOUR);
    await saveDealer(tablet, dealerNamed('一'));
    await pass(24 * HOUR);
    expect(link.sent).toEqual([]);
    expect((await unsent(tablet)).changes).toBe(before.changes + 1);
    mend(link);
    await loop.now();
    expect(await unsent(tablet)).toMatchObject({ changes: 0 });
  });
});

describe('two windows of one tablet', () => {
  test('send one at a time; the other leaves it to the first', async () => {
    const window = await secondWindow(tablet);
    let release = (): void => {};
    link.between = async (request, onwards) => {
      await new Promise<void>((go) => (release = go));
      return onwards(request);
    };
    start();
    await pass(0);
    const other = linkTo(link.fetch);
    const second = startSync(window, other);
    loops.push(second);
    await second.now();
    expect(other.sent).toEqual([]);
    mend(link);
    release();
    await reaches('idle');
    await second.now();
    expect(await unsent(window)).toMatchObject({ changes: 0 });
  });
});

test('a tablet that nobody has enrolled sends nothing, and says so', async () => {
  tablet = await newTablet();
  await arrive(tablet);
  start();
  await pass(0);
  expect(await reaches('stopped')).toMatchObject({ cause: 'not-enrolled', lastSuccessAt: null });
  expect(link.sent).toEqual([]);
});

test('a database that goes away does not bring the page down with it', async () => {
  const loop = start();
  await pass(0);
  await reaches('idle');
  tablet.db.close();
  await expect(loop.now()).resolves.toBeUndefined();
});
