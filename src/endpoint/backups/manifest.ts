import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256Schema } from '../../domain/fields/primitives.ts';
import { canonicalJson } from '../../domain/json.ts';
import { writeDurably } from '../durable.ts';
import { hexSha256 } from '../hash.ts';
import { StorageFault } from '../storage/storageFault.ts';

const FILE = 'backup.json';

const count = z.int().min(0);

const factsSchema = z.strictObject({
  format: z.literal('showroom-audit-backup'),
  version: z.literal(1),
  /** Version of the program that wrote it. */
  app: z.string(),
  at: z.iso.datetime(),
  /** How many migrations the database has seen. */
  schema: count,
  /** Position of the last change in it. */
  position: count,
  database: z.strictObject({ bytes: count, sha256: sha256Schema }),
  /** `digest` is that of the hashes in their order, one a line. */
  photos: z.strictObject({ count, bytes: count, digest: sha256Schema }),
  /** Photos that were damaged or missing already when it was made. */
  damaged: z.array(sha256Schema),
});
const manifestSchema = factsSchema.extend({ digest: sha256Schema });

/** What a backup consists of. */
export type Facts = z.infer<typeof factsSchema>;
export type Manifest = z.infer<typeof manifestSchema>;

const digestOf = (facts: Facts): string => hexSha256(canonicalJson(facts));

export const photosDigest = (hashes: readonly string[]): string => hexSha256(hashes.join('\n'));

/** Written last: a directory without it is no backup. */
export function writeManifest(directory: string, facts: Facts): Manifest {
  const manifest = { ...facts, digest: digestOf(facts) };
  writeDurably(join(directory, FILE), `${JSON.stringify(manifest, undefined, 2)}\n`);
  return manifest;
}

function textOf(directory: string): unknown {
  try {
    return JSON.parse(readFileSync(join(directory, FILE), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Throws a StorageFault, in words, when there is none or it was altered. */
export function readManifest(directory: string): Manifest {
  const parsed = manifestSchema.safeParse(textOf(directory));
  if (!parsed.success) throw new StorageFault(`${directory} holds no whole backup (${FILE} is missing or unreadable).`);
  const { digest, ...facts } = parsed.data;
  if (digestOf(facts) !== digest) throw new StorageFault(`${FILE} in ${directory} was altered.`);
  return parsed.data;
}
