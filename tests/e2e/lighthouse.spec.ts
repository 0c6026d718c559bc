import { expect, test } from './support/fixtures.ts';
import { debuggingPort, runLighthouse } from './support/lighthouse.ts';

// Its third figure, performance, is a timing: `npm run lighthouse` prints it.
test('Lighthouse gives the built app 100 for accessibility and for best practices', async ({ server, openTablet }) => {
  const { profile } = await openTablet({ flags: ['--remote-debugging-port=0'] });
  const { scores, lost } = await runLighthouse(server.origin, debuggingPort(profile));
  expect(scores.accessibility, lost.join('; ')).toBe(1);
  expect(scores['best-practices'], lost.join('; ')).toBe(1);
});
