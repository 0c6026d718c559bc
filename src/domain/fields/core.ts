import { z } from 'zod';
import { PERSON_ROLES } from '../records.ts';
import type { FieldRules } from './fieldRules.ts';
import { nameSchema, noteSchema, requiredName } from './primitives.ts';

const deleted = z.boolean();

export const PERSON_FIELDS: FieldRules = {
  fixed: { name: requiredName, role: z.enum(PERSON_ROLES), deleted },
};

export const DEALER_FIELDS: FieldRules = {
  fixed: { name: requiredName, code: nameSchema, city: nameSchema, note: noteSchema, deleted },
};
