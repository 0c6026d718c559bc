import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEndpoint } from '../support/endpoint.ts';
import type { SeededDevice } from '../support/seededDevices.ts';
import { type Dice, diceOf } from './mutate.ts';
import { lossesOf, NO_LOSSES, type Place, sqlitePlace } from './places.ts';
import { ackCounter, deviceAt, nothingAcked, photosLost, turns, type Writer, writerOf } from './writers.ts';

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 50);
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
const WRITERS = 6;

let place: Place;
beforeAll(() => {
  place = sqlitePlace();
});
afterAll(() => place.discard());

/** Killed after some acknowledgement, with whatever the other tablets have on its way at that moment. */
async function round(writers: readonly Writer[], dice: Dice): Promise<void> {
  const { dataDir } = place;
  const endpoint = await startEndpoint({ dataDir });
  const acks = ackCounter();
  let isOver = false;
  const killed = acks.after(1 + dice(60)).then(async () => {
    await turns(dice(40));
    isOver = true;
    await endpoint.kill();
  });
  await Promise.all(
    writers.map((write) => write({ url: () => endpoint.url, isOver: () => isOver, onAck: acks.onAck })),
  );
  await killed;
}

test(
  `killed ${ROUNDS} times while ${WRITERS} tablets write: nothing acknowledged is lost or changed`,
  async () => {
    const dice = diceOf(SEED);
    const acked = nothingAcked();
    const seeded = await place.seedDevices(WRITERS);
    const writers = seeded.map((device) => writerOf(device, acked));
    for (let n = 0; n < ROUNDS; n++) await round(writers, dice);

    const held = await place.held();
    const losses = lossesOf(held, acked);
    const endpoint = await startEndpoint({ dataDir: place.dataDir });
    const gone = await photosLost(deviceAt(seeded[0] as SeededDevice, endpoint.url), acked.photos);
    const ready = await fetch(`${endpoint.url}/readyz`);
    await endpoint.stop();
    console.log(
      `kill -9: ${ROUNDS} kills (seed ${SEED}), ${acked.changes.size} changes and ${acked.photos.size} photos ` +
        `acknowledged, ${losses.lost.length} changes and ${gone.length} photos lost; ${acked.duplicates} sent twice, ` +
        `${held.rows.length - acked.changes.size} stored and never acknowledged`,
    );
    expect({ ...losses, gone }).toEqual({ ...NO_LOSSES, gone: [] });
    expect(ready.status).toBe(200);
    expect(acked.changes.size).toBeGreaterThan(ROUNDS);
  },
  60_000 + ROUNDS * 20_000,
);
