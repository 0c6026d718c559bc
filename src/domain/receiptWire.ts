import { z } from 'zod';
import { idSchema, instantSchema, sha256Schema } from './fields/primitives.ts';
import { envelope } from './wire.ts';

/** "20261123-9F3A51C2", as it is printed; typed in lower case it is the same. */
export const RECEIPT_NUMBER = /^\d{8}-[0-9A-F]{8}$/;

/**
 * `whole`: all that the seal vouches for is there, looked at just now. `replaced`: the same, but the audit was edited or
 * sealed again since. `incomplete`: something of it is no longer there.
 */
export const RECEIPT_STATES = ['whole', 'replaced', 'incomplete'] as const;

const checkedReceiptSchema = z.strictObject({
  number: z.string().regex(RECEIPT_NUMBER),
  at: instantSchema,
  state: z.enum(RECEIPT_STATES),
  auditId: idSchema,
  dealerId: idSchema,
  visitId: z.string(),
  templateId: z.string(),
  templateVersion: z.int().min(0),
  sealedAt: z.string(),
  /** Of the seal's manifest; the number ends in its first eight digits. */
  digest: sha256Schema,
  changes: z.int().min(0),
  photos: z.int().min(0),
  missingChanges: z.int().min(0),
  missingPhotos: z.int().min(0),
});
export type CheckedReceipt = z.infer<typeof checkedReceiptSchema>;

/** GET /v1/receipts/{number}. Two audits can have one number, though hardly ever in the life of an organisation. */
export const receiptAnswerSchema = z.strictObject({ ...envelope, receipts: z.array(checkedReceiptSchema).min(1) });
export type ReceiptAnswer = z.infer<typeof receiptAnswerSchema>;
