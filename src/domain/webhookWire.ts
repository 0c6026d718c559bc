import { z } from 'zod';
import { dateSchema, idSchema, instantSchema, slugSchema } from './fields/primitives.ts';
import { envelope } from './wire.ts';

/** What a webhook can be told: an audit or a whole visit is complete at the endpoint; an action is past its day. */
export const WEBHOOK_EVENTS = ['audit.complete', 'visit.complete', 'action.overdue'] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

const LONGEST_URL = 500;

const said = {
  url: z.url({ protocol: /^https?$/ }).max(LONGEST_URL),
  events: z
    .array(z.enum(WEBHOOK_EVENTS))
    .min(1)
    .refine((events) => new Set(events).size === events.length, { message: 'each once' }),
} as const;

/** What an admin says of a webhook. */
export const webhookFormSchema = z.strictObject(said);
export type WebhookForm = z.infer<typeof webhookFormSchema>;

/** POST /v1/webhooks, PUT /v1/webhooks/{id} */
export const addWebhookSchema = z.strictObject({ ...envelope, ...said });
export const putWebhookSchema = z.strictObject({ ...envelope, ...said, active: z.boolean() });

const webhookSchema = z.strictObject({ id: idSchema, ...said, active: z.boolean(), addedAt: instantSchema });
export type WebhookEntry = z.infer<typeof webhookSchema>;

export const webhooksAnswerSchema = z.strictObject({ ...envelope, webhooks: z.array(webhookSchema) });
export const webhookAnswerSchema = z.strictObject({ ...envelope, webhook: webhookSchema });
/** The secret is told here and never again. */
export const addedWebhookAnswerSchema = z.strictObject({
  ...envelope,
  webhook: webhookSchema,
  secret: z.string().regex(/^whsec_[A-Za-z0-9+/]{43}=$/),
});

/** GET /v1/webhooks/{id}/deliveries: what was to be told, the newest first; nothing of what it says. */
export const deliveriesAnswerSchema = z.strictObject({
  ...envelope,
  deliveries: z.array(
    z.strictObject({
      id: idSchema,
      event: z.enum(WEBHOOK_EVENTS),
      state: z.enum(['waiting', 'delivered', 'failed']),
      tries: z.int().min(0),
      madeAt: instantSchema,
      nextAt: instantSchema.nullable(),
      triedAt: instantSchema.nullable(),
      outcome: z.string().max(100).nullable(),
    }),
  ),
  /** There are older ones: ask again with the last id as `before`. */
  more: z.boolean(),
});

/** POST /v1/webhooks/{id}/deliveries: try that one again from now on. */
export const redeliverSchema = z.strictObject({ ...envelope, delivery: idSchema });

/** A score for people and for machines: rounded, and exact as a fraction. */
const score = z.strictObject({ shown: z.string(), exact: z.string() }).nullable();

const place = {
  dealerId: idSchema,
  programmeId: idSchema,
} as const;

/** Its number is null where the visit’s own record has not arrived yet. */
const visit = { visitId: idSchema, visitNo: z.int().min(1).max(4).nullable() } as const;

/** What is posted to a webhook: ids and figures, no names, no words that anybody typed. */
export const webhookMessageSchema = z.discriminatedUnion('event', [
  z.strictObject({
    id: idSchema,
    event: z.literal('audit.complete'),
    at: instantSchema,
    ...place,
    ...visit,
    auditId: idSchema,
    templateId: slugSchema,
    templateVersion: z.int(),
    receipt: z.string(),
    /** Per cent. */
    score,
    /** Whole per cent by weight. */
    coverage: z.int(),
    /** The visit’s bundle, for whoever has a device that may read it; without PUBLIC_ORIGIN, its path. */
    bundle: z.string(),
  }),
  z.strictObject({
    id: idSchema,
    event: z.literal('visit.complete'),
    at: instantSchema,
    ...place,
    ...visit,
    audits: z.int(),
    /** 每次得分 E as far as it is known, in per cent. */
    score,
    bundle: z.string(),
  }),
  z.strictObject({
    id: idSchema,
    event: z.literal('action.overdue'),
    at: instantSchema,
    ...place,
    actionId: idSchema,
    dueOn: dateSchema,
    state: z.enum(['open', 'in-progress', 'rejected']),
    bundle: z.string(),
  }),
]);
export type WebhookMessage = z.infer<typeof webhookMessageSchema>;
/** Before it is known to whom it goes. */
type WithoutId<Message> = Message extends unknown ? Omit<Message, 'id'> : never;
export type WebhookNews = WithoutId<WebhookMessage>;
