import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldSchema } from '../changeSchema.ts';
import type { Json } from '../json.ts';
import { exactText } from '../scoring/fraction.ts';
import { acceptanceOf, coverageOf } from './acceptance.ts';
import { inOrder, movedPlaces, type PlanLine, planLineOf } from './planLine.ts';

const ID = '018f0000-0000-7000-8000-000000000001';
const FIELDS: Readonly<Record<string, Json>> = {
  programmeId: ID,
  topicId: 'ss-2-process',
  itemId: 'ss-2-delivery-handover',
  step: 'sp-08-delivery',
  text: '交车时服务顾问到场介绍首保',
  ownerId: ID,
  ownerName: '',
  dueOn: '2026-12-01',
  order: 3,
  'checks.3.result': 'partly',
  'checks.3.evidence': '抽 5 台，3 台有签名',
};

const lineWith = (id: string, parts: Partial<PlanLine> = {}): PlanLine => ({
  ...planLineOf(id, 'dealer', { fields: FIELDS }),
  ...parts,
});

describe('A line of the plan', () => {
  test('it says what, at which step, who and until when, and how it was found at each visit', () => {
    const line = planLineOf(ID, 'dealer', { fields: FIELDS });
    expect(line).toMatchObject({ step: 'sp-08-delivery', ownerId: ID, dueOn: '2026-12-01', order: 3 });
    expect(line.checks[3]).toEqual({ result: 'partly', evidence: '抽 5 台，3 台有签名', photos: [] });
    expect(line.checks[4]).toEqual({ result: null, evidence: '', photos: [] });
  });

  test('every field of it passes the schema, and a visit that there is not does not', () => {
    const refused = Object.entries(FIELDS).filter(
      ([field, value]) => !fieldSchema('plan-line', field)?.safeParse(value).success,
    );
    expect(refused).toEqual([]);
    expect(fieldSchema('plan-line', 'checks.5.result')).toBeUndefined();
    expect(fieldSchema('plan-line', 'text')?.safeParse('  ').success).toBe(false);
  });

  test('a line moves one place, and only those whose place changes are written', () => {
    const lines = ['a', 'b', 'c'].map((id, order) => lineWith(id, { order }));
    expect(movedPlaces(lines, 'b', -1)).toEqual([
      { id: 'b', order: 0 },
      { id: 'a', order: 1 },
    ]);
    expect(movedPlaces(lines, 'a', -1)).toEqual([]);
    expect(movedPlaces(lines, 'c', 1)).toEqual([]);
  });

  test('moving there and back leaves the lines as they were, whatever their places', () => {
    const lists = fc
      .array(fc.integer({ min: -3, max: 3 }), { minLength: 2, maxLength: 8 })
      .map((orders) => orders.map((order, at) => lineWith(`line-${at}`, { order })));
    fc.assert(
      fc.property(lists, fc.nat(), (lines, pick) => {
        const before = inOrder(lines).map(({ id }) => id);
        const id = before[pick % (before.length - 1)] as string;
        const put = (all: readonly PlanLine[], by: 1 | -1): PlanLine[] => {
          const places = movedPlaces(all, id, by);
          return all.map((line) => ({
            ...line,
            order: places.find((place) => place.id === line.id)?.order ?? line.order,
          }));
        };
        const moved = put(lines, 1);
        const after = inOrder(moved).map((line) => line.id);
        expect(after.indexOf(id)).toBe(before.indexOf(id) + 1);
        expect(inOrder(put(moved, -1)).map((line) => line.id)).toEqual(before);
      }),
    );
  });
});

describe('Acceptance by the dealer’s own plan', () => {
  const found = (id: string, result: 'done' | 'partly' | 'not-done' | null): PlanLine =>
    lineWith(id, { checks: { ...lineWith(id).checks, 3: { result, evidence: '', photos: [] } } });

  test('the share is lines done of all lines of the plan; what nobody looked at is not done', () => {
    const lines = [found('a', 'done'), found('b', 'done'), found('c', 'partly'), found('d', null)];
    const { share, ...counts } = acceptanceOf(lines, 3);
    expect(counts).toEqual({ lines: 4, done: 2, partly: 1, 'not-done': 0, unchecked: 1 });
    expect(share && exactText(share)).toBe('1/2');
    expect(acceptanceOf(lines, 4)).toMatchObject({ done: 0, unchecked: 4 });
    expect(acceptanceOf([], 3).share).toBeNull();
  });

  test('a step counts as covered when a line says who does something there', () => {
    const steps = ['sp-01-prospecting', 'sp-08-delivery'];
    const ownerless = lineWith('b', { step: 'sp-01-prospecting', ownerId: null, ownerName: ' ', dueOn: null });
    expect(coverageOf([lineWith('a'), ownerless], steps)).toEqual({ lines: 2, steps: 1, owned: 1, dated: 1 });
    expect(coverageOf([lineWith('a'), { ...ownerless, ownerName: '李强' }], steps).steps).toBe(2);
  });

  test('done, partly, not done and not looked at are all the lines', () => {
    const results = fc.array(fc.constantFrom('done', 'partly', 'not-done', null));
    fc.assert(
      fc.property(results, (all) => {
        const counted = acceptanceOf(
          all.map((result, at) => found(String(at), result)),
          3,
        );
        expect(counted.done + counted.partly + counted['not-done'] + counted.unchecked).toBe(all.length);
      }),
    );
  });
});
