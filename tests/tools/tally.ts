import { existsSync, readFileSync } from 'node:fs';

export type Tally = { passed: number; failed: number };

type VitestReport = { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number };
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

/** A skipped test counts as failed: whoever skips one says so by taking it out. A missing report counts as one. */
const UNREPORTED: Tally = { passed: 0, failed: 1 };

/** What vitest's JSON reporter wrote to `file`. */
export function vitestTally(file: string): Tally {
  const report = readReport<VitestReport>(file);
  if (!report) return UNREPORTED;
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed };
}

/** What Playwright's JSON reporter wrote to `file`. */
export function playwrightTally(file: string): Tally {
  const report = readReport<PlaywrightReport>(file);
  if (!report) return UNREPORTED;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + skipped };
}

function readReport<Report>(file: string): Report | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : null;
}
