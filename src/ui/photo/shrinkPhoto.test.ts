import { expect, test } from 'vitest';
import { fitted, shrinkPhoto } from './shrinkPhoto.ts';

test.each([
  { width: 8000, height: 6000, edge: 2048, result: { width: 2048, height: 1536 } },
  { width: 3000, height: 4000, edge: 320, result: { width: 240, height: 320 } },
  { width: 640, height: 480, edge: 2048, result: { width: 640, height: 480 } },
  { width: 9000, height: 2, edge: 320, result: { width: 320, height: 1 } },
])('$width × $height within $edge becomes $result', ({ width, height, edge, result }) => {
  expect(fitted({ width, height }, edge)).toEqual(result);
});

test.each([
  { name: 'an empty file', bytes: [], code: 'photo-empty' },
  { name: 'a JPEG that was cut off', bytes: [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1], code: 'photo-cut-off' },
])('$name is refused with its reason', async ({ bytes, code }) => {
  expect(await shrinkPhoto(new Blob([Uint8Array.from(bytes)]))).toEqual({ ok: false, code });
});
