const START_OF_IMAGE = 0xd8;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;

const isStandalone = (marker: number): boolean => marker === START_OF_IMAGE || (marker >= 0xd0 && marker <= 0xd7);

/** Where the compressed data that begins at `from` ends: at the next marker that is neither stuffing nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker !== 0 && marker !== 0xff && !isStandalone(marker)) return at;
  }
  return -1;
}

export const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === START_OF_IMAGE;

/**
 * Whether a JPEG goes on to its end marker. Browsers show a file that was cut off with a grey rest and no error; an
 * end marker inside its embedded thumbnail does not count, so the segments are walked.
 */
export function isWholeJpeg(bytes: Uint8Array): boolean {
  let at = 2;
  while (isJpeg(bytes) && at >= 0 && at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return false;
    if (marker === END_OF_IMAGE) return true;
    if (marker === 0xff) at += 1;
    else if (isStandalone(marker)) at += 2;
    else {
      const next = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
      at = marker === START_OF_SCAN ? endOfScan(bytes, next) : next;
    }
  }
  return false;
}

const HEIF_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** The iPhone's own format, which most browsers but Safari cannot read. */
export function isHeic(bytes: Uint8Array): boolean {
  const letters = String.fromCharCode(...bytes.subarray(4, 12));
  return letters.startsWith('ftyp') && HEIF_BRANDS.includes(letters.slice(4));
}
