import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** What the built app is made of; the endpoint runs from its sources. */
const SOURCES = ['index.html', 'package-lock.json', 'public', 'src', 'vite.config.ts'];
const NOT_IN_APP = /(?:^src[/\\]endpoint[/\\]|\.test\.tsx?$)/;
/** The last file that a build writes: if it is missing, so may others be. */
const LAST_WRITTEN = 'dist/sw.js.gz';

/** Builds the app into `dist/` unless what lies there is newer than every source. */
export async function buildIfStale(): Promise<void> {
  const built = modifiedAt(LAST_WRITTEN);
  if (built > Math.max(...sourceFiles().map(modifiedAt))) return;
  await build({ logLevel: 'warn' });
}

function sourceFiles(): string[] {
  return SOURCES.flatMap((source) => {
    if (!statSync(source).isDirectory()) return [source];
    return readdirSync(source, { recursive: true, encoding: 'utf8' }).map((file) => join(source, file));
  }).filter((file) => !NOT_IN_APP.test(file));
}

/** Milliseconds since 1970; 0 if there is no such file. */
const modifiedAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
