// Without Node 26 this ends here, with a sentence instead of a stack.
import './tests/tools/node26.mjs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { layerOrderPlugin } from './src/sw/plugin/layerOrderPlugin.ts';
import { precompressPlugin } from './src/sw/plugin/precompressPlugin.ts';
import { serviceWorkerPlugin } from './src/sw/plugin/serviceWorkerPlugin.ts';

const endpoint = `http://127.0.0.1:${process.env.PORT ?? '8080'}`;

export default defineConfig({
  plugins: [react(), layerOrderPlugin(), serviceWorkerPlugin(), precompressPlugin()],
  // The build for today's browsers: what the package names by default still carries code for those without async functions.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  server: { port: 5173, proxy: { '/v1': endpoint, '/healthz': endpoint, '/readyz': endpoint } },
  build: {
    // The Content-Security-Policy allows files only: nothing inline, no polyfill that injects.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  test: {
    // Nothing is asserted about time: a busy machine must not turn a property test red.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    coverage: { provider: 'v8', include: ['src/**/*.{ts,tsx}'], exclude: ['**/*.test.ts', '**/*.test.tsx'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/**/*.test.ts', 'tests/tools/**/*.test.ts', 'tests/endpoint/**/*.test.ts'],
          exclude: ['**/*.dom.test.ts'],
          setupFiles: ['tests/setup/node.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['src/**/*.dom.test.ts', 'src/**/*.dom.test.tsx'],
          setupFiles: ['tests/setup/dom.ts'],
        },
      },
    ],
  },
});
