// Without Node 26 this ends here, with a sentence instead of a stack.
import './tests/tools/node26.mjs';
import { basename } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { layerOrderPlugin } from './src/sw/plugin/layerOrderPlugin.ts';
import { precompressPlugin } from './src/sw/plugin/precompressPlugin.ts';
import { serviceWorkerPlugin } from './src/sw/plugin/serviceWorkerPlugin.ts';

const endpoint = `http://127.0.0.1:${process.env.PORT ?? '8080'}`;

/** In a chunk, its modules' own imports come too, unless a chunk further up has them. */
const CHUNKS = [
  // Seldom changed by a release: kept from one version to the next.
  { name: 'libraries', test: /node_modules\/(?:react|react-dom|scheduler|dexie|wouter|zustand)\// },
  // What every address needs, with the parts that the home screen and the first run have in common.
  {
    name: 'start',
    test: new RegExp(
      [
        'src/ui/main\\.tsx',
        'src/ui/i18n/lazyWithWords',
        'src/ui/kit/(?:Button|Icon|Link|StatusChip)\\.',
        'src/ui/app/(?:TabletContext|useLive|usePageTitle)\\.',
        'src/(?:store|domain)/records\\.',
      ].join('|'),
    ),
  },
  { name: 'home', test: /src\/ui\/(?:screens\/Today\/TodayScreen|app\/Frame)\.tsx/ },
  { name: 'welcome', test: /src\/ui\/screens\/Welcome\/WelcomeScreen\.tsx/ },
  // Small parts of many screens: by themselves each would be a request, and compress badly.
  {
    name: 'shared',
    test: /src\/(?:ui\/(?:kit|app)\/[^/]+\.tsx?$|store\/(?:commit|recordEdits|auditHeader|copies|photos)\.|domain\/scoring\/)/,
    minShareCount: 2,
  },
  { name: 'audit', test: /src\/ui\/screens\/Audit\/AuditScreen\.tsx/ },
  { name: 'dealers', test: /src\/ui\/screens\/(?:Dealers|Dealer|Programme|Visit|StartAudit)\/\w+Screen\.tsx/ },
].map((group, i, all) => ({ ...group, priority: all.length - i }));

/** Loaded by the page itself: nothing that is loaded later has to ask for them. */
const ALWAYS_THERE = /\/(?:libraries|start|rolldown-runtime)-/;

export default defineConfig({
  plugins: [react(), layerOrderPlugin(), serviceWorkerPlugin(), precompressPlugin()],
  resolve: {
    alias: [
      // The build for today's browsers: what the package names by default still carries code for those without async functions.
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
      // The router brings a stand-in for what React has had since version 18.
      { find: /^use-sync-external-store\/shim\/index\.js$/, replacement: 'react' },
    ],
  },
  // No hash: it does not compress. A test holds the names of the files apart.
  css: { modules: { generateScopedName: (name, file) => `${basename(file).split('.')[0]}_${name}` } },
  server: { port: 5173, proxy: { '/v1': endpoint, '/healthz': endpoint, '/readyz': endpoint } },
  build: {
    // The Content-Security-Policy allows files only: nothing inline, no polyfill that injects.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => !ALWAYS_THERE.test(file)),
    },
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
  },
  test: {
    // Nothing is asserted about time: a busy machine must not turn a property test red.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // All cores: left alone, one of two would stand idle.
    maxWorkers: '100%',
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
          globalSetup: ['tests/setup/postgresDesk.ts'],
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
