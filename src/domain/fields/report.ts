import { z } from 'zod';
import type { FieldRules } from './fieldRules.ts';
import { idSchema, instantSchema, noteSchema, signatureSchema, someoneSchema } from './primitives.ts';

export const REPORT_TYPES = ['diagnosis', 'progress', 'acceptance'] as const;
export type ReportType = (typeof REPORT_TYPES)[number];

export const SIGNER_ROLES = ['bec-consultant', 'sales-manager', 'general-manager', 'field-rep'] as const;
export type SignerRole = (typeof SIGNER_ROLES)[number];

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
