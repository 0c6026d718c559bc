import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/fixtures.ts';

const GOALS = { accessibility: 1, 'best-practices': 1, performance: 0.95 } as const;
type Category = keyof typeof GOALS;

test('Lighthouse gives the built app 100 for accessibility and best practices and at least 95 for performance', async ({
  server,
  openTablet,
}) => {
  const { profile } = await openTablet({ flags: ['--remote-debugging-port=0'] });
  const port = Number(readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]);
  const { default: lighthouse } = await import('lighthouse');
  const categories = Object.keys(GOALS) as Category[];
  const run = await lighthouse(server.origin, { port, onlyCategories: categories, logLevel: 'error' });
  const { categories: found = {}, audits = {} } = run?.lhr ?? {};
  const lost = Object.values(audits)
    .filter(({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode !== 'informative')
    .map(({ id, score, displayValue }) => `${id} ${score} ${displayValue ?? ''}`);
  for (const category of categories) {
    expect(found[category]?.score, `${category}; ${lost.join('; ')}`).toBeGreaterThanOrEqual(GOALS[category]);
  }
});
