// npm run bench [-- G1 G4 --full]: every performance goal beside what it is measured against, in one run. A goal that
// is missed is reported, not an error; only a run that could not be made ends with a code other than 0.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import process from 'node:process';
import { GOAL_IDS, type GoalId, type Line, lineText, summaryText } from './goals.ts';
import { bundlePart } from './groups/bundle.ts';
import { durabilityPart } from './groups/durability.ts';
import { fullTabletPart } from './groups/fullTablet.ts';
import { ingestPart } from './groups/ingest.ts';
import { screensPart } from './groups/screens.ts';
import { storePart } from './groups/store.ts';
import { syncPart } from './groups/sync.ts';
import type { Part, Run } from './run.ts';
import { serveBenchPages } from './site.ts';

const RESULTS = 'test-results/bench.json';
const PARTS: readonly Part[] = [
  storePart,
  durabilityPart,
  syncPart,
  ingestPart,
  bundlePart,
  screensPart,
  fullTabletPart,
];

function asked(args: readonly string[]): ReadonlySet<GoalId> {
  const names = args.filter((arg) => !arg.startsWith('--'));
  const known = GOAL_IDS.filter((id) => names.some((name) => name.toUpperCase() === id));
  const unknown = names.filter((name) => !known.some((id) => id === name.toUpperCase()));
  if (unknown.length > 0) throw new Error(`There is no goal ${unknown.join(', ')}. There are: ${GOAL_IDS.join(', ')}.`);
  return new Set(known.length > 0 ? known : GOAL_IDS);
}

function save(lines: readonly Line[], startedAt: Date): void {
  mkdirSync('test-results', { recursive: true });
  const seconds = Math.round((Date.now() - startedAt.getTime()) / 1000);
  const machine = { cores: cpus().length, cpu: cpus()[0]?.model ?? '', load: loadavg() };
  writeFileSync(RESULTS, `${JSON.stringify({ startedAt, seconds, machine, lines }, null, 2)}\n`);
}

const startedAt = new Date();
const goals = asked(process.argv.slice(2));
const lines: Line[] = [];
const load = loadavg().map((one) => one.toFixed(1));
console.log(
  `${cpus().length} cores, load ${load.join(' ')}: sides are measured in turn, so compare them and not the ms`,
);
const site = await serveBenchPages();
const run: Run = {
  site,
  full: process.argv.includes('--full'),
  wants: (...ids) => ids.some((id) => goals.has(id)),
  report: (line) => {
    lines.push(line);
    console.log(lineText(line));
  },
  say: (text) => console.log(`... ${text}`),
};
try {
  for (const part of PARTS) await part(run);
} finally {
  await site.stop();
  save(lines, startedAt);
}
console.log(`\n${summaryText(lines)}; all figures in ${RESULTS}`);
