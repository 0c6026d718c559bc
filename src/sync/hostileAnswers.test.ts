import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { HOSTILE, HOSTILE_RESULTS, type Hostile, replayed } from '../../tests/support/hostileAnswers.ts';
import type { MemoryEndpoint } from '../../tests/support/memoryEndpoint.ts';
import { enrolled as enrolledLink, linkTo, mend, type TestLink } from '../../tests/support/syncLink.ts';
import { closeEndpoints, dealerNamed, inStep, NOTHING, newEndpoint } from '../../tests/support/syncWork.ts';
import { atWork, newTablet, shot } from '../../tests/support/tablets.ts';
import { pullMemory } from '../store/pull.ts';
import { saveDealer } from '../store/recordEdits.ts';
import { endpointMemory, enrolled } from '../store/syncState.ts';
import { unsent } from '../store/unsent.ts';
import { enrol } from './enrol.ts';
import { syncOnce } from './syncOnce.ts';

/** Whatever lies between says something hostile to one kind of request, and lets the others through. */
function against(link: TestLink, call: string, { between }: Hostile): void {
  link.between = (request, onwards) =>
    `${request.method} ${new URL(request.url).pathname}`.startsWith(call)
      ? between(request, onwards)
      : onwards(request);
}

type Work = Awaited<ReturnType<typeof atWork>> & { link: TestLink; endpoint: MemoryEndpoint };
let work: Work;
let made = 0;
let photos = 0;

beforeAll(async () => {
  const started = await atWork();
  const endpoint = newEndpoint();
  work = { ...started, endpoint, link: await enrolledLink(started.tablet, endpoint) };
  made = (await unsent(work.tablet)).changes;
});

afterAll(closeEndpoints);

/** A photo and two more changes: all of it unsent. */
beforeEach(async () => {
  const { tablet, link, audit, items } = work;
  mend(link);
  await syncOnce(tablet, link, true);
  photos += 1;
  made += 3;
  await saveDealer(tablet, dealerNamed(`第 ${photos}`));
  await saveDealer(tablet, dealerNamed(`再 ${photos}`));
  await audit.addPhoto(items[0], shot(photos));
});

/** The next honest round brings everything over, each change once. */
async function expectDrained(): Promise<void> {
  const { tablet, link, endpoint } = work;
  mend(link);
  expect(await syncOnce(tablet, link, true)).toEqual({ ok: true });
  expect(await unsent(tablet)).toEqual(NOTHING);
  expect(await syncOnce(tablet, link, true)).toEqual({ ok: true });
  expect((await endpointMemory(tablet))?.held).toBe(made);
  const pushed = endpoint.lines.filter(({ event }) => event === 'pushed') as unknown as { stored: number }[];
  expect(pushed.reduce((sum, { stored }) => sum + stored, 0)).toBe(made);
}

describe('to the question what it holds', () => {
  test.each([...HOSTILE, replayed()])('is no answer: $name', async (hostile) => {
    const before = await endpointMemory(work.tablet);
    against(work.link, 'GET /v1/have', hostile);
    for (let round = 0; round < 2; round++) {
      expect(await syncOnce(work.tablet, work.link, true)).toMatchObject({ ok: false });
      expect(await unsent(work.tablet)).toEqual({ changes: 3, photos: 1, quarantined: 0 });
    }
    expect(await endpointMemory(work.tablet)).toEqual(before);
    await expectDrained();
  });
});

describe('to the question what is new', () => {
  const REACHED = HOSTILE.filter(({ reached }) => reached);
  test.each([...HOSTILE.slice(0, 6), ...REACHED, replayed()])('is no news: $name', async (hostile) => {
    // Its own echo is what it would be told.
    expect(await syncOnce(work.tablet, work.link, false)).toEqual({ ok: true });
    const before = await pullMemory(work.tablet);
    against(work.link, 'GET /v1/changes', hostile);
    expect(await syncOnce(work.tablet, work.link, true)).toMatchObject({ ok: false });
    expect(await pullMemory(work.tablet)).toEqual(before);
    await expectDrained();
    expect((await pullMemory(work.tablet)).cursor).not.toBe(before.cursor);
  });
});

describe('to changes', () => {
  test.each([...HOSTILE, ...HOSTILE_RESULTS, replayed()])('is no acknowledgement: $name', async (hostile) => {
    against(work.link, 'POST /v1/changes', hostile);
    for (let round = 0; round < 2; round++) {
      expect(await syncOnce(work.tablet, work.link, false)).toMatchObject({ ok: false });
      expect(await unsent(work.tablet)).toEqual({ changes: 3, photos: 1, quarantined: 0 });
    }
    await expectDrained();
  });
});

describe('to a photo', () => {
  test.each([...HOSTILE, replayed()])('is no acknowledgement: $name', async (hostile) => {
    against(work.link, 'PUT /v1/photos', hostile);
    for (let round = 0; round < 2; round++) {
      expect(await syncOnce(work.tablet, work.link, false)).toMatchObject({ ok: false });
      expect(await unsent(work.tablet)).toEqual({ changes: 0, photos: 1, quarantined: 0 });
    }
    await expectDrained();
  });
});

describe('to an enrolment code', () => {
  async function tryToEnrol({ between }: Hostile, code: string) {
    const tablet = await newTablet();
    const link = linkTo(work.endpoint.fetch);
    link.between = between;
    const { ok } = await enrol(tablet, link, code);
    mend(link);
    return { ok, tablet, link };
  }

  test.each(HOSTILE.filter(({ reached }) => !reached))('is no enrolment: $name', async (hostile) => {
    const { ok, tablet } = await tryToEnrol(hostile, 'AAAAAAAA');
    expect({ ok, enrolled: await enrolled(tablet) }).toEqual({ ok: false, enrolled: false });
  });

  test.each(HOSTILE.filter(({ reached }) => reached))(
    'is no enrolment, but has used up the code: $name',
    async (hostile) => {
      // The endpoint lets nobody try codes in a row; its clock stands still otherwise.
      work.endpoint.clock.now += 120_000;
      const { ok, tablet, link } = await tryToEnrol(hostile, await work.endpoint.newCode());
      expect({ ok, enrolled: await enrolled(tablet) }).toEqual({ ok: false, enrolled: false });
      expect(await enrol(tablet, link, await work.endpoint.newCode())).toEqual({ ok: true });
    },
  );
});

test('a login page that says 401 is not taken for the endpoint withdrawing the token', async () => {
  work.link.between = async () =>
    new Response('<h1>Login</h1>', { status: 401, headers: { 'content-type': 'text/html' } });
  expect(await syncOnce(work.tablet, work.link, true)).toMatchObject({ ok: false, cause: 'foreign-answer' });
  await expectDrained();
});

test('after all of that tablet and endpoint hold the same, photos and all', async () => {
  await expectDrained();
  expect(await inStep(work.tablet, work.link, work.place.programmeId)).toBe(true);
});
