import type { Page } from '@playwright/test';
import { MORNING_MEETING_V1 } from '../../src/domain/catalogue/templates/morningMeeting.v1.ts';
import type { Item } from '../../src/domain/catalogue/types.ts';
import { cardOf, choosePhotos, itemsOf, thumbsIn } from './support/answering.ts';
import { expect, test } from './support/fixtures.ts';
import { jpegFile, paintJpeg, withExif } from './support/photos.ts';
import type { Server } from './support/server.ts';
import { beginAudit, installApp } from './support/setUp.ts';
import type { TabletBrowser } from './support/tabletBrowser.ts';

const TEMPLATE = MORNING_MEETING_V1;
const [FIRST, SECOND] = itemsOf(TEMPLATE) as [Item, Item];

async function openAudit(tablet: TabletBrowser, server: Server): Promise<void> {
  await installApp(tablet, server);
  await beginAudit(tablet, { dealer: '南昌全顺', template: TEMPLATE });
}

type Stored = {
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly hasExif: boolean;
  /** r, g, b of the pixel at a tenth of the width and height, and at nine tenths. */
  readonly corners: readonly (readonly number[])[];
};

/** What lies on disk of every photo, decoded. */
function storedPhotos(page: Page): Promise<Stored[]> {
  return page.evaluate(async () => {
    const rows = await new Promise<{ bytes: ArrayBuffer }[]>((resolve, reject) => {
      const opening = indexedDB.open('showroom-audit');
      opening.onsuccess = () => {
        const request = opening.result.transaction('photoBytes').objectStore('photoBytes').getAll();
        request.onsuccess = () => {
          opening.result.close();
          resolve(request.result as { bytes: ArrayBuffer }[]);
        };
        request.onerror = () => reject(request.error ?? new Error('not read'));
      };
    });
    return Promise.all(
      rows.map(async ({ bytes }) => {
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
        const { width, height } = image;
        const canvas = Object.assign(document.createElement('canvas'), { width, height });
        const pen = canvas.getContext('2d');
        if (!pen) throw new Error('no canvas');
        pen.drawImage(image, 0, 0);
        const corners = [0.1, 0.9].map((part) =>
          Array.from(pen.getImageData(Math.floor(width * part), Math.floor(height * part), 1, 1).data.slice(0, 3)),
        );
        const letters = new TextDecoder('latin1').decode(bytes);
        return { width, height, bytes: bytes.byteLength, hasExif: letters.includes('Exif'), corners };
      }),
    );
  });
}

const isRed = ([red = 0, , blue = 0]: readonly number[]): boolean => red > 200 && blue < 60;
const isBlue = ([red = 0, , blue = 0]: readonly number[]): boolean => blue > 200 && red < 60;

test('a photo is kept upright and without EXIF, a huge one within 2048 pixels, a single pixel as it is', async ({
  server,
  openTablet,
}) => {
  const tablet = await openTablet();
  const { page } = tablet;
  await openAudit(tablet, server);
  const card = cardOf(tablet, TEMPLATE, FIRST);
  const turned = withExif(await paintJpeg(page, { width: 600, height: 400 }));
  expect(Buffer.from(turned).includes('Exif')).toBe(true);
  const pixel = await paintJpeg(page, { width: 1, height: 1 });
  // 48 megapixels, as the largest tablets take them.
  const huge = await paintJpeg(page, { width: 8_000, height: 6_000 });
  await choosePhotos(
    tablet,
    card,
    [turned, pixel, huge].map((bytes) => jpegFile(bytes)),
  );
  await expect(thumbsIn(tablet, card)).toHaveCount(3, { timeout: 60_000 });
  await expect.poll(async () => (await storedPhotos(page)).length).toBe(3);
  const stored = await storedPhotos(page);
  expect(stored.map(({ width, height }) => `${width}×${height}`).sort()).toEqual(['1×1', '2048×1536', '400×600']);
  expect(stored.filter(({ hasExif }) => hasExif)).toEqual([]);
  const upright = stored.find(({ height }) => height === 600);
  // Red was at the left; turned by a quarter it is on top.
  expect(upright?.corners.map((pixelAt) => [isRed(pixelAt), isBlue(pixelAt)])).toEqual([
    [true, false],
    [false, true],
  ]);
});

test('a photo that is empty, cut off or no photo is refused with the reason, and the others are taken', async ({
  server,
  openTablet,
}) => {
  const tablet = await openTablet();
  const { page, w } = tablet;
  await openAudit(tablet, server);
  const card = cardOf(tablet, TEMPLATE, FIRST);
  const whole = await paintJpeg(page, { width: 320, height: 240 });
  const bad = [
    { file: jpegFile(new Uint8Array()), key: 'audit.photo.empty' },
    { file: jpegFile(whole.subarray(0, Math.floor(whole.length / 2))), key: 'audit.photo.cutOff' },
    { file: jpegFile(new TextEncoder().encode('not a photo')), key: 'audit.photo.unreadable' },
  ] as const;
  for (const { file, key } of bad) {
    await choosePhotos(tablet, card, [file]);
    await expect(card.getByText(w.t(key), { exact: true })).toBeVisible();
  }
  await choosePhotos(tablet, card, [bad[0].file, jpegFile(whole)]);
  await expect(thumbsIn(tablet, card)).toHaveCount(1);
});

test('a page that was thrown away while the camera was open comes back at the same item', async ({
  server,
  openTablet,
}) => {
  const tablet = await openTablet();
  const { page, w } = tablet;
  await openAudit(tablet, server);
  const last = itemsOf(TEMPLATE).at(-1) as Item;
  await page
    .getByRole('button', { name: w.text(TEMPLATE.sections.at(-1)?.title ?? TEMPLATE.title) })
    .first()
    .click();
  const card = cardOf(tablet, TEMPLATE, last);
  const opened = page.waitForEvent('filechooser');
  await card.getByLabel(w.t('photos.camera')).click();
  await opened;
  await page.reload();
  await expect(card).toBeInViewport();
  await expect(card.getByText(w.t('audit.photo.interrupted'), { exact: true })).toBeVisible();
  await choosePhotos(tablet, card, [jpegFile(await paintJpeg(page, { width: 64, height: 48 }))]);
  await expect(thumbsIn(tablet, card)).toHaveCount(1);
});

test('a photo can be looked at in full, removed and brought back', async ({ server, openTablet }) => {
  const tablet = await openTablet();
  const { page, w } = tablet;
  await openAudit(tablet, server);
  const card = cardOf(tablet, TEMPLATE, SECOND);
  await choosePhotos(tablet, card, [jpegFile(await paintJpeg(page, { width: 640, height: 480 }))]);
  await thumbsIn(tablet, card).click();
  const viewer = page.getByRole('dialog');
  await expect(viewer.getByRole('img', { name: w.t('photos.open', { number: 1 }) })).toBeVisible();
  await viewer.getByRole('button', { name: w.t('common.remove') }).click();
  await expect(thumbsIn(tablet, card)).toHaveCount(0);
  await page.getByRole('button', { name: w.t('common.undo') }).click();
  await expect(thumbsIn(tablet, card)).toHaveCount(1);
});
