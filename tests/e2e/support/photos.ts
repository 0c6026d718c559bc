import type { Page } from '@playwright/test';
import type { PhotoFile } from './answering.ts';

export const jpegFile = (bytes: Uint8Array, name = 'photo.jpg'): PhotoFile => ({
  name,
  mimeType: 'image/jpeg',
  buffer: Buffer.from(bytes),
});

export type Picture = { readonly width: number; readonly height: number; readonly seed?: number };

const fromDataUrl = (url: string): Uint8Array => new Uint8Array(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));

/** A real photo made by the browser: its left half red, its right half blue, and a mark of its own for every seed. */
export async function paintJpeg(page: Page, { width, height, seed = 0 }: Picture): Promise<Uint8Array> {
  const url = await page.evaluate(
    ([w, h, mark]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h });
      const pen = canvas.getContext('2d');
      if (!pen) throw new Error('no canvas');
      pen.fillStyle = '#f00';
      pen.fillRect(0, 0, w / 2, h);
      pen.fillStyle = '#00f';
      pen.fillRect(w / 2, 0, w / 2, h);
      pen.fillStyle = `hsl(${mark * 47} 80% 50%)`;
      if (mark > 0) pen.fillRect(w / 2 - 4, h / 2 - 4, 8, 8);
      return canvas.toDataURL('image/jpeg');
    },
    [width, height, seed] as const,
  );
  return fromDataUrl(url);
}

/** A photo of about a megabyte, unlike any other: noise does not compress. */
export async function noiseJpeg(page: Page): Promise<Uint8Array> {
  const url = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1200, height: 900 });
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    const image = pen.createImageData(1200, 900);
    // Not more than 64 KiB at a time.
    for (let at = 0; at < image.data.length; at += 65_536) {
      crypto.getRandomValues(image.data.subarray(at, at + 65_536));
    }
    pen.putImageData(image, 0, 0);
    return canvas.toDataURL('image/jpeg', 0.7);
  });
  return fromDataUrl(url);
}

const be16 = (value: number): number[] => [value >> 8, value & 0xff];
const be32 = (value: number): number[] => [...be16(value >>> 16), ...be16(value & 0xffff)];
const entry = (tag: number, type: number, value: number[]): number[] => [
  ...be16(tag),
  ...be16(type),
  ...be32(1),
  ...value,
];

/** EXIF as a phone writes it: turned by a quarter (6: the top is at the right), with a place. */
function exifSegment(orientation: number): number[] {
  const directory = [
    ...be16(2),
    ...entry(0x0112, 3, [...be16(orientation), 0, 0]),
    ...entry(0x8825, 4, be32(38)),
    ...be32(0),
  ];
  const place = [...be16(1), ...entry(0x0001, 2, [0x4e, 0, 0, 0]), ...be32(0)];
  const tiff = [0x4d, 0x4d, ...be16(42), ...be32(8), ...directory, ...place];
  const content = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return [0xff, 0xe1, ...be16(content.length + 2), ...content];
}

/** The same picture with EXIF in front, as it comes from a camera held upright. */
export const withExif = (jpeg: Uint8Array, orientation = 6): Uint8Array =>
  new Uint8Array([0xff, 0xd8, ...exifSegment(orientation), ...jpeg.subarray(2)]);
