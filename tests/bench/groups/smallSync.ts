import { ask } from '../browser.ts';
import { judged, type Line } from '../goals.ts';
import type { SyncPage } from '../pages/syncPage.ts';
import type { Run } from '../run.ts';
import { median, ms, times } from '../stats.ts';
import { FAR, setNetwork, type Traffic, trafficOf } from '../traffic.ts';
import type { SyncSides } from './sides.ts';

const ROUNDS = 15;

/** What the performance page recorded at 80 ms there and back, in round trips; and bytes sent for one answer. */
const PEERS = {
  pouchNoOp: 362 / 80,
  pouchAnswer: 660 / 80,
  rxdbAnswer: 135 / 80,
  pouchBytes: 15_700,
  rxdbBytes: 21_300,
} as const;

const recorded = '(peers recorded, not measured here)';

type Small = {
  readonly ms: number;
  /** Ms that a request for a small file took, in turn with it. */
  readonly roundTrip: number;
  readonly traffic: Traffic;
};

/** The median time of a small exchange, and the traffic of one. */
async function measured({ app }: SyncSides, name: 'noOp' | 'oneAnswer', network: typeof FAR | null): Promise<Small> {
  const once = (): Promise<number> => ask<SyncPage, typeof name>(app.page, name);
  await app.page.bringToFront();
  await once();
  await setNetwork(app.cdp, network);
  const taken: number[] = [];
  const roundTrips: number[] = [];
  const traffic = await trafficOf(app.cdp, async () => taken.push(await once()));
  for (let round = 0; round < ROUNDS; round++) {
    roundTrips.push(await ask<SyncPage, 'roundTrip'>(app.page, 'roundTrip'));
    taken.push(await once());
  }
  await setNetwork(app.cdp, null);
  return { ms: median(taken), roundTrip: median(roundTrips), traffic };
}

const kb = (bytes: number): string => `${(bytes / 1000).toFixed(2)} KB`;

function noOpLines(far: Small, near: { few: Small; many: Small }): Line[] {
  const { requests, up, down } = far.traffic;
  const trips = far.ms / far.roundTrip;
  const growth = near.many.ms / near.few.ms;
  return [
    {
      id: 'G8',
      what: 'sync with nothing to send: traffic',
      figure: `${requests} request, ${kb(up)} up and ${kb(down)} down`,
      goal: '1 request, <= 1.5 KB',
      outcome: judged(requests === 1 && up + down <= 1_500),
      values: { requests, upBytes: up, downBytes: down },
    },
    {
      id: 'G8',
      what: 'sync with nothing to send, at 80 ms',
      figure: `${ms(far.ms)} = ${times(trips)} a bare round trip (${ms(far.roundTrip)})`,
      goal: '<= 1.25x RTT',
      outcome: judged(trips <= 1.25),
      values: { farMs: far.ms, roundTripMs: far.roundTrip, ratio: trips },
    },
    {
      id: 'G8',
      what: 'against PouchDB, in round trips',
      figure: `${times(PEERS.pouchNoOp / trips)} as fast ${recorded}`,
      goal: '>= 3x',
      outcome: judged(PEERS.pouchNoOp / trips >= 3),
      values: { timesFaster: PEERS.pouchNoOp / trips },
    },
    {
      id: 'G8',
      what: 'growth from 1,000 to 10,000 audits stored',
      figure: `${ms(near.many.ms)} against ${ms(near.few.ms)} = ${times(growth)}`,
      goal: '<= 2x',
      outcome: judged(growth <= 2),
      values: { at1kMs: near.few.ms, at10kMs: near.many.ms, growth },
    },
  ];
}

/** G8: a sync with nothing to send, with 1,000 and with 10,000 audits on the tablet. */
export async function measureNoOp({ report, say }: Run, sides: SyncSides): Promise<void> {
  const { page } = sides.app;
  await ask<SyncPage, 'fillTablet'>(page, 'fillTablet', { audits: 1_000 });
  const few = await measured(sides, 'noOp', null);
  const far = await measured(sides, 'noOp', FAR);
  say('storing 10,000 audits on the tablet');
  await ask<SyncPage, 'fillTablet'>(page, 'fillTablet', { audits: 10_000 });
  const many = await measured(sides, 'noOp', null);
  for (const line of noOpLines(far, { few, many })) report(line);
}

/** G9: one changed answer, from the tap to the endpoint's acknowledgement. */
export async function measureAnswer({ report }: Run, sides: SyncSides): Promise<void> {
  const near = await measured(sides, 'oneAnswer', null);
  const far = await measured(sides, 'oneAnswer', FAR);
  const { requests, up } = far.traffic;
  report({
    id: 'G9',
    what: 'one answer until acknowledged',
    figure: `${requests} request, ${kb(up)} up; ${ms(near.ms)} loopback, ${ms(far.ms)} at 80 ms`,
    goal: '1 request, <= 1.2 KB up',
    outcome: judged(requests === 1 && up <= 1_200),
    values: { requests, upBytes: up, nearMs: near.ms, farMs: far.ms },
  });
  const trips = far.ms / far.roundTrip;
  const faster = [PEERS.pouchAnswer / trips, PEERS.rxdbAnswer / trips] as const;
  const fewer = [PEERS.pouchBytes / up, PEERS.rxdbBytes / up] as const;
  report({
    id: 'G9',
    what: 'against PouchDB and RxDB, in round trips and bytes',
    figure: `${faster.map(times).join(', ')} as fast; ${fewer.map(times).join(', ')} fewer bytes ${recorded}`,
    goal: '>= 5x, 1.3x; >= 12x, 15x',
    outcome: judged(faster[0] >= 5 && faster[1] >= 1.3 && fewer[0] >= 12 && fewer[1] >= 15),
    values: {
      roundTrips: trips,
      timesFasterThanPouch: faster[0],
      timesFasterThanRxdb: faster[1],
      timesFewerBytesThanPouch: fewer[0],
      timesFewerBytesThanRxdb: fewer[1],
    },
  });
}
