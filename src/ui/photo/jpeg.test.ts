import { describe, expect, test } from 'vitest';
import { isHeic, isWholeJpeg } from './jpeg.ts';

const segment = (marker: number, ...content: number[]): number[] => [0xff, marker, 0, content.length + 2, ...content];
const thumbnail = segment(0xe1, 0xff, 0xd8, 1, 2, 0xff, 0xd9);
const scan = [...segment(0xda, 1, 2), 7, 0xff, 0, 8, 0xff, 0xd3, 9, 9];
const whole = [0xff, 0xd8, ...thumbnail, ...segment(0xc0, 5, 5), ...scan, ...segment(0xc4, 1), ...scan, 0xff, 0xd9];

describe('a photo that was cut off on its way is noticed', () => {
  test('a whole file is taken, whatever the camera hangs on behind it', () => {
    expect(isWholeJpeg(Uint8Array.from(whole))).toBe(true);
    expect(isWholeJpeg(Uint8Array.from([...whole, 1, 2, 3]))).toBe(true);
  });

  test('every beginning of it that lacks the end is refused, although its thumbnail has an end', () => {
    for (let length = 0; length < whole.length; length++) {
      expect(isWholeJpeg(Uint8Array.from(whole.slice(0, length)))).toBe(false);
    }
  });
});

test.each([
  { brand: 'ftypheic', heic: true },
  { brand: 'ftypmif1', heic: true },
  { brand: 'ftypmp42', heic: false },
  { brand: 'JFIF....', heic: false },
])('$brand is told to be HEIC: $heic', ({ brand, heic }) => {
  expect(isHeic(new TextEncoder().encode(`\0\0\0\x18${brand}`))).toBe(heic);
});
