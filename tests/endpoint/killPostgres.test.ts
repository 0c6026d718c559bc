import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Change } from '../../src/domain/change.ts';
import type { Device } from '../support/device.ts';
import { type RunningEndpoint, startEndpoint } from '../support/endpoint.ts';
import { type PostgresServer, startPostgres } from '../support/postgresServer.ts';
import type { SeededDevice } from '../support/seededDevices.ts';
import { diceOf } from './mutate.ts';
import { lossesOf, NO_LOSSES, type Place, postgresPlace } from './places.ts';
import { type Acked, ackCounter, deviceAt, nothingAcked, photosLost, turns, writerOf } from './writers.ts';

const ENDPOINT_KILLS = Number(process.env['POSTGRES_ROUNDS'] ?? 20);
const SERVER_KILLS = Math.ceil(ENDPOINT_KILLS / 5);
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
const ENDPOINTS = 3;
const WRITERS = 6;

/** A server of its own: killing it is nobody else's business. */
let server: PostgresServer;
let place: Place;
beforeAll(async () => {
  server = await startPostgres();
}, 120_000);
afterAll(() => server.discard());

const start = (): Promise<RunningEndpoint> => startEndpoint({ dataDir: place.dataDir, env: place.env });

const readiness = async ({ url }: RunningEndpoint): Promise<number> => (await fetch(`${url}/readyz`)).status;

type Page = { readonly changes: readonly Change[]; readonly cursor: string; readonly more: boolean };

/** Follows the ledger page by page, from one endpoint after the other, as a tablet does that holds everything. */
function followerOf(seeded: SeededDevice) {
  const seen: string[] = [];
  let cursor: string | null = null;
  return {
    seen,
    /** Until it has been told everything that there is. */
    follow: async (url: string): Promise<void> => {
      for (let more = true; more; ) {
        const page: Page = await deviceAt(seeded, url).pull(cursor);
        seen.push(...page.changes.map(({ id }) => id));
        ({ cursor, more } = page);
      }
    },
  };
}

type Fleet = {
  readonly at: (n: number) => RunningEndpoint;
  /** A tablet that only asks. */
  readonly asking: (n: number) => Device;
  readonly killAndRestart: (n: number) => Promise<void>;
  readonly acks: ReturnType<typeof ackCounter>;
};

/** Several endpoints on one database, under the load of tablets that go on writing whatever happens. */
async function underLoad(acked: Acked, work: (fleet: Fleet) => Promise<void>) {
  const seeded = await place.seedDevices(WRITERS + 1);
  const endpoints = await Promise.all(Array.from({ length: ENDPOINTS }, start));
  const at = (n: number): RunningEndpoint => endpoints[n % ENDPOINTS] as RunningEndpoint;
  const acks = ackCounter();
  const over = Promise.withResolvers<void>();
  let isOver = false;
  let starting: Promise<RunningEndpoint> | undefined;
  async function killAndRestart(n: number): Promise<void> {
    await at(n).kill();
    // What is on its way to the others arrives; nobody begins anything new.
    starting = start();
    endpoints[n] = await starting;
    starting = undefined;
  }

  const options = { ready: async () => starting, isOver: () => isOver, onAck: acks.onAck };
  const writing = seeded
    .slice(0, WRITERS)
    .map((device, n) => writerOf(device, acked)({ ...options, url: () => at(n).url }));
  const follower = followerOf(seeded[WRITERS] as SeededDevice);
  const following = (async () => {
    for (let turn = 0; !isOver; turn++) {
      await Promise.race([acks.after(WRITERS), over.promise]);
      // A page that was cut off is asked for again.
      await follower.follow(at(turn).url).catch(() => turns(10));
    }
  })();
  const asking = (n: number): Device => deviceAt(seeded[WRITERS] as SeededDevice, at(n).url);
  await work({ at, asking, killAndRestart, acks });
  isOver = true;
  over.resolve();
  await Promise.all([...writing, following]);
  await follower.follow(at(0).url);
  const gone = await photosLost(deviceAt(seeded[0] as SeededDevice, at(1).url), acked.photos);
  await Promise.all(endpoints.map(({ stop }) => stop()));
  return { gone, seen: follower.seen };
}

async function verdict(acked: Acked, { gone, seen }: { gone: string[]; seen: string[] }) {
  const held = await place.held();
  const losses = lossesOf(held, acked);
  // Each once and in the order of the ledger, though read while it was written and from all endpoints in turn.
  const isFollowed = seen.join() === held.rows.map(({ id }) => id).join();
  console.log(
    `${acked.changes.size} changes and ${acked.photos.size} photos acknowledged (seed ${SEED}), ` +
      `${losses.lost.length} changes and ${gone.length} photos lost, ${losses.gaps.length} gaps; ${acked.duplicates} ` +
      `sent twice, ${held.rows.length - acked.changes.size} stored and never acknowledged`,
  );
  return { ...losses, gone, isFollowed };
}

const ALL_WELL = { ...NO_LOSSES, gone: [], isFollowed: true };

test(
  `endpoints killed ${ENDPOINT_KILLS} times, ${ENDPOINTS} at work on one PostgreSQL: nothing acknowledged is lost, nobody misses a change`,
  async () => {
    place = postgresPlace(await server.newDatabase());
    const [dice, acked] = [diceOf(SEED), nothingAcked()];
    const result = await underLoad(acked, async ({ killAndRestart, acks }) => {
      for (let n = 0; n < ENDPOINT_KILLS; n++) {
        await acks.after(1 + dice(30));
        await turns(dice(40));
        await killAndRestart(dice(ENDPOINTS));
      }
    });
    expect(await verdict(acked, result)).toEqual(ALL_WELL);
    expect(acked.changes.size).toBeGreaterThan(ENDPOINT_KILLS);
    place.discard();
  },
  60_000 + ENDPOINT_KILLS * 20_000,
);

test(
  `PostgreSQL itself killed ${SERVER_KILLS} times: nothing acknowledged is lost, and every endpoint goes on by itself`,
  async () => {
    place = postgresPlace(await server.newDatabase());
    const [dice, acked] = [diceOf(SEED), nothingAcked()];
    const result = await underLoad(acked, async ({ at, asking, acks }) => {
      const processes = [0, 1, 2].map((n) => at(n).pid);
      for (let n = 0; n < SERVER_KILLS; n++) {
        await acks.after(1 + dice(30));
        await turns(dice(40));
        await server.kill();
        // Its processes notice one after the other.
        while ((await readiness(at(n))) !== 503) await turns(1);
        const { status, headers } = await asking(n).send(`/v1/have?replica=${asking(n).deviceId}`);
        expect([status, headers.get('retry-after')]).toEqual([503, '5']);
        await server.start();
      }
      await acks.after(60);
      expect(await Promise.all([0, 1, 2].map((n) => readiness(at(n))))).toEqual([200, 200, 200]);
      expect([0, 1, 2].map((n) => at(n).pid)).toEqual(processes);
    });
    expect(await verdict(acked, result)).toEqual(ALL_WELL);
    place.discard();
  },
  120_000 + SERVER_KILLS * 30_000,
);
