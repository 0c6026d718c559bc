import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { build } from 'vite';
import { precacheManifest } from './precacheManifest.ts';

/** Builds `src/sw/sw.ts` into `/sw.js` once all other files of the app are written, with the list of them inside. */
export function serviceWorkerPlugin(): Plugin {
  let outDir = '';
  return {
    name: 'showroom:service-worker',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      // Called after a failed build too, with its error: then there is nothing to add to.
      handler: (failure) => (failure ? undefined : buildWorker(outDir)),
    },
  };
}

async function buildWorker(outDir: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: {
      'self.__WB_MANIFEST': JSON.stringify(precacheManifest(outDir)),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      outDir,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: { input: 'src/sw/sw.ts', output: { format: 'iife', entryFileNames: 'sw.js' } },
    },
  });
}
