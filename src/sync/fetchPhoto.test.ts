import { afterEach, describe, expect, test } from 'vitest';
import { mend } from '../../tests/support/syncLink.ts';
import { closeEndpoints, NOTHING, two } from '../../tests/support/syncWork.ts';
import { photosOf } from '../domain/answers.ts';
import { photoByHash, readPhoto } from '../store/photos.ts';
import { unsent } from '../store/unsent.ts';
import { fetchPhoto, type WantedPhoto } from './fetchPhoto.ts';

afterEach(closeEndpoints);

const makeThumb = async () => new ArrayBuffer(1);

/** Of an audit that another tablet filled in. */
async function foreignPhoto() {
  const { other, audit } = await two();
  const body = await other.tablet.db.bodies.get(audit.id);
  const photo = photosOf(body?.fields ?? {})[0] as WantedPhoto;
  return { ...other, photo };
}

describe('a photo that another tablet took', () => {
  test('is brought when somebody looks at it, and is not sent again', async () => {
    const { tablet, link, photo } = await foreignPhoto();
    expect(await photoByHash(tablet, photo.sha256)).toBeUndefined();
    expect(await fetchPhoto(tablet, link, { photo, makeThumb })).toBe(true);
    expect(await readPhoto(tablet, photo.sha256)).toBeDefined();
    expect(await photoByHash(tablet, photo.sha256)).toMatchObject({ sent: 1, width: photo.width });
    expect(await unsent(tablet)).toEqual(NOTHING);
  });

  test('is not taken when it comes damaged, from somebody else, or not at all', async () => {
    const { tablet, link, photo } = await foreignPhoto();
    const answers = [
      () => Promise.reject(new TypeError('fetch failed')),
      async () => new Response('<h1>Login</h1>', { headers: { 'content-type': 'text/html' } }),
    ];
    for (const answer of answers) {
      link.between = answer;
      expect(await fetchPhoto(tablet, link, { photo, makeThumb })).toBe(false);
    }
    link.between = async (request, onwards) => {
      const response = await onwards(request);
      return new Response((await response.arrayBuffer()).slice(1), { headers: response.headers });
    };
    expect(await fetchPhoto(tablet, link, { photo, makeThumb })).toBe(false);
    expect(await photoByHash(tablet, photo.sha256)).toBeUndefined();
    mend(link);
    expect(await fetchPhoto(tablet, link, { photo: { ...photo, sha256: 'f'.repeat(64) }, makeThumb })).toBe(false);
  });
});
