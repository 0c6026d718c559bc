import { LIMITS } from './limits.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const COMMENT = 0xfe;
/** Start of frame: 0xc0 … 0xcf but for three that mean something else. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
/** Application segments that say nothing of people or places: JFIF, colour profile, Adobe's colour transform. */
const HARMLESS_APPS = new Set([0xe0, 0xe2, 0xee]);

type Segment = { readonly marker: number; readonly start: number; readonly end: number };

export const JPEG_VERDICTS = ['ok', 'not-a-jpeg', 'metadata', 'too-many-pixels'] as const;
export type JpegVerdict = (typeof JPEG_VERDICTS)[number];

const isMetadata = ({ marker }: Segment): boolean =>
  marker === COMMENT || (marker >= 0xe0 && marker <= 0xef && !HARMLESS_APPS.has(marker));

const u16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

/** The segments before the picture's data, the scan's header last; undefined when this is not how a JPEG begins. */
function headOf(bytes: Uint8Array): Segment[] | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return undefined;
  const segments: Segment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker === 0 || marker === EOI) return undefined;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = u16(bytes, at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return undefined;
    segments.push({ marker, start: at, end });
    if (marker === SOS) return segments;
    at = end;
  }
  return undefined;
}

/**
 * Whether these bytes may be kept as a photo: a JPEG, of a bearable size, without EXIF, GPS, XMP, IPTC or comments.
 * The picture itself is never decoded.
 */
export function judgeJpeg(bytes: Uint8Array): JpegVerdict {
  const head = headOf(bytes);
  const frame = head?.find(({ marker }) => FRAMES.has(marker));
  if (!head || !frame || frame.end - frame.start < 10) return 'not-a-jpeg';
  const pixels = u16(bytes, frame.start + 5) * u16(bytes, frame.start + 7);
  if (pixels === 0) return 'not-a-jpeg';
  if (pixels > LIMITS.photoPixels) return 'too-many-pixels';
  return head.some(isMetadata) ? 'metadata' : 'ok';
}

/**
 * A JPEG without what it says beside the picture. Browsers differ: WebKit's canvas adds an EXIF segment of its own,
 * which the endpoint would refuse like any other. Bytes that are no JPEG come back as they are.
 */
export function withoutMetadata(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const head = headOf(bytes);
  const last = head?.at(-1);
  if (!head || !last || !head.some(isMetadata)) return bytes;
  const kept = head.filter((segment) => !isMetadata(segment));
  const parts = [
    bytes.subarray(0, 2),
    ...kept.map(({ start, end }) => bytes.subarray(start, end)),
    bytes.subarray(last.end),
  ];
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}
