import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { PrecacheEntry } from 'workbox-precaching';

/** What a tablet never needs offline: the worker itself, crawlers' rules, install pictures, schemas for others. */
const NOT_PRECACHED = /^(?:sw\.js|robots\.txt|screenshots\/.*|schema\/.*|.*\.(?:br|gz|map))$/;

const sriOf = (bytes: Uint8Array): string => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/**
 * One entry per file of the build, sorted by URL, each with its SRI hash. Files under `assets/` carry a hash in their
 * name and need no revision.
 */
export function precacheManifest(outDir: string): PrecacheEntry[] {
  return readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(outDir.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((file) => !NOT_PRECACHED.test(file))
    .sort()
    .map((file) => {
      const integrity = sriOf(readFileSync(join(outDir, file)));
      const revision = file.startsWith('assets/') ? null : integrity.slice(7, 23);
      return { url: `/${file}`, revision, integrity };
    });
}
