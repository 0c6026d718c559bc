import { z } from 'zod';
import type { FieldRules } from './fieldRules.ts';
import { INTERVIEW_TOPICS } from './interviewTopics.ts';
import { clockSchema, dateSchema, idSchema, instantSchema, nameSchema, noteSchema } from './primitives.ts';
import { ROW_STATES } from './rowStates.ts';

const pointsSchema = z.int().min(0).max(100);
const thresholds = { total: pointsSchema, module: pointsSchema };

const ROW = '^rows\\.[a-z0-9-]{1,32}\\.';

export const PROGRAMME_FIELDS: FieldRules = {
  fixed: {
    startOn: dateSchema,
    consultant: nameSchema,
    fieldRep: nameSchema,
    note: noteSchema,
    /** The acceptance standard (seed: 验收检核标准), and what of it the dealer was told; null: the usual one, not yet told. */
    thresholds: z.strictObject(thresholds).nullable(),
    thresholdsPublished: z.strictObject({ ...thresholds, at: instantSchema, by: idSchema }).nullable(),
    deleted: z.boolean(),
  },
  patterns: [
    // The day on which a later one of the five is held; without it, it follows the day before.
    [/^days\.[2-5]$/, dateSchema.nullable()],
    [new RegExp(`${ROW}state$`), z.enum(ROW_STATES)],
    [new RegExp(`${ROW}(reason|note)$`), noteSchema],
    [new RegExp(`${ROW}on$`), dateSchema.nullable()],
    [new RegExp(`${ROW}(start|end)$`), clockSchema.nullable()],
    [new RegExp(`${ROW}points\\.\\d{1,2}$`), z.boolean()],
    // A role of the catalogue or a member of the dealer's staff.
    [new RegExp(`${ROW}present\\.[a-z0-9-]{1,64}$`), z.boolean()],
    // Before the programme: the eight success factors, and what the interview brought.
    [/^factors\.[a-z0-9-]{1,32}\.done$/, z.boolean()],
    [/^factors\.[a-z0-9-]{1,32}\.note$/, noteSchema],
    [new RegExp(`^interview\\.(${INTERVIEW_TOPICS.join('|')})$`), noteSchema],
  ],
};
