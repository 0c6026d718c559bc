import { describe, expect, test } from 'vitest';
import { CUSTOMER_SOURCE_V1 } from '../catalogue/templates/customerSource.v1.ts';
import { fieldSchema } from '../changeSchema.ts';
import type { Json } from '../json.ts';
import { drawNumbers } from './draw.ts';
import { factsFor, INFORMED_ITEMS } from './evidence.ts';
import { ratesOf } from './figures.ts';
import { gradesOf } from './grades.ts';
import { balanceField, cardField, reportField, samplingOf, staffField } from './sampling.ts';
import { summaryOf } from './summary.ts';

const [DRAW, LI, WANG, BY] = [1, 2, 3, 4].map((n) => `018f0000-0000-7000-8000-00000000000${n}`) as [
  string,
  string,
  string,
  string,
];
const SEED = '00c0ffee';
const numbers = drawNumbers({ seed: SEED, total: 3, count: 3 });
const draw = { no: 1, pile: 'card', total: 3, numbers, seed: SEED, reason: '', at: '2026-11-25T01:00:00.000Z', by: BY };

function card(number: number, parts: Readonly<Record<string, Json>>): Record<string, Json> {
  return Object.fromEntries(Object.entries(parts).map(([part, value]) => [cardField(DRAW, number, part), value]));
}

const found = { 'register.found': 'yes', 'card.found': 'yes', 'daily.found': 'yes', 'status.found': 'yes' };
const hot = (nextOn: string, lastOn: string) => ({
  ...found,
  'card.grade': 'H',
  'card.lastOn': lastOn,
  'card.nextOn': nextOn,
  'daily.grade': 'H',
  'daily.lastOn': lastOn,
  'status.grade': 'H',
});

const FIELDS: Readonly<Record<string, Json>> = {
  programmeId: BY,
  visitId: BY,
  on: '2026-11-25',
  [`draws.${DRAW}`]: draw,
  ...card(1, {
    ref: 'ZW-1',
    staffId: LI,
    ...hot('2026-11-26', '2026-11-24'),
    'ticks.entry': true,
    'ticks.reason': true,
  }),
  ...card(2, { ref: 'LM-2', ...hot('2026-11-20', '2026-11-19'), 'ticks.entry': false, 'ticks.history': true }),
  ...card(3, { 'card.found': 'yes' }),
  [staffField(LI, 'daily')]: 'yes',
  [staffField(LI, 'comment')]: 'specific',
  [staffField(WANG, 'daily')]: 'off',
  'counts.first': 40,
  'counts.captured': 26,
  'counts.drives': 13,
  'counts.orders': 4,
  'reported.capture': 700,
  'reported.closing': 150,
  [balanceField('H', 'opening')]: 4,
  [balanceField('H', 'closing')]: 5,
  [reportField('daily-report', 'use')]: 'in-use',
  [reportField('daily-report', 'cycle')]: 'late',
};

const sampling = samplingOf(BY, BY, { fields: FIELDS });
const summary = summaryOf(sampling, { rules: gradesOf({ fields: {} }), staffIds: [LI, WANG] });

