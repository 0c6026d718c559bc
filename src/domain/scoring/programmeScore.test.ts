import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SCORING_MODEL } from '../catalogue/scoringModel.ts';
import { MODULE_IDS, type ModuleId, type VisitModel } from '../catalogue/types.ts';
import { exactText, type Fraction, fraction, showFraction } from './fraction.ts';
import { freeze, type ModuleState, moduleScore, programmeScore, visitScore } from './programmeScore.ts';

const RUNS = { numRuns: 1_000 };
const [, SECOND, THIRD] = SCORING_MODEL.visits as [VisitModel, VisitModel, VisitModel, VisitModel];

const frozen = (tenths: number): ModuleState => ({ name: 'frozen', tenths });
const all = (state: ModuleState) => Object.fromEntries(MODULE_IDS.map((id) => [id, state]));

const decided: fc.Arbitrary<ModuleState> = fc.oneof(
  fc.nat(1000).map(frozen),
  fc.constant<ModuleState>({ name: 'failed' }),
  fc.constant<ModuleState>({ name: 'waived' }),
);
const statesOf = (state: fc.Arbitrary<ModuleState>) =>
  fc.record(Object.fromEntries(MODULE_IDS.map((id) => [id, state])) as Record<ModuleId, fc.Arbitrary<ModuleState>>);

const isExactly = (value: Fraction | null, top: bigint, bottom: bigint): boolean =>
  value !== null && value.numerator * bottom === top * value.denominator;

/** E of decided modules by hand: Σ(tenths · weight) over 10 · Σ weight, waived ones left out. */
function byHand(model: VisitModel, states: Record<ModuleId, ModuleState>): { top: bigint; bottom: bigint } {
  let [top, bottom] = [0n, 0n];
  for (const [id, weight] of Object.entries(model.moduleWeights)) {
    const state = states[id as ModuleId];
    if (state.name === 'waived') continue;
    top += BigInt(state.name === 'frozen' ? state.tenths : 0) * BigInt(weight);
    bottom += 10n * BigInt(weight);
  }
  return { top, bottom };
}

describe('the score of a visit', () => {
  test('and its weighted score are exact, however modules were frozen, failed or waived', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SCORING_MODEL.visits), statesOf(decided), (model, states) => {
        const { top, bottom } = byHand(model, states);
        const { score, weighted, provisional } = visitScore(model, states);
        expect(provisional).toBe(false);
        const exact = bottom === 0n ? null : fraction(top, bottom);
        expect(score).toEqual(exact);
        expect(weighted).toEqual(exact && fraction(top * BigInt(model.visitWeight), bottom * 100n));
      }),
      RUNS,
    );
  });

  test('never asks for a module that has no weight in it', () => {
    expect(visitScore(SECOND, { ...all(frozen(500)), 'sales-service': { name: 'pending' } })).toMatchObject({
      provisional: false,
    });
  });

  test('is provisional while a module is open: the mean of what is there, and it does not count yet', () => {
    const states = { ...all(frozen(800)), meetings: { name: 'pending' } as const };
    const { score, provisional, weighted } = visitScore(SECOND, states);
    expect(score && showFraction(score, 2)).toBe('80.00');
    expect({ provisional, weighted }).toEqual({ provisional: true, weighted: null });
  });

  test('takes a module that is half done at its score so far, provisionally', () => {
    const states = { ...all(frozen(800)), meetings: { name: 'provisional', score: fraction(1820, 23) } as const };
    const { score, provisional } = visitScore(THIRD, states);
    expect(score && exactText(score)).toBe(exactText(fraction(3n * 800n * 23n + 18_200n, 10n * 4n * 23n)));
    expect(provisional).toBe(true);
  });

  test('counts a module that the dealer failed to hold as zero', () => {
    const { score, weighted } = visitScore(THIRD, { ...all(frozen(1000)), meetings: { name: 'failed' } });
    expect(score && showFraction(score, 2)).toBe('75.00');
    expect(weighted && showFraction(weighted, 2)).toBe('30.00');
  });

  test('gives the weight of a waived module to the others', () => {
    const states = { showroom: frozen(700), 'customer-source': frozen(500), meetings: { name: 'waived' } as const };
    const { score } = visitScore(SECOND, states);
    expect(score && showFraction(score, 2)).toBe('60.00');
  });

  test('that nobody has begun is no score, not zero', () => {
    expect(visitScore(THIRD, {})).toEqual({ score: null, provisional: true, weighted: null });
  });
});

