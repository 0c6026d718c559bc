import { sha256 } from './sha256.ts';

/**
 * The id of a record of which there is one for what it is about, such as a dealer's morning meeting of a day: it follows
 * from that, so that two tablets that make it apart from each other make the same one. Not to be awaited inside a
 * transaction.
 */
export async function derivedId(...about: readonly string[]): Promise<string> {
  const hash = await sha256(about.join('/'));
  // Version 4 and its variant: to everybody else it is an id like any other.
  const variant = '89ab'[Number.parseInt(hash.charAt(16), 16) & 3];
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
