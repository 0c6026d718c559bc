import { ask, type Profile } from '../browser.ts';
import { type GoalId, judged } from '../goals.ts';
import { READ_SIDES, READS, type Read, type ReadSide } from '../pages/reads.ts';
import type { StorePage } from '../pages/storePage.ts';
import type { Run } from '../run.ts';
import { median, ms, sum, times } from '../stats.ts';

const ROUNDS = 15;

/**
 * `peer`: the time of the best peer as recorded on the performance page, as a multiple of raw IndexedDB there, and how
 * many times as fast as that the goal wants us to be.
 */
type Goal = { id: GoalId; what: string; limit: number; isInfo?: true; peer?: { raws: number; faster: number } };

const GOALS: Readonly<Record<Read, Goal>> = {
  newest: { id: 'G4', what: 'newest 50 of 10,000', limit: 2, peer: { raws: 13.6 / 1.4, faster: 5 } },
  dealer: { id: 'G4', what: 'audits of one dealer (50)', limit: 2, peer: { raws: 15 / 2.1, faster: 3 } },
  all: { id: 'G4', what: 'all 10,000 headers', limit: 1.2, peer: { raws: 211 / 75, faster: 2 } },
  rows: { id: 'G5', what: 'of that, reading its two rows', limit: 2.5, isInfo: true },
  open: { id: 'G5', what: 'open one audit for writing (lock, read, count)', limit: 2.5 },
};

/** Headline first. */
const REPORTED: readonly Read[] = ['newest', 'dealer', 'all', 'open', 'rows'];

type Taken = Record<ReadSide, Record<Read, number[]>>;

const noTimes = (): Record<Read, number[]> => ({ newest: [], dealer: [], all: [], rows: [], open: [] });

async function readOnFreshPage({ page }: Profile, round: number): Promise<Taken> {
  const taken: Taken = { raw: noTimes(), app: noTimes() };
  for (const side of round % 2 === 0 ? READ_SIDES : READ_SIDES.toReversed()) {
    await page.reload();
    const found = await ask<StorePage, 'firstReads'>(page, 'firstReads', { side, round });
    for (const read of READS) {
      if (found[read].rows === 0) throw new Error(`${side} found nothing for ${read}`);
      taken[side][read].push(found[read].ms);
    }
  }
  return taken;
}

/** G4 and half of G5: the first call of each read after a reload, both sides in turn. */
export async function measureReads({ report, wants }: Run, profile: Profile): Promise<void> {
  const taken: Taken = { raw: noTimes(), app: noTimes() };
  for (let round = 0; round < ROUNDS; round++) {
    const once = await readOnFreshPage(profile, round);
    for (const side of READ_SIDES) for (const read of READS) taken[side][read].push(...once[side][read]);
  }
  for (const read of REPORTED) {
    const { id, what, limit, peer, isInfo } = GOALS[read];
    if (!wants(id)) continue;
    const [raw, app] = [median(taken.raw[read]), median(taken.app[read])];
    const ratio = app / raw;
    const faster = peer ? peer.raws / ratio : Number.POSITIVE_INFINITY;
    report({
      id,
      what,
      figure: `${ms(app)} = ${times(ratio)} raw (${ms(raw)})${peer ? `; peer recorded ${times(peer.raws)} raw` : ''}`,
      goal: `<= ${limit}x raw${peer ? `, peer / ${peer.faster}` : ''}`,
      outcome: isInfo ? 'info' : judged(ratio <= limit && faster >= (peer?.faster ?? 0)),
      values: { appMs: app, rawMs: raw, ratio, ...(peer && { timesFasterThanRecordedPeer: faster }) },
    });
  }
}

/** The other half of G5: audits made elsewhere, taken in in bulk, against whole audits written raw. */
export async function measureBulk({ report, full }: Run, { page }: Profile): Promise<void> {
  const perBatch = 250;
  const batches = full ? 40 : 4;
  const taken = await ask<StorePage, 'bulk'>(page, 'bulk', { batches, perBatch });
  const rate = (list: readonly number[]): number => (1000 * batches * perBatch) / sum(list);
  const [raw, app] = [rate(taken.raw), rate(taken.app)];
  report({
    id: 'G5',
    what: `bulk write of ${batches * perBatch} audits, ${perBatch} per transaction`,
    figure: `${app.toFixed(0)} audits/s = ${times(app / raw)} raw whole (${raw.toFixed(0)}/s)`,
    goal: '>= 0.6x raw whole',
    outcome: judged(app / raw >= 0.6),
    values: { appPerSecond: app, rawPerSecond: raw, ratio: app / raw },
  });
}
