import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { linkTo, type TestLink } from '../../tests/support/syncLink.ts';
import { newTablet } from '../../tests/support/tablets.ts';
import { noteEnrolled, syncState } from '../store/syncState.ts';
import type { Tablet } from '../store/tablet.ts';
import { type SyncLoop, startSync } from './syncLoop.ts';

let tablet: Tablet;
let link: TestLink;
let loop: SyncLoop;

/** A tablet without a network, that has tried once. */
beforeEach(async () => {
  tablet = await newTablet();
  await noteEnrolled(tablet, 'device');
  link = linkTo(() => Promise.reject(new TypeError('fetch failed')));
  loop = startSync(tablet, link);
  await vi.waitUntil(async () => (await syncState(tablet)).name === 'waiting', { timeout: 20_000 });
  link.sent.length = 0;
});

afterEach(() => {
  loop.stop();
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'visible' });
});

test.each([
  ['the browser says that it is online', () => window.dispatchEvent(new Event('online'))],
  ['the page is looked at again', () => document.dispatchEvent(new Event('visibilitychange'))],
])('when %s, sending is tried at once', async (_what, happens) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  happens();
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(0);
  vi.useRealTimers();
  await vi.waitUntil(() => link.sent.length > 0, { timeout: 20_000 });
  expect(link.sent[0]).toBe('GET /v1/have');
});

test('when the page is put away, nothing is tried', async () => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  document.dispatchEvent(new Event('visibilitychange'));
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test('when it is stopped, it no longer listens', () => {
  loop.stop();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  window.dispatchEvent(new Event('online'));
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
