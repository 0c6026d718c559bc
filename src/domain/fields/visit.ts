import { z } from 'zod';
import { VISIT_NOS } from '../records.ts';
import type { FieldRules } from './fieldRules.ts';
import { dateSchema, idSchema } from './primitives.ts';

export const VISIT_FIELDS: FieldRules = {
  fixed: { programmeId: idSchema, no: z.literal(VISIT_NOS), openedOn: dateSchema, deleted: z.boolean() },
};
