const segment = (marker: number, ...bytes: number[]): number[] => {
  const length = bytes.length + 2;
  return [0xff, marker, length >> 8, length & 0xff, ...bytes];
};

/** 64 divisors of a quantisation table, none of them 0; another table for every seed. */
const table = (seed: number): number[] =>
  Array.from({ length: 64 }, (_, i) => 1 + ((seed * 31 + i * 7 + (seed >> (i % 24))) % 255));

export type JpegOptions = { readonly bytes?: number; readonly width?: number; readonly height?: number };

/** A real, decodable grey JPEG of 8 × 8 pixels; other bytes for every seed, padded to about `bytes`. */
export function tinyJpeg(seed = 1, { bytes = 0, width = 8, height = 8 }: JpegOptions = {}): Uint8Array<ArrayBuffer> {
  const tables = Math.max(1, Math.floor((bytes - 100) / 69));
  const size = [height >> 8, height & 0xff, width >> 8, width & 0xff];
  return new Uint8Array([
    0xff,
    0xd8,
    ...segment(0xe0, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0),
    ...Array.from({ length: tables }, (_, i) => segment(0xdb, 0, ...table(seed + i * 1_000_003))).flat(),
    ...segment(0xc0, 8, ...size, 1, 1, 0x11, 0),
    ...segment(0xc4, 0x00, 1, ...Array.from({ length: 15 }, () => 0), 0),
    ...segment(0xc4, 0x10, 1, ...Array.from({ length: 15 }, () => 0), 0),
    ...segment(0xda, 1, 1, 0, 0, 63, 0),
    0x3f,
    0xff,
    0xd9,
  ]);
}

/** The same picture with a segment put in behind its first one, as cameras do with EXIF (0xe1). */
export function withSegment(jpeg: Uint8Array, marker: number, text: string): Uint8Array<ArrayBuffer> {
  const added = segment(marker, ...new TextEncoder().encode(text));
  return new Uint8Array([...jpeg.subarray(0, 20), ...added, ...jpeg.subarray(20)]);
}
