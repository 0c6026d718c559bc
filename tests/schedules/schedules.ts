// npm run schedules [-- N [SEED]]: N random schedules (20 when left out) of two to four browsers and an endpoint, all real
// processes. Each has a seed; `-- 1 SEED` plays that one again, step by step.
import process from 'node:process';
import { buildIfStale } from '../tools/build.ts';
import { findOrInstallChromium } from '../tools/chromium.ts';
import { playSchedule } from './schedule.ts';

function askedFor(): { readonly count: number; readonly first: number } {
  const [count = 20, first = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
  if (Number.isInteger(count) && count > 0 && Number.isInteger(first)) return { count, first };
  console.error('npm run schedules -- N SEED: how many, a whole number above zero, and the seed of the first');
  process.exit(1);
}

const { count, first } = askedFor();
process.env['CHROMIUM_PATH'] = findOrInstallChromium();
await buildIfStale();
let [passed, failed] = [0, 0];
for (let seed = first; seed < first + count; seed += 1) {
  const lines: string[] = [];
  const startedAt = performance.now();
  try {
    const { tablets, steps, ...told } = await playSchedule({
      seed,
      report: (words) => (count === 1 ? console.log(words) : lines.push(words)),
    });
    passed += 1;
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    console.log(
      `schedule ${passed + failed} of ${count} (seed ${seed}, ${seconds} s): ${tablets} tablets, ${steps} steps, ` +
        `${told.faults} requests spoilt, ${told.setBacks} times set back, ${told.promised} changes shown as saved, ` +
        `${told.changes} at the end, ${told.safe} times safe: 0 diverged, 0 lost, 0 falsely safe`,
    );
  } catch (error) {
    failed += 1;
    console.log([...lines, `schedule ${passed + failed} of ${count} (seed ${seed}): FAILED`].join('\n'));
    console.log(error);
  }
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
