import { z } from 'zod';
import { idSchema, instantSchema, nameSchema, requiredName } from './fields/primitives.ts';
import { DEALER_ROLES, REVOKED, ROLES } from './roles.ts';
import { envelope } from './wire.ts';

/** Dealers one member may be given by name; whoever has more has all. */
const MOST_DEALERS = 1_000;

const said = {
  name: requiredName,
  role: z.enum(ROLES),
  /** Also does what an admin does, beside his role. */
  manages: z.boolean(),
  dealers: z.literal('all').or(z.array(idSchema).max(MOST_DEALERS)),
} as const;

type Said = { readonly role: (typeof ROLES)[number]; readonly dealers: 'all' | readonly string[] };

/** Head office sees all dealers, an admin none; a manager has one dealer, his own. */
function dealersFit({ role, dealers }: Said): boolean {
  if (role === 'head-office') return dealers === 'all';
  if (role === 'admin') return dealers !== 'all' && dealers.length === 0;
  return !DEALER_ROLES.includes(role) || (dealers !== 'all' && dealers.length === 1);
}

const UNFIT = { message: 'not the dealers of that role', path: ['dealers'] };

/** What an admin says of somebody. */
export const memberFormSchema = z.strictObject(said).refine(dealersFit, UNFIT);
export type MemberForm = z.infer<typeof memberFormSchema>;

/** POST /v1/members, PUT /v1/members/{id} */
export const addMemberSchema = z.strictObject({ ...envelope, ...said }).refine(dealersFit, UNFIT);
export const putMemberSchema = z.strictObject({ ...envelope, ...said, active: z.boolean() }).refine(dealersFit, UNFIT);

/** A member as the endpoint tells it; one who enrolled with the very first code has no name until somebody gives it. */
export const memberSchema = z.strictObject({ id: idSchema, ...said, name: nameSchema, active: z.boolean() });
export type MemberEntry = z.infer<typeof memberSchema>;

export const memberAnswerSchema = z.strictObject({ ...envelope, member: memberSchema });
export const membersAnswerSchema = z.strictObject({ ...envelope, members: z.array(memberSchema) });

/** GET /v1/me: whose tablet this is, and what he may do. */
export const meAnswerSchema = z.strictObject({ ...envelope, deviceId: idSchema, member: memberSchema });

/** POST /v1/codes: a one-time code for a device of that member. It is told here and never again. */
export const codeRequestSchema = z.strictObject({ ...envelope, memberId: idSchema });
export const codeAnswerSchema = z.strictObject({
  ...envelope,
  memberId: idSchema,
  code: z.string().max(20),
  expiresAt: instantSchema,
});

/** What a tablet says of itself with each `GET /v1/have`. */
export const reportSchema = z.strictObject({
  app: z.string().regex(/^[0-9A-Za-z.+-]{1,32}$/),
  unsent: z.int().min(0).max(100_000_000),
});

export const deviceSchema = z.strictObject({
  id: idSchema,
  memberId: idSchema,
  label: nameSchema,
  enrolledAt: instantSchema,
  /** Last contact. */
  seenAt: instantSchema,
  report: reportSchema.nullable(),
  revoked: z.enum(REVOKED).nullable(),
  revokedAt: instantSchema.nullable(),
  wipedAt: instantSchema.nullable(),
});
export type DeviceEntry = z.infer<typeof deviceSchema>;

/** GET /v1/devices, PUT /v1/devices/{id} */
export const devicesAnswerSchema = z.strictObject({ ...envelope, devices: z.array(deviceSchema) });
export const revokeRequestSchema = z.strictObject({ ...envelope, revoked: z.enum(REVOKED) });

/** GET /v1/dealers: who they are, for choosing whose dealers are whose; nothing that was found there. */
export const dealersAnswerSchema = z.strictObject({
  ...envelope,
  dealers: z.array(z.strictObject({ id: idSchema, name: nameSchema, code: nameSchema, city: nameSchema })),
});

/** POST /v1/wipe: a tablet that was told so says first what it has not sent, and then that it is empty. */
export const wipeRequestSchema = z.strictObject({
  ...envelope,
  ...reportSchema.shape,
  done: z.boolean(),
});
export const wipeAnswerSchema = z.strictObject({ ...envelope, deviceId: idSchema, wipe: z.literal(true) });
