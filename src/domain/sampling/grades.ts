import { CUSTOMER_GRADES } from '../catalogue/grades.ts';
import type { GradeCode } from '../catalogue/types.ts';
import type { Folded } from '../fold.ts';
import type { GradeRule } from './parts.ts';

/** Days; null where the grade has none. */
export type GradeDays = Pick<GradeRule, 'horizonDays' | 'maxFollowUpDays'>;

export const gradeField = (code: GradeCode): string => `grades.${code}`;
export const MOST_DAYS = 365;

const DEFAULTS: readonly GradeRule[] = CUSTOMER_GRADES.map(({ code, horizonDays, maxFollowUpDays }) => ({
  code,
  horizonDays,
  maxFollowUpDays,
}));

/** The grades as a dealer uses them: its own days, or the catalogue's where it has set none. */
export function gradesOf({ fields }: Pick<Folded, 'fields'>): GradeRule[] {
  return DEFAULTS.map((rule) => {
    const own = fields[gradeField(rule.code)];
    return own && typeof own === 'object' ? { ...rule, ...(own as GradeDays) } : rule;
  });
}

/** The catalogue's days of a grade. */
export const defaultGrade = (code: GradeCode): GradeRule =>
  DEFAULTS.find((rule) => rule.code === code) ?? { code, horizonDays: null, maxFollowUpDays: null };

export const GRADE_SIGNS = ['confidence', 'need', 'power'] as const;
export type GradeSign = (typeof GRADE_SIGNS)[number];

export type Prospect = {
  /** Which of 信心, 需求 and 购买力 are there. */
  readonly signs: readonly GradeSign[];
  /** Days until the order is expected; null when nobody can say. */
  readonly withinDays: number | null;
};

/**
 * The grade that a customer should have; null while too little speaks for any. All three signs and soon: H, then A; need
 * and power: B; power with one of the others and later: C.
 */
export function suggestGrade({ signs, withinDays }: Prospect, rules: readonly GradeRule[]): GradeCode | null {
  const has = (sign: GradeSign): boolean => signs.includes(sign);
  const within = (code: GradeCode): boolean => {
    const horizon = rules.find((rule) => rule.code === code)?.horizonDays ?? null;
    return withinDays !== null && horizon !== null && withinDays <= horizon;
  };
  const isAll = GRADE_SIGNS.every(has);
  if (isAll && within('H')) return 'H';
  if (isAll && within('A')) return 'A';
  if (has('need') && has('power') && within('B')) return 'B';
  if (has('power') && (has('confidence') || has('need')) && within('C')) return 'C';
  return null;
}
