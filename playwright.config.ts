// Without Node 26 this ends here, with a sentence instead of a stack.
import './tests/tools/node26.mjs';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, requireChromium } from './tests/tools/chromium.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: 3,
  // A page that loads or saves waits as much as it works: three fill two cores.
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  // Two busy cores: generous for what will come, and no test waits for what will not.
  expect: { timeout: 20_000 },
  projects: [
    { name: 'walks', testIgnore: ['**/lighthouse.spec.ts', '**/fiveDays.spec.ts'] },
    // Measures time, so it runs when nothing else does.
    { name: 'lighthouse', testMatch: '**/lighthouse.spec.ts', dependencies: ['walks'] },
  ],
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: requireChromium(), args: CHROMIUM_FLAGS },
    viewport: { width: 1180, height: 820 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // A trace costs a test a tenth of its time; `--trace on` writes one.
    screenshot: 'only-on-failure',
  },
});
