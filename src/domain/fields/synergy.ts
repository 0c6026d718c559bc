import { z } from 'zod';
import { PHOTO_FIELD } from '../answers.ts';
import type { FieldRules } from './fieldRules.ts';
import { PLAN_RESULTS } from './planResults.ts';
import {
  dateSchema,
  idSchema,
  noteSchema,
  photoValueSchema,
  requiredNote,
  slugSchema,
  someoneSchema,
} from './primitives.ts';

/** A line of the dealer's own sales–service plan (seed: 业服共战实施方案), checked line by line at acceptance. */
export const PLAN_LINE_FIELDS: FieldRules = {
  fixed: {
    programmeId: idSchema,
    /** Section of the synergy checklist. */
    topicId: slugSchema,
    /** Section of the sales process, or ''. */
    step: slugSchema.or(z.literal('')),
    text: requiredNote,
    ownerId: someoneSchema,
    dueOn: dateSchema.nullable(),
    deleted: z.boolean(),
  },
  patterns: [
    [/^checks\.[1-4]$/, z.strictObject({ result: z.enum(PLAN_RESULTS), evidence: noteSchema }).nullable()],
    [PHOTO_FIELD, photoValueSchema.nullable()],
  ],
};
