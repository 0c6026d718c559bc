import { ask, type Profile } from '../browser.ts';
import { judged } from '../goals.ts';
import type { StorePage } from '../pages/storePage.ts';
import type { Run } from '../run.ts';
import { ms, quantile, times } from '../stats.ts';

const WARM_UP = 40;
const ROUNDS = 300;

/** The limit on a tap's time as a multiple of the floor's. */
const LIMIT = 1.5;

/** G1: a tap until it is on disk, with 10,000 audits stored; raw, floor and app tap by tap in one page. */
export async function measureTap({ report }: Run, { page }: Profile): Promise<void> {
  const sides = ['raw', 'floor', 'app'] as const;
  await ask<StorePage, 'tapRounds'>(page, 'tapRounds', { rounds: WARM_UP, sides });
  const taken = await ask<StorePage, 'tapRounds'>(page, 'tapRounds', { rounds: ROUNDS, sides });
  for (const [name, share] of [
    ['p50', 0.5],
    ['p95', 0.95],
  ] as const) {
    const [raw, floor, app] = sides.map((side) => quantile(taken[side], share)) as [number, number, number];
    const ratio = app / floor;
    report({
      id: 'G1',
      what: `tap until on disk, 10,000 audits stored, ${name}`,
      figure: `${ms(app)} = ${times(ratio)} floor (${ms(floor)}), ${times(app / raw)} raw`,
      goal: `<= ${LIMIT}x floor`,
      outcome: judged(ratio <= LIMIT),
      values: { appMs: app, floorMs: floor, rawMs: raw, ratio },
    });
  }
}

/** G3: the same tap with 10 and with 10,000 audits stored, tap by tap in two browsers. */
export async function measureSize({ report }: Run, { few, many }: { few: Profile; many: Profile }): Promise<void> {
  const sides = ['app'] as const;
  const taken = { few: [] as number[], many: [] as number[] };
  for (const { page } of [few, many]) await ask<StorePage, 'tapRounds'>(page, 'tapRounds', { rounds: WARM_UP, sides });
  for (let round = 0; round < ROUNDS / 2; round++) {
    const order = round % 2 === 0 ? (['few', 'many'] as const) : (['many', 'few'] as const);
    for (const which of order) {
      const { page } = which === 'few' ? few : many;
      const { app } = await ask<StorePage, 'tapRounds'>(page, 'tapRounds', { rounds: 1, sides });
      taken[which].push(...app);
    }
  }
  const [at10, at10k] = [quantile(taken.few, 0.5), quantile(taken.many, 0.5)];
  report({
    id: 'G3',
    what: 'tap with 10,000 audits against 10, p50',
    figure: `${ms(at10k)} against ${ms(at10)} = ${times(at10k / at10)}`,
    goal: '<= 1.6x',
    outcome: judged(at10k / at10 <= 1.6),
    values: { at10Ms: at10, at10kMs: at10k, ratio: at10k / at10 },
  });
}
