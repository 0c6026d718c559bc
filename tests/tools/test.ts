// npm test: every gate, each to its end, then one line with the sum. A gate that fails counts as one failed test.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import process from 'node:process';
import { findOrInstallChromium } from './chromium.ts';
import type { Tally } from './tally.ts';
import { playwrightTally, vitestTally } from './tally.ts';

type Gate = { name: string; command: readonly string[]; tally?: () => Tally };

const UNIT_REPORT = 'test-results/unit.json';
const E2E_REPORT = 'test-results/e2e.json';

const GATES: readonly Gate[] = [
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'unused code', command: ['knip'] },
  {
    name: 'unit',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
    tally: () => vitestTally(UNIT_REPORT),
  },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'browser', command: ['playwright', 'test'], tally: () => playwrightTally(E2E_REPORT) },
];

function runGate({ name, command, tally }: Gate): Tally {
  const [program = '', ...args] = command;
  console.log(`\n== ${name}`);
  const startedAt = performance.now();
  const { status } = spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(
    `== ${name}: ${status === 0 ? 'ok' : 'FAILED'} in ${Math.round((performance.now() - startedAt) / 1000)} s`,
  );
  const counted = tally?.() ?? { passed: 0, failed: 0 };
  // Whatever the report says, a gate that did not end well is never a pass.
  return status === 0 ? counted : { passed: counted.passed, failed: Math.max(counted.failed, 1) };
}

function prepareBrowser(): Tally {
  try {
    process.env.CHROMIUM_PATH = findOrInstallChromium();
    return { passed: 0, failed: 0 };
  } catch (error) {
    console.error(`\n== Chromium: ${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1 };
  }
}

rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results');
const tallies = [prepareBrowser(), ...GATES.map(runGate)];
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
