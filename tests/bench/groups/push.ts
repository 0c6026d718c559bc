import { judged, type Line } from '../goals.ts';
import type { LimitKind } from '../pages/limit.ts';
import type { Run } from '../run.ts';
import { ms, sum, times } from '../stats.ts';
import { FAR } from '../traffic.ts';
import { type Pushed, SIDES, type Side, type SyncSides } from './sides.ts';

type Taken = Readonly<Record<Side, readonly Pushed[]>>;

const LIMITS: readonly { kind: LimitKind; words: string }[] = [
  { kind: 'changes', words: 'the same changes' },
  { kind: 'audits', words: 'whole audits, no ledger' },
];

const total = (list: readonly Pushed[], part: (pushed: Pushed) => number): number => sum(list.map(part));

/** Every side in turn, in another order each round; each audit is sent once. */
async function pushInTurn(
  sides: SyncSides,
  size: { rounds: number; audits: number; first: number },
  network: typeof FAR | null,
): Promise<Taken> {
  const taken: Record<Side, Pushed[]> = { app: [], changes: [], audits: [] };
  for (let round = 0; round < size.rounds; round++) {
    for (let i = 0; i < SIDES.length; i++) {
      const side = SIDES[(i + round) % SIDES.length] as Side;
      const span = { from: size.first + round * size.audits, audits: size.audits };
      taken[side].push(await sides.push(side, span, network));
    }
  }
  return taken;
}

function speedLine(
  id: 'G6' | 'G7',
  taken: Taken,
  as: { what: string; kind: LimitKind; words: string; least: number },
): Line {
  const [app, limit] = [total(taken.app, (one) => one.ms), total(taken[as.kind], (one) => one.ms)];
  const ratio = limit / app;
  return {
    id,
    what: as.what,
    figure: `${ms(app)} = ${times(ratio)} of the limit (${ms(limit)}) with ${as.words}`,
    goal: `>= ${as.least}x of the limit`,
    outcome: judged(ratio >= as.least),
    values: { appMs: app, limitMs: limit, ratio },
  };
}

function bytesLine(taken: Taken, kind: LimitKind, words: string): Line {
  const up = total(taken.app, ({ traffic }) => traffic.up);
  const json = total(taken[kind], (one) => one.json);
  return {
    id: 'G7',
    what: 'bytes sent',
    figure: `${(up / 1e6).toFixed(2)} MB = ${times(up / json)} of ${(json / 1e6).toFixed(1)} MB JSON of ${words}`,
    goal: '<= 0.21x JSON',
    outcome: judged(up / json <= 0.21),
    values: { upBytes: up, jsonBytes: json, ratio: up / json },
  };
}

function requestsLine(taken: Taken, audits: number): Line {
  const requests = total(taken.app, ({ traffic }) => traffic.requests);
  const most = audits / 100 + 2;
  return {
    id: 'G7',
    what: `requests for ${audits} audits`,
    figure: `${requests}`,
    goal: `<= n/100 + 2 = ${most}`,
    outcome: judged(requests <= most),
    values: { requests, audits },
  };
}

function cpuLine(taken: Taken, audits: number, { kind, words }: (typeof LIMITS)[number]): Line {
  const [app, bare] = [total(taken.app, ({ cpu }) => cpu) / audits, total(taken[kind], ({ cpu }) => cpu) / audits];
  const isKnown = Number.isFinite(app) && Number.isFinite(bare);
  return {
    id: 'G10',
    what: 'processor time of the endpoint per audit',
    figure: isKnown ? `${ms(app)} = ${times(app / bare)} bare (${ms(bare)}) with ${words}` : 'there is no /proc here',
    goal: '<= 1.3x bare',
    outcome: isKnown ? judged(app / bare <= 1.3) : 'not measured',
    values: isKnown ? { appMs: app, bareMs: bare, ratio: app / bare } : {},
  };
}

/** G6 and G10: a backlog sent on one machine. */
export async function measurePush({ report, wants, full, say }: Run, sides: SyncSides): Promise<void> {
  const size = { rounds: 2, audits: full ? 5_000 : 500, first: 0 };
  const audits = size.rounds * size.audits;
  say(`sending ${audits} audits three ways`);
  const taken = await pushInTurn(sides, size, null);
  // With ten times as many, what does not grow weighs less: the goal is higher.
  const least = full ? 0.8 : 0.65;
  for (const limit of LIMITS) {
    if (wants('G6')) report(speedLine('G6', taken, { what: `push of ${audits} audits, loopback`, least, ...limit }));
  }
  for (const limit of LIMITS) if (wants('G10')) report(cpuLine(taken, audits, limit));
}

/** G7: the same over a mobile network. */
export async function measureFarPush({ report, say }: Run, sides: SyncSides): Promise<void> {
  const audits = 500;
  say(`sending ${audits} audits three ways with ${FAR.latency} ms and ${FAR.bitsPerSecond / 1e6} Mbit/s`);
  const taken = await pushInTurn(sides, { rounds: 1, audits, first: 20_000 }, FAR);
  for (const limit of LIMITS) {
    report(speedLine('G7', taken, { what: `push of ${audits} audits at 80 ms, 5 Mbit/s`, least: 0.95, ...limit }));
  }
  for (const { kind, words } of LIMITS) report(bytesLine(taken, kind, words));
  report(requestsLine(taken, audits));
}
