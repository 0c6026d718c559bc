import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { launchTablet, removeProfile, type TabletBrowser } from '../../e2e/support/tabletBrowser.ts';
import { requireChromium } from '../../tools/chromium.ts';
import { ask, closeProfile, openProfile } from '../browser.ts';
import { judged } from '../goals.ts';
import type { StorePage } from '../pages/storePage.ts';
import type { Part, Run } from '../run.ts';

const TAPS = 200;
const KILLS = 3;

const hasStrace = (): boolean => spawnSync('strace', ['--version'], { stdio: 'ignore' }).status === 0;

/** A program that starts Chromium with every flush to disk written down. */
function tracedChromium(folder: string): { program: string; trace: string } {
  const program = join(folder, 'chromium');
  const trace = join(folder, 'trace');
  const strace = 'strace -f -qq -y -ttt --seccomp-bpf -e trace=fsync,fdatasync';
  writeFileSync(program, `#!/bin/sh\nexec ${strace} -o '${trace}' '${requireChromium()}' "$@"\n`);
  chmodSync(program, 0o755);
  return { program, trace };
}

type Flushes = { readonly log: number; readonly all: number };

/** Flushes of the browser's database between two times; `log` are those of its write-ahead log. */
function flushesIn(trace: string, { from, to }: { from: number; to: number }): Flushes {
  const flushed = trace.split('\n').flatMap((line) => {
    const [, at, path] = /^\d+ +(\d+\.\d+) f(?:data)?sync\(\d+<(.+?)>/.exec(line) ?? [];
    return at && path?.includes('IndexedDB') && Number(at) >= from && Number(at) <= to ? [path] : [];
  });
  return { log: flushed.filter((path) => /\.log$|-wal$/.test(path)).length, all: flushed.length };
}

async function countFlushes({ site }: Run): Promise<Flushes> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-trace-'));
  const { program, trace } = tracedChromium(folder);
  const profile = await openProfile({ program });
  try {
    await profile.page.goto(`${site.origin}/store.html`);
    const window = await ask<StorePage, 'tracedTaps'>(profile.page, 'tracedTaps', { taps: TAPS });
    await profile.context.close();
    return flushesIn(readFileSync(trace, 'utf8'), window);
  } finally {
    await closeProfile(profile);
    rmSync(folder, { recursive: true });
  }
}

async function measureFlushes(run: Run): Promise<void> {
  const line = { id: 'G2', what: `flushes to disk per acknowledged tap, ${TAPS} taps`, goal: 'exactly 1.00' } as const;
  if (!hasStrace()) {
    const figure = 'strace is missing; install it: apt-get install strace';
    run.report({ ...line, figure, outcome: 'not measured', values: {} });
    return;
  }
  const { log, all } = await countFlushes(run);
  run.report({
    ...line,
    figure: `${(log / TAPS).toFixed(2)} of the log, ${(all / TAPS).toFixed(2)} of all its files (compaction too)`,
    outcome: judged(log === TAPS),
    values: { taps: TAPS, logFlushes: log, allFlushes: all },
  });
}

/** Lets the page tap for a moment, kills the browser, and gives how many acknowledged taps there were. */
async function tapAndKill(tablet: TabletBrowser, origin: string, ms: number): Promise<number> {
  let acknowledged = 0;
  await tablet.context.exposeFunction('saved', (changes: number) => {
    acknowledged = changes;
  });
  await tablet.page.goto(`${origin}/store.html`);
  const tapping = ask<StorePage, 'tapUntilKilled'>(tablet.page, 'tapUntilKilled').catch(() => undefined);
  // The random moment itself, not a wait for something.
  await after(ms);
  await tablet.kill();
  await tapping;
  return acknowledged;
}

async function measureKills({ site, report }: Run): Promise<void> {
  let profile: string | undefined;
  let taps = 0;
  let lost = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const tablet = await launchTablet(profile ? { profile } : {});
    profile = tablet.profile;
    const acknowledged = await tapAndKill(tablet, site.origin, 1500 + Math.random() * 1500);
    const again = await launchTablet({ profile });
    await again.page.goto(`${site.origin}/store.html`);
    const stored = await ask<StorePage, 'storedChanges'>(again.page, 'storedChanges');
    await again.close();
    taps = acknowledged;
    lost += Math.max(0, acknowledged - stored);
  }
  if (profile) removeProfile(profile);
  report({
    id: 'G2',
    what: `taps lost by ${KILLS} x kill -9 of the browser`,
    figure: `${lost} of ${taps} acknowledged`,
    goal: '0',
    outcome: judged(lost === 0 && taps > 0),
    values: { lost, acknowledged: taps, kills: KILLS },
  });
}

/** G2: what "saved" is worth: one flush for each tap, and nothing lost when the browser dies. */
export const durabilityPart: Part = async (run) => {
  if (!run.wants('G2')) return;
  await measureFlushes(run);
  await measureKills(run);
};