describe('the total', () => {
  test('is the exact sum of the weighted scores, between 0 and 100', () => {
    const visits = fc.tuple(...SCORING_MODEL.visits.map(() => statesOf(fc.nat(1000).map(frozen))));
    fc.assert(
      fc.property(visits, (drawn) => {
        const rows = SCORING_MODEL.visits.map((model, i) => {
          const states = drawn[i] as Record<ModuleId, ModuleState>;
          return { model, states, score: visitScore(model, states) };
        });
        const { total, attainment, final } = programmeScore(rows);
        // Every module has a weight of whole per cents that sum to 100, so F is a whole number of 1/100000.
        const expected = rows.reduce(
          (sum, { model, states }) => sum + byHand(model, states).top * BigInt(model.visitWeight),
          0n,
        );
        expect(isExactly(total, expected, 100_000n)).toBe(true);
        expect(expected >= 0n && expected <= 10_000_000n).toBe(true);
        expect(attainment).toEqual(total);
        expect(final).toBe(true);
      }),
      RUNS,
    );
  });

  test('never falls when a module gets better', () => {
    const better = fc.record({ visit: fc.constantFrom(...SCORING_MODEL.visits), id: fc.constantFrom(...MODULE_IDS) });
    fc.assert(
      fc.property(statesOf(fc.nat(1000).map(frozen)), better, fc.nat(1000), (states, { visit, id }, tenths) => {
        const before = states[id];
        fc.pre(before.name === 'frozen' && tenths >= before.tenths);
        const [low, high] = [states, { ...states, [id]: frozen(tenths) }].map(
          (given) => programmeScore([{ model: visit, score: visitScore(visit, given) }]).total,
        ) as [Fraction, Fraction];
        expect(high.numerator * low.denominator >= low.numerator * high.denominator).toBe(true);
      }),
      RUNS,
    );
  });

  test('before the last visit is a sum so far, with the attainment over the visits decided', () => {
    const rows = SCORING_MODEL.visits.map((model) => ({
      model,
      score: visitScore(model, model.no === 2 ? all(frozen(700)) : {}),
    }));
    const { total, attainment, final } = programmeScore(rows);
    expect(showFraction(total, 2)).toBe('21.00');
    expect(attainment && showFraction(attainment, 2)).toBe('70.00');
    expect(final).toBe(false);
  });

  test('of nothing is zero, without an attainment', () => {
    expect(programmeScore([])).toEqual({ total: fraction(0), attainment: null, final: false });
  });
});

describe('a module', () => {
  test.each([
    { tenths: 791, exact: fraction(1820, 23) },
    { tenths: 667, exact: fraction(200, 3) },
    { tenths: 501, exact: fraction(5005, 100) },
    { tenths: 1000, exact: fraction(9995, 100) },
    { tenths: 0, exact: fraction(4, 100) },
  ])('freezes half up, once, at $tenths tenths', ({ tenths, exact }) => {
    expect(freeze(exact)).toEqual({ name: 'frozen', tenths });
  });

  test('is its checklists by share, over those that were assessed', () => {
    const fiveS = { score: fraction(80), weight: 60 };
    const hardware = { score: fraction(55), weight: 40 };
    expect(moduleScore([fiveS, hardware])).toEqual(fraction(70));
    expect(moduleScore([hardware])).toEqual(fraction(55));
    expect(moduleScore([])).toBeNull();
  });
});
