import { makeBundleFile } from '../../../src/store/bundleOut.ts';
import { openTablet, type Tablet } from '../../../src/store/tablet.ts';
import { fillProgramme } from './programme.ts';

let tablet: Promise<Tablet> | undefined;
const open = (): Promise<Tablet> => {
  tablet ??= openTablet();
  return tablet;
};

/** Makes the bundle; gives its size in bytes. */
async function make(by: Tablet, id: string): Promise<number> {
  const made = await makeBundleFile(by, { kind: 'programme', id });
  if (!made.ok || made.photosMissing > 0) throw new Error('the bundle is not whole');
  return made.file.size;
}

/** The tablet, but each photo is asked for only after `globalThis.beforePhoto()`; it is given once more at the end. */
function withPauses(real: Tablet): Tablet {
  const { beforePhoto } = globalThis as unknown as { beforePhoto: () => Promise<void> };
  const photoBytes = {
    get: async (hash: string) => {
      await beforePhoto();
      return real.db.photoBytes.get(hash);
    },
  };
  const db = new Proxy(real.db, {
    get: (target, key) => (key === 'photoBytes' ? photoBytes : (Reflect.get(target, key) as unknown)),
  });
  return { ...real, db };
}

/** What the bench can ask of this page. */
export const bundlePage = {
  fill: async (): Promise<string> => fillProgramme(await open()),

  /** Time in ms, size in bytes. */
  make: async ({ id }: { id: string }): Promise<{ ms: number; size: number }> => {
    const begin = performance.now();
    const size = await make(await open(), id);
    return { ms: performance.now() - begin, size };
  },

  makeWithPauses: async ({ id }: { id: string }): Promise<number> => make(withPauses(await open()), id),
};

export type BundlePage = typeof bundlePage;

Object.assign(globalThis, { bench: bundlePage });
