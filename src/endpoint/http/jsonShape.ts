export type ShapeLimits = {
  /** Levels of nesting. */
  readonly levels: number;
  /** Keys of any one object. */
  readonly keys: number;
};

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
/** Texts up to here are looked through byte by byte, which is faster for short ones. */
const SHORT = 48;

/** Where the quote stands that ends the text beginning at `start`; the length of the bytes when none does. */
function endOfText(bytes: Buffer, start: number): number {
  const near = Math.min(bytes.length, start + SHORT);
  let at = start;
  while (at < near) {
    const byte = bytes[at];
    if (byte === QUOTE) return at;
    at += byte === BACKSLASH ? 2 : 1;
  }
  for (;;) {
    const quote = bytes.indexOf(QUOTE, at);
    if (quote < 0) return bytes.length;
    let slashes = 0;
    while (quote - slashes > at && bytes[quote - 1 - slashes] === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return quote;
    at = quote + 1;
  }
}

/**
 * Whether a JSON text is shallow and narrow enough to be parsed and looked at. A million keys in one object cost
 * seconds at every step after this one, which only counts brackets and colons. Whether it is JSON at all it does not say.
 */
export function fitsShape(bytes: Buffer, { levels, keys }: ShapeLimits): boolean {
  const counts: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) at = endOfText(bytes, at + 1);
    else if (byte === COLON) {
      const count = (counts.pop() ?? 0) + 1;
      if (count > keys) return false;
      counts.push(count);
    } else if (OPENING.has(byte)) {
      if (counts.push(0) > levels) return false;
    } else if (CLOSING.has(byte)) counts.pop();
  }
  return true;
}
