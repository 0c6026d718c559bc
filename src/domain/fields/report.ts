import { z } from 'zod';
import type { FieldRules } from './fieldRules.ts';
import { idSchema, instantSchema, noteSchema, signatureSchema, someoneSchema } from './primitives.ts';
import { REPORT_TYPES, SIGNER_ROLES } from './reportTypes.ts';

const signed = z.strictObject({ at: instantSchema, by: idSchema, signature: signatureSchema });

/** What people add to a report: its figures are computed, its words and signatures are these. */
export const REPORT_FIELDS: FieldRules = {
  fixed: {
    programmeId: idSchema,
    visitId: someoneSchema,
    type: z.enum(REPORT_TYPES),
    /** Item ids of the proposed priorities in the order somebody gave them; null is the computed order. */
    priorities: z
      .array(z.string().regex(/^[a-z0-9-]{1,64}$/))
      .max(50)
      .nullable(),
    note: noteSchema,
    deleted: z.boolean(),
  },
  patterns: [
    [/^comments\.[a-z0-9-]{1,64}$/, noteSchema],
    [new RegExp(`^signatures\\.(${SIGNER_ROLES.join('|')})$`), signed.nullable()],
  ],
};
