import { killBrowsers } from '../soak/browserKill.ts';
import { expect, test } from './support/fixtures.ts';

const KILLS = 10;

test(`of ${KILLS} browsers killed while answers are tapped none loses an answer that was shown as saved`, async ({
  server,
}) => {
  test.setTimeout(180_000);
  const { shown, missing } = await killBrowsers(server, KILLS);
  expect(missing).toEqual([]);
  expect(shown).toBeGreaterThan(KILLS);
});
