import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { playwrightTally, vitestTally } from './tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'tally-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: object): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test('a skipped unit test counts as failed, for nothing is skipped silently', () => {
  const file = report({ numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 });
  expect(vitestTally(file)).toEqual({ passed: 7, failed: 4 });
});

test('a browser test that is skipped or passes only when repeated counts as failed', () => {
  const file = report({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 } });
  expect(playwrightTally(file)).toEqual({ passed: 5, failed: 3 });
});

test('a report that was never written counts as one failure', () => {
  expect(vitestTally(join(folder, 'absent.json'))).toEqual({ passed: 0, failed: 1 });
  expect(playwrightTally(join(folder, 'absent.json'))).toEqual({ passed: 0, failed: 1 });
});
