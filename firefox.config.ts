// npm run firefox: the main job in Debian's firefox-esr, apart from the walks of every `npm test`.
import walks from './playwright.config.ts';
import { requireFirefox } from './tests/tools/firefox.ts';

requireFirefox();

export default {
  ...walks,
  testDir: 'tests/firefox',
  outputDir: 'test-results/firefox',
  workers: 1,
  expect: { timeout: 60_000 },
  // Playwright's own picture of a page puts a style into it, which the app's Content-Security-Policy reports.
  use: { ...walks.use, screenshot: 'off' },
  projects: [{ name: 'firefox', use: { engine: 'firefox' } }],
  reporter: [['list']],
};
