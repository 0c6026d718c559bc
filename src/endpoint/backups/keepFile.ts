import { createHash } from 'node:crypto';
import { createReadStream, linkSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeDurably } from '../durable.ts';
import { hexSha256 } from '../hash.ts';

/** The SHA-256 and the length of a file of any size. */
export async function hashOfFile(path: string): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** The bytes of a photo, whole; undefined when they are missing or not what the hash says. */
export function wholePhoto(path: string, sha256: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(path);
    return hexSha256(bytes) === sha256 ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** Puts bytes into a file of their own, with the folder it lies in. */
export function copyTo(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeDurably(path, bytes);
}

/** A second name for the same file where the disk can do that: it takes no room. False where it cannot. */
export function linkTo(path: string, from: string): boolean {
  mkdirSync(dirname(path), { recursive: true });
  try {
    linkSync(from, path);
    return true;
  } catch {
    return false;
  }
}
