import type { Plugin } from 'vite';

/** As at the top of `src/ui/theme/tokens.css`. */
const ORDER = '@layer tokens, reset, base, kit, screens, print;';

/**
 * Begins every stylesheet with the order of the layers. The first one a browser meets decides that order for good, and
 * which of the many small ones that is follows from how the bundler cuts its chunks.
 */
export function layerOrderPlugin(): Plugin {
  return {
    name: 'showroom:layer-order',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = `${ORDER}${String(file.source)}`;
      }
    },
  };
}
