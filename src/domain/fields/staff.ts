import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { namesIn } from '../namesIn.ts';
import type { FieldRules } from './fieldRules.ts';
import { dateSchema, noteSchema, requiredName, requiredNote } from './primitives.ts';
import { STAFF_ROLES, TRAINING_RESULTS } from './staffRoles.ts';

const training = z.strictObject({ on: dateSchema, result: z.enum(TRAINING_RESULTS), note: noteSchema });

export const STAFF_FIELDS: FieldRules = {
  fixed: { name: requiredName, role: z.enum(STAFF_ROLES), deleted: z.boolean() },
  patterns: [[/^training\.[a-z0-9-]{1,64}$/, training.nullable()]],
};

/** The form that adds several people of one role at once. */
export const staffFormSchema = z.strictObject({
  names: requiredNote
    .refine((names) => namesIn(names).length > 0, { message: 'required' })
    .refine((names) => namesIn(names).every((name) => [...name].length <= LIMITS.name), {
      message: `at most ${LIMITS.name} characters`,
    }),
  role: z.enum(STAFF_ROLES),
});
