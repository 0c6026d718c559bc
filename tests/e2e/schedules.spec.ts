import { playSchedule } from '../schedules/schedule.ts';
import { expect, test } from './support/fixtures.ts';

/** The same each time; `npm run schedules` draws others. */
const SEED = 4711;

test('two tablets and an endpoint that fails in every way end up with the same, and nothing is lost', async () => {
  test.setTimeout(240_000);
  const steps: string[] = [];
  const played = await playSchedule({ seed: SEED, tablets: 2, steps: 14, report: (words) => steps.push(words) }).catch(
    (error: unknown) => {
      throw new Error(`seed ${SEED}\n${steps.join('\n')}`, { cause: error });
    },
  );
  expect(played.changes).toBeGreaterThanOrEqual(played.promised);
});
