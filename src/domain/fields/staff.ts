import { z } from 'zod';
import type { FieldRules } from './fieldRules.ts';
import { dateSchema, noteSchema, requiredName } from './primitives.ts';

/** Who is trained, attends, owns actions: the dealer's people, and the field representative who follows the dealer. */
export const STAFF_ROLES = [
  'general-manager',
  'sales-manager',
  'service-manager',
  'salesperson',
  'service-adviser',
  'dcrc',
  'field-rep',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export const TRAINING_RESULTS = ['passed', 'attended', 'failed'] as const;
export type TrainingResult = (typeof TRAINING_RESULTS)[number];

const training = z.strictObject({ on: dateSchema, result: z.enum(TRAINING_RESULTS), note: noteSchema });

export const STAFF_FIELDS: FieldRules = {
  fixed: { name: requiredName, role: z.enum(STAFF_ROLES), deleted: z.boolean() },
  patterns: [[/^training\.[a-z0-9-]{1,64}$/, training.nullable()]],
};
