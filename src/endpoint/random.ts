import { randomBytes } from 'node:crypto';
import { uuidv7 } from '../domain/ids.ts';

/** So many random bytes; cryptographically strong outside tests. */
export type Random = (length: number) => Uint8Array;

/** Milliseconds since 1970. */
export type Clock = () => number;

export const strongRandom: Random = (length) => randomBytes(length);

export const newId = (clock: Clock, random: Random): string => uuidv7(clock(), random(10));
