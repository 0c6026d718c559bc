// npm run soak [-- N]: kills browsers and endpoints N times each (100 when left out), PostgreSQL and the endpoints on it
// less often, and says how many survived it.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import process from 'node:process';
import { startServer } from '../e2e/support/server.ts';
import { buildIfStale } from '../tools/build.ts';
import { findOrInstallChromium } from '../tools/chromium.ts';
import { type Tally, vitestTally } from '../tools/tally.ts';
import { killBrowsers } from './browserKill.ts';

const REPORT = 'test-results/soak.json';

function times(): number {
  const asked = Number(process.argv[2] ?? process.env['SOAK_KILLS'] ?? 100);
  if (Number.isInteger(asked) && asked > 0) return asked;
  console.error('npm run soak -- N: how many times, a whole number above zero');
  process.exit(1);
}

async function browserKills(kills: number): Promise<Tally> {
  process.env['CHROMIUM_PATH'] = findOrInstallChromium();
  await buildIfStale();
  const server = await startServer();
  const tally = { passed: 0, failed: 0 };
  await killBrowsers(server, kills, ({ shown, missing }) => {
    tally[missing.length === 0 ? 'passed' : 'failed'] += 1;
    console.log(`browser kill ${tally.passed + tally.failed} of ${kills}: ${shown} answers shown as saved so far`);
    for (const fault of missing) console.log(`  LOST ${fault}`);
  });
  await server.discard();
  return tally;
}

/** The endpoint's own kill tests, with as many rounds: one passed test stands for all of its rounds. */
function endpointKills(kills: number): Tally {
  mkdirSync('test-results', { recursive: true });
  const files = ['kill', 'killPostgres', 'photoKill'].map((name) => `tests/endpoint/${name}.test.ts`);
  const { status } = spawnSync(
    'vitest',
    ['run', ...files, '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`],
    {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        KILL_ROUNDS: String(kills),
        POSTGRES_ROUNDS: String(Math.ceil(kills / 2)),
        PHOTO_KILLS: String(Math.ceil(kills / 10)),
      },
    },
  );
  const { passed, failed } = vitestTally(REPORT);
  return { passed, failed: status === 0 ? failed : Math.max(failed, 1) };
}

const kills = times();
const tallies = [endpointKills(kills), await browserKills(kills)];
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
