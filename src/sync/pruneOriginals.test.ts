import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { mend } from '../../tests/support/syncLink.ts';
import { closeEndpoints, DONE, NOTHING, readyToSend } from '../../tests/support/syncWork.ts';
import { newTablet, opened } from '../../tests/support/tablets.ts';
import { photosOf } from '../domain/answers.ts';
import { copiesOf } from '../store/copies.ts';
import { setKeepDays } from '../store/originals.ts';
import { photoByHash, photosHeld, readPhoto } from '../store/photos.ts';
import { unsent } from '../store/unsent.ts';
import { fetchPhoto, type WantedPhoto } from './fetchPhoto.ts';
import { pruneOriginals } from './pruneOriginals.ts';
import { syncOnce } from './syncOnce.ts';

afterEach(closeEndpoints);

const DAY = 86_400_000;

/** A sealed audit with a photo that is safe at head office; the tablet again, so many days later. */
async function daysLater(days: number) {
  const work = await readyToSend();
  expect(await syncOnce(work.tablet, work.link, true)).toEqual(DONE);
  const body = await work.tablet.db.bodies.get(work.audit.id);
  const photo = photosOf(body?.fields ?? {})[0] as WantedPhoto;
  const later = work.tablet.now() + days * DAY;
  const tablet = await newTablet({ name: work.tablet.db.name, now: () => later });
  const isHere = async () => (await photosHeld(tablet, [photo.sha256])).size === 1;
  return { ...work, tablet, photo, isHere };
}

describe('the original of a photo', () => {
  test('goes once it is old and head office has read it again; the small picture stays, and it can be had again', async () => {
    const { tablet, link, audit, photo, isHere } = await daysLater(15);
    expect(await pruneOriginals(tablet, link)).toBe(1);
    expect(await isHere()).toBe(false);
    expect(await photoByHash(tablet, photo.sha256)).toMatchObject({ sent: 1, thumb: expect.anything() });
    expect(await copiesOf(tablet, audit.id)).toMatchObject({ server: 'safe', unsentPhotos: 0 });
    expect(await unsent(tablet)).toEqual(NOTHING);
    expect(await fetchPhoto(tablet, link, { photo, makeThumb: async () => new ArrayBuffer(1) })).toBe(true);
    expect(await readPhoto(tablet, photo.sha256)).toBeDefined();
  });

  test.each([
    { what: 'is too young', days: 13, spoil: async () => {} },
    {
      what: 'is kept for ever',
      days: 900,
      spoil: ({ tablet }: Awaited<ReturnType<typeof daysLater>>) => setKeepDays(tablet, null),
    },
    {
      what: 'is to be sent again',
      days: 900,
      spoil: ({ tablet, photo }: Awaited<ReturnType<typeof daysLater>>) =>
        tablet.db.photos.update(photo.sha256, { sent: 0 }),
    },
    {
      what: 'is of an audit that was opened again',
      days: 900,
      spoil: async ({ tablet, audit }: Awaited<ReturnType<typeof daysLater>>) => {
        const again = await opened(tablet, audit.id);
        await again.reopen('补');
        await again.close();
      },
    },
    {
      what: 'is no longer whole at head office',
      days: 900,
      spoil: async ({ endpoint, photo: { sha256 } }: Awaited<ReturnType<typeof daysLater>>) =>
        rmSync(join(endpoint.dataDir, 'photos', sha256.slice(0, 2), `${sha256}.jpg`)),
    },
    {
      what: 'cannot be asked about',
      days: 900,
      spoil: async ({ link }: Awaited<ReturnType<typeof daysLater>>) => {
        link.between = async () => new Response(null, { status: 200 });
      },
    },
  ])('stays when it $what', async ({ days, spoil }) => {
    const work = await daysLater(days);
    await spoil(work);
    expect(await pruneOriginals(work.tablet, work.link)).toBe(0);
    expect(await work.isHere()).toBe(true);
    mend(work.link);
  });

  test('that went is known to be there still when an endpoint that was set back asks for all photos anew', async () => {
    const { tablet, link, photo } = await daysLater(15);
    await pruneOriginals(tablet, link);
    await tablet.db.photos.update(photo.sha256, { sent: 0 });
    expect(await syncOnce(tablet, link, true)).toEqual(DONE);
    expect(await unsent(tablet)).toEqual(NOTHING);
  });
});
