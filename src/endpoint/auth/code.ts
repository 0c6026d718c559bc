import { scrypt, timingSafeEqual } from 'node:crypto';
import type { Random } from '../random.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** The part that names a code without giving it away; the rest is checked against its hash. */
export const CODE_NAME_LENGTH = 2;
export const CODE_LIFE_MS = 10 * 60 * 1000;
export const CODE_TRIES = 5;

/** 8 characters of Crockford's base 32: 40 bits. */
export function newCode(random: Random): string {
  return Array.from(random(LENGTH), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
}

/** What a person typed, as the code was given out: O reads as 0, I and L as 1; spaces and dashes do not count. */
export function normalCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}

/** "7K3M-92QX": easier to read out. */
export const shownCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** About 50 ms on purpose: a stolen database does not give its codes away within their ten minutes. */
export function hashCode(code: string, salt: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    scrypt(code, salt, 32, { N: 16_384, r: 8, p: 1 }, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b);
