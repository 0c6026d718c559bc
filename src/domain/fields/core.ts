import { z } from 'zod';
import { GRADE_CODES } from '../catalogue/types.ts';
import { PERSON_ROLES } from '../records.ts';
import { MOST_DAYS } from '../sampling/grades.ts';
import type { FieldRules } from './fieldRules.ts';
import { nameSchema, noteSchema, requiredName } from './primitives.ts';

const deleted = z.boolean();

export const PERSON_FIELDS: FieldRules = {
  fixed: { name: requiredName, role: z.enum(PERSON_ROLES), deleted },
};

const days = z.int().min(1).max(MOST_DAYS).nullable();

export const DEALER_FIELDS: FieldRules = {
  fixed: { name: requiredName, code: nameSchema, city: nameSchema, note: noteSchema, deleted },
  patterns: [
    // The dealer's own days of a grade; null for those of the catalogue.
    [
      new RegExp(`^grades\\.(${GRADE_CODES.join('|')})$`),
      z.strictObject({ horizonDays: days, maxFollowUpDays: days }).nullable(),
    ],
  ],
};
