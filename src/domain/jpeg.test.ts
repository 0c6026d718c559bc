import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tinyJpeg, withSegment } from '../../tests/support/jpeg.ts';
import { judgeJpeg, withoutMetadata } from './jpeg.ts';

const plain = tinyJpeg(1);
const EXIF = 0xe1;

test.each([
  { what: 'a plain JPEG', bytes: plain, verdict: 'ok' },
  { what: 'one with a colour profile', bytes: withSegment(plain, 0xe2, 'ICC_PROFILE'), verdict: 'ok' },
  { what: 'one with EXIF', bytes: withSegment(plain, EXIF, 'Exif'), verdict: 'metadata' },
  { what: 'one with IPTC', bytes: withSegment(plain, 0xed, 'Photoshop'), verdict: 'metadata' },
  { what: 'one with a comment', bytes: withSegment(plain, 0xfe, 'hello'), verdict: 'metadata' },
  { what: 'one of 60,000 × 60,000', bytes: tinyJpeg(1, { width: 60_000, height: 60_000 }), verdict: 'too-many-pixels' },
  { what: 'one without width', bytes: tinyJpeg(1, { width: 0 }), verdict: 'not-a-jpeg' },
  { what: 'the beginning alone', bytes: plain.subarray(0, 60), verdict: 'not-a-jpeg' },
  { what: 'nothing', bytes: new Uint8Array(), verdict: 'not-a-jpeg' },
])('$what is judged $verdict', ({ bytes, verdict }) => {
  expect(judgeJpeg(bytes)).toBe(verdict);
});

test('taking the metadata out leaves exactly the picture', () => {
  const full = withSegment(withSegment(withSegment(plain, 0xfe, 'hello'), EXIF, 'Exif GPS'), 0xed, 'x');
  expect(withoutMetadata(full)).toEqual(plain);
  expect(withoutMetadata(plain)).toBe(plain);
});

test('whatever the bytes, it ends, and what comes out has no metadata or was no JPEG', () => {
  const spoilt = fc
    .tuple(fc.constantFrom(plain, withSegment(plain, EXIF, 'Exif')), fc.array(fc.tuple(fc.nat(300), fc.nat(255))))
    .map(([bytes, edits]) => {
      const copy = new Uint8Array(bytes);
      for (const [at, value] of edits) if (at < copy.length) copy[at] = value;
      return copy;
    });
  fc.assert(
    fc.property(
      fc.oneof(
        spoilt,
        fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array(bytes)),
      ),
      (bytes) => {
        expect(judgeJpeg(withoutMetadata(bytes))).not.toBe('metadata');
      },
    ),
    { numRuns: 2000 },
  );
});
