/** Whole numbers from 0 to below `below`, the same ones for the same seed. */
export type Dice = (below: number) => number;

/** mulberry32: small, seeded, good enough to choose what to spoil. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

export const pick = <T>(dice: Dice, list: readonly T[]): T => list[dice(list.length)] as T;

/** Values as JSON text, for some of them no JSON value can be. */
const EVIL: readonly (() => string)[] = [
  () => 'null',
  () => 'true',
  () => '-1',
  () => '0',
  () => '1.5',
  () => '1e999',
  () => '-0',
  () => '9007199254740993',
  () => 'NaN',
  () => '""',
  () => '"\\u0000"',
  () => '"\\ud800"',
  () => '"\\udc00x"',
  () => '"__proto__"',
  () => '"2026-02-31"',
  () => '"../../etc/passwd"',
  () => '"\'; DROP TABLE changes; --"',
  () => '[]',
  () => '{}',
  () => '[[[[[[[[[[1]]]]]]]]]]',
  () => '{"__proto__":{"admin":true}}',
  () => '{"constructor":{"prototype":{"x":1}}}',
  () => '{"a":1,"a":2}',
  () => `"${'长'.repeat(4001)}"`,
  () => `"${'x'.repeat(70_000)}"`,
];

/** So costly to make and to send that they come only now and then. */
const EVIL_AND_LARGE: readonly (() => string)[] = [
  () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  () => `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
  () => `{${Array.from({ length: 300_000 }, (_, i) => `"k${i}":0`).join(',')}}`,
  () => `{${Array.from({ length: 1_000_000 }, (_, i) => `"k${i}":0`).join(',')}}`,
  () => `"${'x'.repeat(5_000_000)}"`,
];

type Spot = { readonly parent: Record<string, unknown>; readonly key: string };

/** Every place in a value where something could be put instead. */
function spotsIn(value: unknown, spots: Spot[] = []): Spot[] {
  if (typeof value !== 'object' || value === null) return spots;
  const parent = value as Record<string, unknown>;
  for (const key of Object.keys(parent)) {
    spots.push({ parent, key });
    spotsIn(parent[key], spots);
  }
  return spots;
}

const MARK = '"@@spoilt@@"';

function spoilValue(value: unknown, dice: Dice): string {
  const copy: unknown = structuredClone(value);
  const spots = spotsIn(copy);
  if (spots.length === 0) return JSON.stringify(copy);
  const { parent, key } = pick(dice, spots);
  const how = dice(10);
  if (how === 0) delete parent[key];
  else if (how === 1) parent[`${key}x`] = parent[key];
  else if (how === 2) parent[key] = spotsIn(copy)[dice(spots.length)]?.parent[key];
  else parent[key] = JSON.parse(MARK);
  const evil = dice(400) === 0 ? pick(dice, EVIL_AND_LARGE) : pick(dice, EVIL);
  const text = JSON.stringify(copy).replace(MARK, evil);
  return dice(40) === 0 ? text.replace('{', '{"__proto__":{"x":1},') : text;
}

/** Flips, cuts, doubles or fills in bytes. */
export function spoilBytes(bytes: Uint8Array, dice: Dice): Uint8Array<ArrayBuffer> {
  const at = dice(bytes.length + 1);
  const length = dice(Math.min(64, bytes.length - at + 1));
  const [head, middle, tail] = [bytes.slice(0, at), bytes.slice(at, at + length), bytes.slice(at + length)];
  switch (dice(5)) {
    case 0:
      return new Uint8Array(head);
    case 1:
      return new Uint8Array([...head, ...tail]);
    case 2:
      return new Uint8Array([...head, ...middle, ...middle, ...tail]);
    case 3:
      return new Uint8Array([...head, ...Array.from({ length: 1 + dice(16) }, () => dice(256)), ...tail]);
    default: {
      const copy = new Uint8Array(bytes);
      for (let i = 0; i <= dice(4); i++) copy[dice(copy.length)] = (copy[dice(copy.length)] ?? 0) ^ (1 << dice(8));
      return copy;
    }
  }
}

/** The JSON text of a value, spoilt in its values, in its text or in both. */
export function spoilJson(value: unknown, dice: Dice): Uint8Array<ArrayBuffer> {
  const how = dice(4);
  const bytes = new TextEncoder().encode(how === 3 ? JSON.stringify(value) : spoilValue(value, dice));
  return how >= 2 && bytes.length < 200_000 ? spoilBytes(bytes, dice) : bytes;
}

const HEADERS: readonly (readonly [string, string])[] = [
  ['content-type', 'text/plain'],
  ['content-type', 'application/json; charset=utf-16'],
  ['content-type', 'multipart/form-data; boundary=x'],
  ['content-encoding', 'gzip'],
  ['content-encoding', 'br, gzip'],
  ['content-length', '0'],
  ['content-length', '99999999999'],
  ['content-length', 'abc'],
  ['showroom-protocol', '2'],
  ['showroom-protocol', ''],
  ['showroom-nonce', 'short'],
  ['showroom-nonce', 'x'.repeat(5000)],
  ['showroom-nonce', 'bad nonce!'],
  ['origin', 'https://evil.example'],
  ['origin', 'null'],
  ['sec-fetch-site', 'cross-site'],
  ['cookie', 'device=x'],
  ['cookie', `device=${'a'.repeat(9000)}`],
  ['cookie', '; ;=;device'],
  ['if-none-match', '*'],
  ['accept-encoding', ';;q=,br;q=abc'],
  ['x-forwarded-for', 'x'.repeat(3000)],
  ['range', 'bytes=0-1'],
  ['transfer-encoding', 'chunked'],
];

/** One header changed, added or taken away. */
export function spoilHeaders(headers: Readonly<Record<string, string>>, dice: Dice): Record<string, string> {
  if (dice(3) > 0) return { ...headers };
  const names = Object.keys(headers);
  if (dice(3) === 0 && names.length > 0) {
    const { [pick(dice, names)]: _gone, ...rest } = headers;
    return rest;
  }
  const [name, value] = pick(dice, HEADERS);
  return { ...headers, [name]: value };
}

const PIECES = ['v1', 'changes', 'have', 'photos', 'bundles', 'programmes', 'devices', 'bundle', 'a'.repeat(64), '..'];
const MORE = [
  '%2e%2e',
  '%00',
  '%ff',
  '',
  '.',
  '%',
  'x?y=%',
  '\u4e2d',
  '?replica=',
  '?audit=&audit=x',
  ';',
  '%2f',
  'assets',
];

export const randomPath = (dice: Dice): string =>
  `/${Array.from({ length: 1 + dice(5) }, () => pick(dice, dice(2) === 0 ? PIECES : MORE)).join('/')}`;

export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
