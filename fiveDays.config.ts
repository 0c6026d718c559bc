// npm run five-days: minutes long, so apart from the walks of every `npm test`.
import walks from './playwright.config.ts';

export default {
  ...walks,
  outputDir: 'test-results/five-days',
  projects: [{ name: 'five days', testMatch: '**/fiveDays.spec.ts' }],
  reporter: [['list']],
};
