import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { UUID } from '../domain/ids.ts';
import { syncFolder, writeDurably } from './durable.ts';
import { type Clock, newId, type Random } from './random.ts';

const FILE = 'epoch';

export const hasEpoch = (directory: string): boolean => existsSync(join(directory, FILE));

/**
 * The id of this data directory. It lies beside the database and not in it, so that a directory begun anew is another
 * one to the tablets: then they send again what the new one does not hold.
 */
export function epochOf(directory: string, clock: Clock, random: Random): string {
  const file = join(directory, FILE);
  const known = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  return UUID.test(known) ? known : renewEpoch(directory, clock, random);
}

/** Makes another one of a directory: what was acknowledged in its name may be gone from it. */
export function renewEpoch(directory: string, clock: Clock, random: Random): string {
  const file = join(directory, FILE);
  const epoch = newId(clock, random);
  writeDurably(`${file}.new`, `${epoch}\n`);
  renameSync(`${file}.new`, file);
  syncFolder(directory);
  return epoch;
}
