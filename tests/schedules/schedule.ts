import type { Bundle } from '../../src/domain/bundle/bundleSchema.ts';
import { bundleDigest, sha256Of } from '../../src/domain/bundle/manifest.ts';
import { fold } from '../../src/domain/fold.ts';
import { canonicalJson, type Json } from '../../src/domain/json.ts';
import { type Dice, diceOf } from '../endpoint/mutate.ts';
import { hexOf } from '../support/changes.ts';
import { sha256 } from '../support/sha256.ts';
import { photosNamed, shownDigest } from './acts.ts';
import type { Player } from './player.ts';
import { drawSteps } from './steps.ts';
import { World } from './world.ts';

/** Rounds of everybody after which nothing may be left to say. */
const ROUNDS = 4;

export type Played = {
  readonly seed: number;
  readonly tablets: number;
  readonly steps: number;
  /** Changes in the ledger at the end. */
  readonly changes: number;
  readonly promised: number;
  readonly setBacks: number;
  /** How often a tablet said of an audit that it is safe, each looked into. */
  readonly safe: number;
  /** Requests that did not simply arrive and were answered. */
  readonly faults: number;
};

const sorted = (ids: Iterable<string>): string[] => [...ids].sort();

/** Everybody sends and takes until there is nothing more. */
async function quiet(world: World): Promise<void> {
  await world.calm();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const player of world.players) {
      player.wire.mend();
      await player.enrolWith(() => world.member(player));
      await player.retryAside();
      await player.sync();
    }
    const left = await Promise.all(world.players.map((player) => differs(world, player)));
    if (round > 0 && left.every((words) => words === '')) return;
  }
}

/** How a tablet's changes differ from head office's; '' when they do not. */
async function differs(world: World, player: Player): Promise<string> {
  const { unsent, aside } = await player.waiting();
  const there = new Set(world.office.changes().map(({ id }) => id));
  const here = new Set((await player.held()).map(({ id }) => id));
  const [less, more] = [there.difference(here).size, here.difference(there).size];
  const state = await player.syncState();
  if (less + more + unsent + aside === 0) return '';
  return `${player.name}: ${less} missing, ${more} only here, ${unsent} unsent, ${aside} aside (${state?.name} ${state?.cause})`;
}

type Row = { readonly id: string; readonly fields: unknown; readonly heads: unknown; readonly conflicts: unknown };

const textOf = (row: Row & { readonly lamport: number }): string => {
  const { fields, heads, conflicts, lamport } = row;
  return canonicalJson({ fields, heads, conflicts, lamport } as Json);
};

/** SHA-256 of every record as it is folded. */
const digestOf = (records: ReadonlyMap<string, string>): string =>
  hexOf(new TextEncoder().encode(sorted([...records].map(([id, text]) => `${id} ${text}`)).join('\n')));

function recordsOf(world: World): Map<string, string> {
  const byRecord = Map.groupBy(world.office.changes(), ({ recordId }) => recordId);
  return new Map([...byRecord].map(([id, changes]) => [id, textOf({ id, ...fold(changes) })]));
}

/** The digest of head office's bundle as it is without the bytes of photos that this tablet has never been shown. */
async function digestFor(bundle: Bundle, held: ReadonlySet<string>): Promise<string> {
  const manifest = { ...bundle.manifest };
  for (const { sha256: hash, bytes, width, height } of bundle.photos) {
    const photo = { sha256: hash, bytes, width, height, held: held.has(hash) };
    manifest[`photos/${hash}`] = await sha256Of(sha256, photo);
  }
  return bundleDigest(manifest, sha256);
}

async function expectEqual(world: World): Promise<void> {
  const there = recordsOf(world);
  for (const player of world.players) {
    const words = await differs(world, player);
    if (words !== '') throw new Error(`DIVERGED: ${words}`);
    const here = new Map((await player.records()).map((row) => [row.id, textOf(row)]));
    if (digestOf(here) !== digestOf(there)) {
      const wrong = sorted(new Set([...here.keys(), ...there.keys()])).filter((id) => here.get(id) !== there.get(id));
      throw new Error(`DIVERGED: ${player.name}, records ${wrong.join(' ')}`);
    }
    player.toldAt = world.office.setBacks;
    await world.expectSafe(player);
    for (const site of world.sites) {
      const digest = await digestFor(await world.office.bundle(site.programmeId), await player.photoBytes());
      const shown = await shownDigest(player, site);
      if (shown !== digest.slice(0, 16)) throw new Error(`DIVERGED: ${player.name}, bundle ${shown} for ${digest}`);
    }
    for (const hash of await photosNamed(player)) {
      if (!(await world.office.isHeld(hash))) throw new Error(`LOST: photo ${hash}`);
    }
  }
}

/** Whatever was shown as saved is there; what was let go of may be gone only by a later restore. */
function expectKept(world: World): void {
  const there = new Set(world.office.changes().map(({ id }) => id));
  const lost = [...world.promised.keys()].filter((id) => {
    const letGo = world.letGo.get(id);
    return !there.has(id) && !(letGo !== undefined && letGo < world.office.setBacks);
  });
  if (lost.length > 0) throw new Error(`LOST: ${lost.length} changes that were shown as saved`);
}

function figures(world: World, { seed, steps }: Pick<Played, 'seed' | 'steps'>): Played {
  const befell = world.players.flatMap(({ wire }) => [...wire.befell]);
  return {
    seed,
    steps,
    tablets: world.players.length,
    changes: world.office.changes().length,
    promised: world.promised.size,
    setBacks: world.office.setBacks,
    safe: world.safeSeen,
    faults: befell.filter(([fate]) => fate !== 'straight').reduce((sum, [, count]) => sum + count, 0),
  };
}

export type ScheduleOptions = {
  readonly seed: number;
  readonly tablets?: number;
  readonly steps?: number;
  /** Told of each step as it is over. */
  readonly report?: (words: string) => void;
};

const drawn = (dice: Dice, { tablets = 2 + dice(3), steps = 14 + dice(14) }: ScheduleOptions) => ({ tablets, steps });

/**
 * Plays one random schedule with real browsers and a real endpoint process, the same for the same seed but for what the
 * machine's own timing adds. Throws with what was lost, differs or was wrongly said to be safe.
 */
export async function playSchedule(options: ScheduleOptions): Promise<Played> {
  const { seed, report } = options;
  const dice = diceOf(seed);
  const { tablets, steps } = drawn(dice, options);
  const world = new World();
  try {
    await world.begin(tablets);
    for (const [nth, step] of drawSteps(dice, steps, tablets).entries()) {
      const outcome = await world.play(step);
      report?.(`${nth + 1}. ${JSON.stringify(step)}: ${outcome}`);
    }
    await quiet(world);
    expectKept(world);
    await expectEqual(world);
    const faults = world.players.flatMap((player) => player.faults);
    if (faults.length > 0) throw new Error(`A PAGE FAILED: ${faults.join('\n')}`);
    return figures(world, { seed, steps });
  } finally {
    await world.end();
  }
}
