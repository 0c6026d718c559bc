import { createHash } from 'node:crypto';
import type { Sha256 } from '../domain/bundle/manifest.ts';

export const hexSha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

export const sha256Bytes = (data: Uint8Array | string): Uint8Array => createHash('sha256').update(data).digest();

/** The domain asks for a promise, because browsers have nothing else. */
export const sha256: Sha256 = (data) => Promise.resolve(hexSha256(data));
