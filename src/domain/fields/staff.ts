import { z } from 'zod';
import type { FieldRules } from './fieldRules.ts';
import { dateSchema, noteSchema, requiredName } from './primitives.ts';
import { STAFF_ROLES, TRAINING_RESULTS } from './staffRoles.ts';

const training = z.strictObject({ on: dateSchema, result: z.enum(TRAINING_RESULTS), note: noteSchema });

export const STAFF_FIELDS: FieldRules = {
  fixed: { name: requiredName, role: z.enum(STAFF_ROLES), deleted: z.boolean() },
  patterns: [[/^training\.[a-z0-9-]{1,64}$/, training.nullable()]],
};
