import { z } from 'zod';
import { dateSchema, idSchema, nameSchema, noteSchema, requiredNote, slugSchema } from '../fields/primitives.ts';

/** What the form of an action may say; only what is to be done is needed. */
export const actionFormSchema = z.strictObject({
  title: requiredNote,
  ownerId: idSchema.or(z.literal('')),
  ownerName: nameSchema,
  dueOn: dateSchema.or(z.literal('')),
  step: slugSchema.or(z.literal('')),
  evidence: noteSchema,
});
