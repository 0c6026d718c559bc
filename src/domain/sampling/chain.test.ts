import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GRADE_CODES } from '../catalogue/types.ts';
import { chainOf, daysBetween } from './chain.ts';
import { gradesOf } from './grades.ts';
import { CHAIN_STEPS, type ChainStep, FOUND_STATES } from './parts.ts';
import { cardField, cardOf, type SampledCard, type StepFacts } from './sampling.ts';

const ON = '2026-11-25';
const RULES = gradesOf({ fields: {} });
const DRAW = '018f0000-0000-7000-8000-000000000000';

const NOTHING: StepFacts = { found: null, grade: null, lastOn: null, nextOn: null };
const SOUND: SampledCard['steps'] = {
  register: { found: 'yes', grade: 'A', lastOn: '2026-11-10', nextOn: null },
  card: { found: 'yes', grade: 'H', lastOn: '2026-11-24', nextOn: '2026-11-26' },
  daily: { found: 'yes', grade: 'H', lastOn: '2026-11-24', nextOn: '2026-11-26' },
  status: { found: 'yes', grade: 'H', lastOn: null, nextOn: null },
};

type Changed = Partial<Record<ChainStep, Partial<StepFacts>>>;

function cardWith(changed: Changed, from: SampledCard['steps'] = SOUND): SampledCard {
  const steps = Object.fromEntries(CHAIN_STEPS.map((step) => [step, { ...from[step], ...changed[step] }]));
  return { ...cardOf({ fields: {} }, DRAW, 1), steps: steps as SampledCard['steps'] };
}

const trace = (changed: Changed = {}) => chainOf(cardWith(changed), { on: ON, rules: RULES });

describe('One customer through register, card, daily report and status sheet', () => {
  test('all found, grade and dates the same, next contact to come: nothing to say', () => {
    expect(trace()).toMatchObject({ done: true, faults: [], grade: 'H', overdueDays: 0, papersAgree: true });
  });

  test('a paper in which the customer is not found is named', () => {
    expect(trace({ daily: { found: 'no' } })).toMatchObject({
      faults: ['missing-step'],
      missing: ['daily'],
      papersAgree: false,
    });
  });

  test('a customer found outside the showroom need not be in the register', () => {
    expect(trace({ register: { found: 'na', lastOn: null } })).toMatchObject({ done: true, faults: [] });
  });

  test('another grade on any of the three papers is a difference', () => {
    expect(trace({ status: { grade: 'B' } }).faults).toEqual(['grade-differs']);
    expect(trace({ daily: { grade: 'A' } })).toMatchObject({ faults: ['grade-differs'], papersAgree: false });
  });

  test('the register may have an older grade and an older date, not a later date', () => {
    expect(trace({ register: { grade: 'C', lastOn: '2026-10-01' } }).faults).toEqual([]);
    expect(trace({ register: { grade: 'H', lastOn: '2026-11-25' } }).faults).toEqual(['last-differs']);
  });

  test('on the day of the visit itself the grade of the register counts', () => {
    expect(trace({ register: { grade: 'B', lastOn: '2026-11-24' } }).faults).toEqual(['grade-differs']);
  });

  test('dates that differ between card and daily report are told apart', () => {
    expect(trace({ daily: { lastOn: '2026-11-23' } }).faults).toEqual(['last-differs']);
    expect(trace({ daily: { nextOn: '2026-11-27' } }).faults).toEqual(['next-differs']);
  });

  test('a card without a next date, or with one that is over, has no future; today still is', () => {
    expect(trace({ card: { nextOn: null } }).faults).toEqual(['no-future-date']);
    const past = { card: { nextOn: '2026-11-24' }, daily: { nextOn: '2026-11-24' } };
    expect(trace(past).faults).toEqual(['no-future-date']);
    expect(trace({ card: { nextOn: ON }, daily: { nextOn: ON } }).faults).toEqual([]);
  });

  test('a delivered or lost customer needs no next date and is never overdue', () => {
    const lost = { grade: 'F', lastOn: '2026-09-01', nextOn: null } as const;
    expect(
      trace({ card: lost, daily: lost, status: { grade: 'F' }, register: { lastOn: null, grade: null } }),
    ).toMatchObject({ faults: [], overdueDays: null });
  });

  test('follow-up is late by the days beyond the cycle of the grade, as the dealer has set it', () => {
    const last = { card: { lastOn: '2026-11-20' }, daily: { lastOn: '2026-11-20' } };
    expect(trace(last)).toMatchObject({ faults: ['overdue'], overdueDays: 3 });
    const own = gradesOf({ fields: { 'grades.H': { horizonDays: 7, maxFollowUpDays: 5 } } });
    expect(chainOf(cardWith(last), { on: ON, rules: own })).toMatchObject({ faults: [], overdueDays: 0 });
  });

  test('what was copied from a paper that turns out not to be there does not count', () => {
    expect(trace({ status: { found: 'no', grade: 'C' } }).faults).toEqual(['missing-step']);
  });

  test('a customer not looked at yet has no faults and is not done', () => {
    const steps = { register: NOTHING, card: NOTHING, daily: NOTHING, status: NOTHING };
    const chain = chainOf(cardWith({}, steps), { on: ON, rules: RULES });
    expect(chain).toMatchObject({ untouched: true, done: false, faults: [], papersAgree: null });
  });
});

const dates = fc
  .integer({ min: 0, max: 90 })
  .map((day) => new Date(Date.UTC(2026, 9, 1 + day)).toISOString().slice(0, 10));
const facts = fc.record<StepFacts>({
  found: fc.constantFrom(...FOUND_STATES, null),
  grade: fc.option(fc.constantFrom(...GRADE_CODES)),
  lastOn: fc.option(dates),
  nextOn: fc.option(dates),
});
const allSteps = fc.record({ register: facts, card: facts, daily: facts, status: facts });

describe('Whatever is written', () => {
  test('a paper is missing exactly when one was looked for in vain', () => {
    fc.assert(
      fc.property(allSteps, (steps) => {
        const chain = chainOf(cardWith({}, steps), { on: ON, rules: RULES });
        const inVain = CHAIN_STEPS.filter((step) => steps[step].found === 'no');
        expect(chain.missing).toEqual(inVain);
        expect(chain.faults.includes('missing-step')).toBe(inVain.length > 0);
        expect(chain.faults.includes('overdue')).toBe((chain.overdueDays ?? 0) > 0);
        expect(chain.papersAgree === true && chain.faults.includes('next-differs')).toBe(false);
      }),
    );
  });

  test('the same said on every paper never differs', () => {
    fc.assert(
      fc.property(facts, (same) => {
        const all = { ...same, found: 'yes' as const };
        const chain = chainOf(cardWith({}, { register: all, card: all, daily: all, status: all }), {
          on: ON,
          rules: RULES,
        });
        expect(chain.faults.filter((fault) => fault.endsWith('differs'))).toEqual([]);
        expect(chain.papersAgree).toBe(true);
      }),
    );
  });

  test('days between two dates do not depend on the time of year', () => {
    fc.assert(
      fc.property(dates, dates, (from, to) => {
        expect(daysBetween(from, to) + daysBetween(to, from)).toBe(0);
      }),
    );
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });

  test('fields are read back where they are written', () => {
    const fields = { [cardField(DRAW, 7, 'card.grade')]: 'H', [cardField(DRAW, 7, 'ticks.entry')]: false };
    const card = cardOf({ fields }, DRAW, 7);
    expect([card.steps.card.grade, card.ticks.entry, card.ticks.reason]).toEqual(['H', false, null]);
  });
});
