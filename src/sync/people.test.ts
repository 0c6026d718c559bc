import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HOSTILE, replayed } from '../../tests/support/hostileAnswers.ts';
import type { MemoryEndpoint } from '../../tests/support/memoryEndpoint.ts';
import { linkTo, mend, type TestLink } from '../../tests/support/syncLink.ts';
import { closeEndpoints, newEndpoint } from '../../tests/support/syncWork.ts';
import { arrive, newTablet } from '../../tests/support/tablets.ts';
import { APP_VERSION } from '../domain/appVersion.ts';
import type { Member } from '../endpoint/scope.ts';
import { memberHere } from '../store/member.ts';
import { enrolledAs } from '../store/syncState.ts';
import type { Tablet } from '../store/tablet.ts';
import { unsent } from '../store/unsent.ts';
import { wasWiped } from '../store/wipeMark.ts';
import { enrol } from './enrol.ts';
import { refreshMe } from './me.ts';
import { startSync } from './syncLoop.ts';
import { syncOnce } from './syncOnce.ts';
import { obeyWipe } from './wipe.ts';

/** The browser's web storage, which Node has not. */
function storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

let endpoint: MemoryEndpoint;
beforeEach(() => {
  vi.stubGlobal('localStorage', storage());
  endpoint = newEndpoint();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await closeEndpoints();
});

/** A tablet with some work on it, enrolled for somebody. */
async function tabletOf(said: Partial<Member> = {}): Promise<{ tablet: Tablet; link: TestLink; deviceId: string }> {
  const tablet = await newTablet();
  await arrive(tablet);
  const link = linkTo(endpoint.fetch);
  expect(await enrol(tablet, link, await endpoint.newCode(said))).toEqual({ ok: true });
  return { tablet, link, deviceId: (await enrolledAs(tablet)) ?? '' };
}

const member = async (deviceId: string): Promise<Member> => {
  const device = await endpoint.storage.devices.find(deviceId);
  if (!device) throw new Error(`no device ${deviceId}`);
  return device.member;
};

describe('whose tablet it is', () => {
  test('is known from the enrolment on', async () => {
    const { tablet } = await tabletOf({ name: '王芳', role: 'consultant', manages: true });
    expect(await memberHere(tablet)).toMatchObject({ name: '王芳', role: 'consultant', manages: true, dealers: 'all' });
  });

  test('is asked again now and then, and at once when the endpoint forbids something', async () => {
    const { tablet, link, deviceId } = await tabletOf();
    link.sent.length = 0;
    await refreshMe(tablet, link);
    expect(link.sent).toEqual([]);
    await endpoint.storage.members.save({ ...(await member(deviceId)), role: 'head-office' }, 1);
    expect(await syncOnce(tablet, link, true)).toEqual({ ok: true });
    expect(await memberHere(tablet)).toMatchObject({ role: 'head-office' });
  });

  test('who only reads sends nothing, and loses nothing', async () => {
    const { tablet, link } = await tabletOf({ role: 'head-office' });
    const before = await unsent(tablet);
    link.sent.length = 0;
    expect(await syncOnce(tablet, link, true)).toEqual({ ok: true });
    expect(link.sent).not.toContain('POST /v1/changes');
    expect(await unsent(tablet)).toEqual(before);
  });

  test('the admin sees which version it runs and what it has not sent', async () => {
    const { tablet, link, deviceId } = await tabletOf();
    const { changes } = await unsent(tablet);
    await syncOnce(tablet, link, true);
    const report = async () => (await endpoint.storage.devices.find(deviceId))?.report;
    expect(await report()).toEqual({ app: APP_VERSION, unsent: changes });
    await syncOnce(tablet, link, true);
    expect(await report()).toEqual({ app: APP_VERSION, unsent: 0 });
  });
});

describe('a tablet that was withdrawn', () => {
  test('keeps what is on it, sends nothing, and goes on with a new code', async () => {
    const { tablet, link, deviceId } = await tabletOf();
    const before = await unsent(tablet);
    await endpoint.storage.devices.revoke(deviceId, 'keep', 1);
    for (const check of [true, false]) {
      expect(await syncOnce(tablet, link, check)).toMatchObject({ ok: false, cause: 'revoked', code: 'revoked' });
    }
    expect(await obeyWipe(tablet, link)).toBe(false);
    expect(await unsent(tablet)).toEqual(before);
    expect(await enrol(tablet, link, await endpoint.newCode())).toEqual({ ok: true });
    expect(await syncOnce(tablet, link, true)).toEqual({ ok: true });
    expect((await unsent(tablet)).changes).toBe(0);
  });

  test('to be wiped says what it has not sent, deletes its database, and says so', async () => {
    const { tablet, link, deviceId } = await tabletOf();
    const { changes } = await unsent(tablet);
    await endpoint.storage.devices.revoke(deviceId, 'wipe', 1);
    const wiped = Promise.withResolvers<void>();
    const loop = startSync(tablet, link, wiped.resolve);
    await wiped.promise;
    loop.stop();
    const [entry] = await endpoint.storage.devices.list();
    expect(entry).toMatchObject({ report: { unsent: changes }, wipedAt: endpoint.clock.now });
    expect(await newTablet({ name: tablet.db.name }).then(unsent)).toMatchObject({ changes: 0 });
    expect([wasWiped(), link.cookie]).toEqual([true, 'device=.']);
  });

  test('to be wiped and cut off in the middle goes on with it', async () => {
    const { tablet, link, deviceId } = await tabletOf();
    await endpoint.storage.devices.revoke(deviceId, 'wipe', 1);
    let asked = 0;
    link.between = (request, onwards) => {
      asked += 1;
      return asked === 2 ? Promise.reject(new TypeError('fetch failed')) : onwards(request);
    };
    expect(await obeyWipe(tablet, link)).toBe(true);
    expect((await endpoint.storage.devices.list())[0]?.wipedAt).toBeNull();
    mend(link);
    const again = await newTablet({ name: tablet.db.name });
    expect(await syncOnce(again, link, true)).toMatchObject({ cause: 'revoked', code: 'revoked-wipe' });
    expect(await obeyWipe(again, link)).toBe(true);
    expect((await endpoint.storage.devices.list())[0]?.wipedAt).toBe(endpoint.clock.now);
  });

  test('is not wiped by anybody else, whatever he says', async () => {
    const { tablet, link, deviceId } = await tabletOf();
    const before = await unsent(tablet);
    await endpoint.storage.devices.revoke(deviceId, 'wipe', 1);
    const wiped: string[] = [];
    for (const { name, between } of [...HOSTILE, replayed()]) {
      link.between = between;
      if (await obeyWipe(tablet, link)) wiped.push(name);
    }
    expect([wiped, await unsent(tablet)]).toEqual([[], before]);
  });

  test('is not wiped by a word meant for another one', async () => {
    const [one, other] = [await tabletOf(), await tabletOf()];
    await endpoint.storage.devices.revoke(other.deviceId, 'wipe', 1);
    one.link.cookie = other.link.cookie;
    expect(await obeyWipe(one.tablet, one.link)).toBe(false);
    expect((await unsent(one.tablet)).changes).toBeGreaterThan(0);
  });
});
