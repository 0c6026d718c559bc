import { z } from 'zod';
import type { FieldRules } from './fieldRules.ts';
import { MEETING_AGENDAS } from './meetingAgendas.ts';
import { countSchema, dateSchema, idSchema, instantSchema, noteSchema, someoneSchema } from './primitives.ts';

/** One held meeting (seed: 晨会, 夕会). */
export const MEETING_FIELDS: FieldRules = {
  fixed: {
    programmeId: idSchema,
    agenda: z.enum(MEETING_AGENDAS),
    on: dateSchema,
    startedAt: instantSchema.nullable(),
    endedAt: instantSchema.nullable(),
    chair: someoneSchema,
    scribe: someoneSchema,
    note: noteSchema,
    deleted: z.boolean(),
  },
};

/** One month of the performance board (seed: 销售绩效管理看板). */
export const MONTH_FIELDS: FieldRules = {
  fixed: { programmeId: idSchema, month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), deleted: z.boolean() },
  patterns: [
    // Per member of staff, or `all` for what belongs to nobody alone.
    [/^targets\.(all|[0-9a-f-]{36})\.[a-z0-9-]{1,32}$/, countSchema.nullable()],
    [/^days\.\d{4}-\d{2}-\d{2}\.(all|[0-9a-f-]{36})\.[a-z0-9-]{1,32}$/, countSchema.nullable()],
  ],
};
