import { z } from 'zod';
import { MODULE_IDS } from '../catalogue/types.ts';
import { DECIDED_STATES } from '../evaluation/closing.ts';
import { VISIT_NOS } from '../records.ts';
import type { FieldRules } from './fieldRules.ts';
import {
  countSchema,
  dateSchema,
  idSchema,
  instantSchema,
  reopeningSchema,
  requiredNote,
  slugSchema,
} from './primitives.ts';

const part = z.strictObject({
  templateId: slugSchema,
  auditId: idSchema,
  score: z.string().regex(/^\d{1,12}\/[1-9]\d{0,11}$/),
  carried: countSchema,
  manyNotApplicable: z.boolean(),
});

const parts = z.array(part).max(20);

const closedModule = z.union([
  z.strictObject({ state: z.literal('frozen'), tenths: z.int().min(0).max(1000), parts }),
  z.strictObject({ state: z.enum(DECIDED_STATES), by: idSchema, reason: requiredNote }),
]);

export const closedSchema = z.strictObject({
  at: instantSchema,
  by: idSchema,
  modules: z.partialRecord(z.enum(MODULE_IDS), closedModule),
  beside: parts,
});

export const decisionSchema = z.strictObject({
  state: z.enum(DECIDED_STATES),
  by: idSchema,
  at: instantSchema,
  reason: requiredNote,
});

export const VISIT_FIELDS: FieldRules = {
  fixed: {
    programmeId: idSchema,
    no: z.literal(VISIT_NOS),
    openedOn: dateSchema,
    /** The frozen figures of its modules; null while it is open. */
    closed: closedSchema.nullable(),
    reopened: reopeningSchema.nullable(),
    deleted: z.boolean(),
  },
  // A module that is not assessed in this visit, because somebody approved or found so.
  patterns: [[new RegExp(`^modules\\.(${MODULE_IDS.join('|')})$`), decisionSchema.nullable()]],
};
