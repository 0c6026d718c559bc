import { z } from 'zod';
import { idSchema, instantSchema, nameSchema, sha256Schema } from './fields/primitives.ts';
import { LIMITS } from './limits.ts';
import { QUARANTINE_CODES } from './problems.ts';

/** The sync protocol's version, in the header below on every request and every answer. */
export const PROTOCOL = 1;
export const PROTOCOL_HEADER = 'showroom-protocol';
/** Random per request, echoed in the answer: a cached or foreign answer cannot have it. */
export const NONCE_HEADER = 'showroom-nonce';

export const nonceSchema = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

/** What every body in the sync protocol begins with. */
export const envelope = { protocol: z.literal(PROTOCOL), nonce: nonceSchema } as const;

/** What the endpoint holds of a sealed audit. `receipt` is there only when it holds all that the seal vouches for. */
export const auditStatusSchema = z.strictObject({
  auditId: idSchema,
  complete: z.boolean(),
  receipt: z.strictObject({ number: z.string().max(40), at: instantSchema, seal: idSchema }).nullable(),
  missingChanges: z.array(idSchema).max(20_000),
  missingPhotos: z.array(sha256Schema).max(LIMITS.photosPerAudit),
});
export type AuditStatus = z.infer<typeof auditStatusSchema>;

/** POST /v1/changes. Each change is judged alone, so the list itself is open. */
export const pushRequestSchema = z.strictObject({
  ...envelope,
  replica: idSchema,
  changes: z.array(z.unknown()).min(1).max(LIMITS.changesPerPush),
});

export const PUSH_STATUSES = ['stored', 'duplicate', 'quarantined'] as const;

export const pushAnswerSchema = z.strictObject({
  ...envelope,
  epoch: idSchema,
  /** The database of this tablet was cloned: choose a new replica id for what comes next. */
  fork: z.boolean(),
  /** One per change sent, in the order sent. */
  results: z.array(
    z.strictObject({
      id: z.string().max(64),
      status: z.enum(PUSH_STATUSES),
      code: z.enum(QUARANTINE_CODES).optional(),
      where: z.string().max(200).optional(),
    }),
  ),
  /** Photos that the changes name and the endpoint does not hold. */
  missingPhotos: z.array(sha256Schema),
  audits: z.array(auditStatusSchema),
});
export type PushAnswer = z.infer<typeof pushAnswerSchema>;

/** Opaque to a tablet: it keeps the last one and gives it back. */
export const cursorSchema = z.string().max(4_000);

/**
 * GET /v1/changes?after=…: what the endpoint has taken since a cursor, of the dealers in scope, in the order in which it
 * took it. The list is open: a change that a newer tablet made must reach an older one too, which keeps it as it is.
 */
export const pullAnswerSchema = z.strictObject({
  ...envelope,
  epoch: idSchema,
  changes: z.array(z.unknown()),
  cursor: cursorSchema,
  /** There is more to have at once. */
  more: z.boolean(),
  /** The cursor given is of a ledger that is no more: begun again, and what it told may be gone from it. */
  setBack: z.boolean(),
  /** The scope now. */
  dealers: z.union([z.literal('all'), z.array(idSchema)]),
});
export type PullAnswer = z.infer<typeof pullAnswerSchema>;

/** GET /v1/have?replica=…&audit=…&audit=…: seqs 1…contiguous are all there, and the extras beyond. */
export const haveAnswerSchema = z.strictObject({
  ...envelope,
  epoch: idSchema,
  replica: idSchema,
  contiguous: z.int().min(0),
  extras: z.array(z.int().min(1)).max(10_000),
  audits: z.array(auditStatusSchema),
  /** Whether GET /v1/changes has anything to tell after the cursor given as `after`; absent when none was given. */
  news: z.boolean().optional(),
});
export type HaveAnswer = z.infer<typeof haveAnswerSchema>;

/** On the answer to HEAD /v1/photos/{sha256}: how many bytes of it have come from this device, in parts. */
export const OFFSET_HEADER = 'upload-offset';

/** PUT /v1/photos/{sha256} with a Content-Range that is not the last: what is there now is where the next one begins. */
export const photoPartAnswerSchema = z.strictObject({
  ...envelope,
  sha256: sha256Schema,
  status: z.literal('partial'),
  offset: z.int().min(0).max(LIMITS.photo),
});

/** PUT /v1/photos/{sha256}, sent as image/jpeg. */
export const photoAnswerSchema = z.strictObject({
  ...envelope,
  sha256: sha256Schema,
  status: z.enum(['stored', 'duplicate']),
  audits: z.array(auditStatusSchema),
});
export type PhotoAnswer = z.infer<typeof photoAnswerSchema>;

/** POST /v1/devices: redeem an enrolment code. The token itself travels only in an HttpOnly cookie. */
export const ENROLMENT_CODE = /^[0-9A-HJKMNP-TV-Z]{8}$/;
export const enrolRequestSchema = z.strictObject({
  ...envelope,
  code: z.string().max(20),
  device: nameSchema,
});
export const enrolAnswerSchema = z.strictObject({ ...envelope, deviceId: idSchema, epoch: idSchema });

/** POST /v1/bundles: what an import took. */
export const importAnswerSchema = z.strictObject({
  ...envelope,
  stored: z.int().min(0),
  duplicate: z.int().min(0),
  quarantined: z.int().min(0),
  photosStored: z.int().min(0),
  audits: z.array(auditStatusSchema),
});

/** Every refusal (application/problem+json, RFC 9457): `code` is from problems.ts. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  where: z.string().optional(),
  nonce: nonceSchema.optional(),
  protocol: z.literal(PROTOCOL).optional(),
});
