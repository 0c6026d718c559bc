import { z } from 'zod';
import { PHOTO_FIELD } from '../answers.ts';
import type { FieldRules } from './fieldRules.ts';
import { PLAN_RESULTS } from './planResults.ts';
import {
  dateSchema,
  idSchema,
  nameSchema,
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
    /** The checklist's item that it was proposed from, or ''. */
    itemId: slugSchema.or(z.literal('')),
    /** Section of the sales process, or ''. */
    step: slugSchema.or(z.literal('')),
    text: requiredNote,
    ownerId: someoneSchema,
    /** An owner who is not on the dealer's staff list. */
    ownerName: nameSchema,
    dueOn: dateSchema.nullable(),
    /** Place among the lines of its topic; equal ones stand in the order in which they were made. */
    order: z.int().min(-1_000_000).max(1_000_000),
    deleted: z.boolean(),
  },
  patterns: [
    // Two people may judge and write at the same time: apart.
    [/^checks\.[1-4]\.result$/, z.enum(PLAN_RESULTS).nullable()],
    [/^checks\.[1-4]\.evidence$/, noteSchema],
    // `itemId` of a photo says at which visit it was taken: `visit-3`.
    [PHOTO_FIELD, photoValueSchema.nullable()],
  ],
};
