import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyAnswer, itemsOf, templateOfKind } from '../../../tests/support/showroom.ts';
import { idOf } from '../../../tests/support/writer.ts';
import { answerField, answerOf, carriedField, carriedFrom } from '../answers.ts';
import { EMPTY, type Folded } from '../fold.ts';
import { tally, tenthsOf } from '../scoring/tally.ts';
import { carriedFields, carryPlan } from './carry.ts';

const ITEMS = itemsOf(templateOfKind('showroom-5s'));

const answered = fc.tuple(...ITEMS.map((item) => fc.tuple(anyAnswer(item), fc.boolean()))).map((drawn) => {
  const fields: Record<string, string | number | null> = {};
  for (const [at, [value, carried]] of drawn.entries()) {
    const id = ITEMS[at]?.id ?? '';
    fields[answerField(id, 'value')] = value;
    fields[answerField(id, 'reason')] = value === 'na' ? '没有此项' : '';
    if (carried) fields[carriedField(id)] = idOf(1);
  }
  return { ...EMPTY, fields } as Folded;
});

const mapOf = (fields: Folded['fields']) => new Map(ITEMS.map(({ id }) => [id, answerOf(fields, id)]));

test('every item is either looked at again or carried over, and only what meets the standard or does not apply is carried', () => {
  fc.assert(
    fc.property(answered, (record) => {
      const plan = carryPlan(ITEMS, { id: idOf(2), record });
      const carried = new Map(plan.carried.map((each) => [each.itemId, each]));
      expect(plan.again.length + carried.size).toBe(ITEMS.length);
      for (const { id, scale } of ITEMS) {
        const { value } = answerOf(record.fields, id);
        const tenths = tenthsOf(scale, value);
        expect(carried.has(id)).toBe(value === 'na' || (tenths !== null && tenths >= 8));
      }
    }),
    { numRuns: 300 },
  );
});

test('what is carried scores as it did, and names the audit in which it was really given', () => {
  fc.assert(
    fc.property(answered, (record) => {
      const plan = carryPlan(ITEMS, { id: idOf(2), record });
      const fields = carriedFields(plan);
      const kept = ITEMS.filter(({ id }) => !plan.again.includes(id));
      expect(tally(kept, mapOf(fields))).toEqual(tally(kept, mapOf(record.fields)));
      for (const { id } of kept) expect(carriedFrom(fields, id)).toBe(carriedFrom(record.fields, id) ?? idOf(2));
      for (const id of plan.again) expect(Object.keys(fields).some((field) => field.includes(`.${id}.`))).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('an answer that two people have not settled is asked again', () => {
  const [first] = ITEMS as [(typeof ITEMS)[number]];
  const field = answerField(first.id, 'value');
  const value = first.scale === '0-5' ? 5 : 'yes';
  const record = { ...EMPTY, fields: { [field]: value } };
  expect(carryPlan([first], { id: idOf(2), record }).again).toEqual([]);
  expect(carryPlan([first], { id: idOf(2), record: { ...record, conflicts: { [field]: [] } } }).again).toEqual([
    first.id,
  ]);
});
