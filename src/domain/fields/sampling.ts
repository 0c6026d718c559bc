import { z } from 'zod';
import type { FieldRules } from './fieldRules.ts';
import { idSchema } from './primitives.ts';

/** Random n out of a count, so that nobody picks the best cards: customers by initials or card number, never by name. */
export const SAMPLING_FIELDS: FieldRules = {
  fixed: {
    programmeId: idSchema,
    visitId: idSchema,
    total: z.int().min(1).max(100_000),
    /** The numbers drawn, 1 … total. */
    drawn: z.array(z.int().min(1).max(100_000)).max(100),
    deleted: z.boolean(),
  },
};
