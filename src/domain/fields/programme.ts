import { z } from 'zod';
import { VISIT_NOS } from '../records.ts';
import type { FieldRules } from './fieldRules.ts';
import { clockSchema, dateSchema, idSchema, nameSchema, noteSchema } from './primitives.ts';

/** What has become of a row of the schedule (seed: 执行日程表). */
export const ROW_STATES = ['planned', 'done', 'moved', 'dropped'] as const;
export type RowState = (typeof ROW_STATES)[number];

const ROW = '^rows\\.[a-z0-9-]{1,32}\\.';

export const PROGRAMME_FIELDS: FieldRules = {
  fixed: {
    startOn: dateSchema,
    consultant: nameSchema,
    fieldRep: nameSchema,
    note: noteSchema,
    deleted: z.boolean(),
  },
  patterns: [
    // The day on which each of the five is held; without it they follow `startOn`.
    [/^days\.[1-5]$/, dateSchema.nullable()],
    [new RegExp(`${ROW}state$`), z.enum(ROW_STATES)],
    [new RegExp(`${ROW}(reason|note)$`), noteSchema],
    [new RegExp(`${ROW}on$`), dateSchema.nullable()],
    [new RegExp(`${ROW}(start|end)$`), clockSchema.nullable()],
    [new RegExp(`${ROW}points\\.\\d{1,2}$`), z.boolean()],
    // A role of the catalogue or a member of the dealer's staff.
    [new RegExp(`${ROW}present\\.[a-z0-9-]{1,64}$`), z.boolean()],
  ],
};

export const VISIT_FIELDS: FieldRules = {
  fixed: { programmeId: idSchema, no: z.literal(VISIT_NOS), openedOn: dateSchema, deleted: z.boolean() },
};
