import { z } from 'zod';
import { ERASERS, KINDS } from './change.ts';
import { changeSchema } from './changeSchema.ts';
import { ERASED_PARTS } from './erasure/personal.ts';
import {
  dateSchema,
  idSchema,
  instantSchema,
  nameSchema,
  requiredNote,
  sha256Schema,
  slugSchema,
} from './fields/primitives.ts';
import { memberSchema } from './peopleWire.ts';
import { envelope } from './wire.ts';

const what = z.array(z.enum(ERASED_PARTS)).min(1).max(ERASED_PARTS.length);
const kind = z.enum(KINDS);
const count = z.int().min(0);

/**
 * POST /v1/erasures. A person or a member of staff: the name, also where it signed and was named as responsible. A
 * programme: all its records. Any other record: itself.
 */
export const eraseRequestSchema = z.strictObject({
  ...envelope,
  recordId: idSchema,
  what,
  /** Only these fields; absent: wherever there is any of it. */
  fields: z.array(z.string().max(128)).min(1).max(1_000).exactOptional(),
  /** Kept in the history, and told to every tablet: no place for the name itself. */
  why: requiredNote,
  /** Only tell what would go. */
  dryRun: z.boolean(),
});

export const eraseAnswerSchema = z.strictObject({
  ...envelope,
  /** What has gone, or would go; nothing when all of it was erased before. */
  records: z.array(z.strictObject({ recordId: idSchema, kind, fields: z.array(z.string()), photos: count })),
  /** Records whose texts hold the name: they are left as they are. */
  mentions: z.array(idSchema),
  done: z.boolean(),
});
export type EraseAnswer = z.infer<typeof eraseAnswerSchema>;

/** GET /v1/erasures: every act there was, without what it took. */
export const erasuresAnswerSchema = z.strictObject({
  ...envelope,
  erasures: z.array(
    z.strictObject({
      id: idSchema,
      at: instantSchema,
      recordId: idSchema,
      kind,
      dealerId: idSchema.nullable(),
      what,
      photos: count,
      role: z.enum(ERASERS),
      /** The member whose act it was; null for whoever has the machine, and for the rule on how long it is kept. */
      by: idSchema.nullable(),
      why: z.string(),
    }),
  ),
});
export type ErasureEntry = z.infer<typeof erasuresAnswerSchema>['erasures'][number];

/** GET /v1/dealers/{id}/erasable: whose names and which audits there are, without what was answered. */
export const erasableAnswerSchema = z.strictObject({
  ...envelope,
  people: z.array(
    z.strictObject({ id: idSchema, kind: z.enum(['person', 'staff']), name: nameSchema, role: z.string() }),
  ),
  programmes: z.array(z.strictObject({ id: idSchema, startOn: dateSchema.or(z.literal('')) })),
  audits: z.array(
    z.strictObject({
      id: idSchema,
      programmeId: idSchema,
      visitNo: z.int().min(1).max(4).nullable(),
      templateId: slugSchema.or(z.literal('')),
      startedAt: z.string(),
      texts: count,
      photos: count,
    }),
  ),
});
export type Erasable = Omit<z.infer<typeof erasableAnswerSchema>, 'protocol' | 'nonce'>;

/** GET /v1/dealers/{id}/held: one document, read from its beginning to its end; without an envelope. */
export const heldAboutSchema = z.strictObject({
  format: z.literal('showroom-audit-held'),
  version: z.literal(1),
  made: z.strictObject({ at: instantSchema, by: z.string() }),
  dealer: z.strictObject({
    id: idSchema,
    name: z.string(),
    code: z.string(),
    city: z.string(),
    note: z.string(),
    deleted: z.boolean(),
  }),
  /** Whoever may see the dealer. */
  members: z.array(memberSchema),
  records: z.array(
    z.strictObject({
      id: idSchema,
      kind,
      fields: z.record(z.string(), z.json()),
      changes: z.array(
        changeSchema.extend({ receivedAt: instantSchema, deviceId: z.string(), via: z.enum(['sync', 'file']) }),
      ),
    }),
  ),
  /** By which anything of this was brought. */
  devices: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      member: z.strictObject({ id: idSchema, name: z.string() }).nullable(),
      changes: count,
    }),
  ),
  photos: z.array(z.strictObject({ sha256: sha256Schema, bytes: count.nullable(), held: z.boolean() })),
  /** What was refused, as it came. */
  setAside: z.array(z.json()),
});
