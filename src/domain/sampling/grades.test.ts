import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CUSTOMER_GRADES } from '../catalogue/grades.ts';
import { fieldSchema } from '../changeSchema.ts';
import { GRADE_SIGNS, gradeField, gradesOf, suggestGrade } from './grades.ts';

const RULES = gradesOf({ fields: {} });

describe('The grades of a dealer', () => {
  test('they are the catalogue’s until the dealer sets its own', () => {
    expect(RULES).toEqual(
      CUSTOMER_GRADES.map(({ code, horizonDays, maxFollowUpDays }) => ({ code, horizonDays, maxFollowUpDays })),
    );
    const own = gradesOf({ fields: { [gradeField('A')]: { horizonDays: 30, maxFollowUpDays: 10 } } });
    expect(own.find(({ code }) => code === 'A')).toEqual({ code: 'A', horizonDays: 30, maxFollowUpDays: 10 });
    expect(gradesOf({ fields: { [gradeField('A')]: null } })).toEqual(RULES);
  });

  test('a change may say whole days up to a year for a grade that there is, and nothing else', () => {
    const schema = fieldSchema('dealer', gradeField('H'));
    expect(schema?.safeParse({ horizonDays: 7, maxFollowUpDays: 2 }).success).toBe(true);
    expect(schema?.safeParse(null).success).toBe(true);
    expect(schema?.safeParse({ horizonDays: 0, maxFollowUpDays: 2 }).success).toBe(false);
    expect(schema?.safeParse({ horizonDays: 7 }).success).toBe(false);
    expect(fieldSchema('dealer', 'grades.X')).toBeUndefined();
  });
});

describe('The grade that three signs and a time suggest', () => {
  test.each([
    [['confidence', 'need', 'power'], 5, 'H'],
    [['confidence', 'need', 'power'], 12, 'A'],
    [['need', 'power'], 5, 'B'],
    [['need', 'power'], 28, 'B'],
    [['confidence', 'power'], 60, 'C'],
    [['confidence', 'power'], 5, 'C'],
    [['confidence', 'need'], 5, null],
    [['confidence', 'need', 'power'], 200, null],
    [['confidence', 'need', 'power'], null, null],
    [[], 3, null],
  ] as const)('%j within %j days: %j', (signs, withinDays, grade) => {
    expect(suggestGrade({ signs, withinDays }, RULES)).toBe(grade);
  });

  test('the dealer’s own horizon decides', () => {
    const own = gradesOf({ fields: { [gradeField('A')]: { horizonDays: 30, maxFollowUpDays: 7 } } });
    expect(suggestGrade({ signs: GRADE_SIGNS, withinDays: 25 }, own)).toBe('A');
    expect(suggestGrade({ signs: GRADE_SIGNS, withinDays: 25 }, RULES)).toBe('B');
  });

  test('sooner, or with one sign more, is never cooler', () => {
    const heat = (grade: string | null): number => ['C', 'B', 'A', 'H'].indexOf(grade ?? '');
    const signs = fc.subarray([...GRADE_SIGNS]);
    fc.assert(
      fc.property(
        signs,
        fc.tuple(fc.nat({ max: 120 }), fc.nat({ max: 120 })),
        fc.constantFrom(...GRADE_SIGNS),
        (has, [a, b], more) => {
          const [sooner, later] = [Math.min(a, b), Math.max(a, b)];
          const at = (which: typeof has, withinDays: number) => heat(suggestGrade({ signs: which, withinDays }, RULES));
          expect(at(has, sooner)).toBeGreaterThanOrEqual(at(has, later));
          expect(at([...has, more], a)).toBeGreaterThanOrEqual(at(has, a));
        },
      ),
    );
  });
});