describe('What a sampling says', () => {
  test('every field of it passes the schema that endpoint and import judge by', () => {
    const refused = Object.entries(FIELDS).filter(
      ([field, value]) => !fieldSchema('sampling', field)?.safeParse(value).success,
    );
    expect(refused).toEqual([]);
  });

  test('a name, a telephone number or a number beyond the count of fields is refused', () => {
    const refuses = (field: string, value: Json) => !fieldSchema('sampling', field)?.safeParse(value).success;
    expect(refuses(cardField(DRAW, 1, 'ref'), '张伟')).toBe(true);
    expect(refuses(cardField(DRAW, 1, 'ref'), '13812345678')).toBe(true);
    expect(refuses(cardField(DRAW, 1, 'name'), 'ZW')).toBe(true);
    expect(refuses(`draws.${DRAW}`, { ...draw, seed: 'mine' })).toBe(true);
  });

  test('customers traced, late and without a future date are counted', () => {
    expect(summary).toMatchObject({
      registered: { good: 2, seen: 2 },
      chain: { good: 1, seen: 2 },
      ticks: { entry: { good: 1, seen: 2 }, history: { good: 1, seen: 1 }, reason: { good: 1, seen: 1 } },
      future: { good: 1, seen: 2 },
      onTimeHot: { good: 1, seen: 2 },
      papers: { good: 2, seen: 2 },
      gradesSame: { good: 2, seen: 2 },
      daily: { good: 1, seen: 1 },
      comments: { specific: 1, general: 0, signature: 0, none: 0 },
      reportsUsed: { good: 1, seen: 1 },
      cyclesKept: { good: 0, seen: 1 },
    });
  });

  test('rates are recomputed from the counts and held against the dealer’s own', () => {
    expect(ratesOf(sampling).map(({ id, tenths, reported, agrees }) => [id, tenths, reported, agrees])).toEqual([
      ['capture', 650, 700, false],
      ['drive', 500, null, null],
      ['closing', 154, 150, true],
      ['return', null, null, null],
    ]);
  });

  test('a draw can be checked: total, count and seed give the same numbers', () => {
    const [drawn] = sampling.draws;
    expect(drawn && drawNumbers({ seed: drawn.seed, total: drawn.total, count: drawn.numbers.length })).toEqual(
      numbers,
    );
  });

  test('a new draw replaces the old one in the count and leaves it to be seen', () => {
    const again = { ...draw, no: 2, numbers: [2], reason: '卡片已重新编号' };
    const twice = samplingOf(BY, BY, { fields: { ...FIELDS, [`draws.${LI}`]: again } });
    expect(twice.draws.map(({ no }) => no)).toEqual([1, 2]);
    const { traced } = summaryOf(twice, { rules: [], staffIds: [] });
    expect(traced.map(({ card: { number, ref } }) => [number, ref])).toEqual([[2, '']]);
  });

  test('without a draw there is nothing, and nothing breaks', () => {
    const empty = summaryOf(samplingOf(BY, BY, { fields: {} }), { rules: [], staffIds: [] });
    expect(empty.traced).toEqual([]);
    expect(INFORMED_ITEMS.flatMap((id) => factsFor(id, empty))).toEqual([]);
  });
});

describe('What it tells the checklist', () => {
  test('only items that the customer-source checklist has', () => {
    const items = CUSTOMER_SOURCE_V1.sections.flatMap((section) => section.items.map(({ id }) => id));
    expect(INFORMED_ITEMS.filter((id) => !items.includes(id))).toEqual([]);
    expect(INFORMED_ITEMS).toEqual(items.filter((id) => INFORMED_ITEMS.includes(id)));
  });

  test('each item is told what was counted, and no more', () => {
    const facts = Object.fromEntries(INFORMED_ITEMS.map((id) => [id, factsFor(id, summary).map((fact) => fact.id)]));
    expect(facts).toEqual({
      'cs-1-complete': ['registered'],
      'cs-3-one-card-each': ['card-count'],
      'cs-3-entry': ['entry'],
      'cs-3-contact-history': ['history'],
      'cs-4-daily-filled': ['daily'],
      'cs-4-manager-comment': ['comments'],
      'cs-5-current': ['unbalanced'],
      'cs-6-grading': ['reason', 'grades'],
      'cs-6-follow-up-on-time': ['on-time-hot', 'on-time'],
      'cs-6-next-action': ['future'],
      'cs-7-report-analysis': ['rates'],
      'cs-7-cycle': ['cycles', 'reports'],
      'cs-7-two-tables-one-card': ['papers', 'chain'],
    });
    expect(factsFor('cs-6-next-action', summary)).toEqual([
      { id: 'future', params: { good: 1, seen: 2, bad: 1 }, good: false },
    ]);
    expect(factsFor('cs-2-complete', summary)).toEqual([]);
  });
});
