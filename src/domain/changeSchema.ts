import { z } from 'zod';
import { ANSWER_FIELD, ANSWER_VALUES, PHOTO_FIELD } from './answers.ts';
import { CHANGE_VERSION, type Change, KINDS, type Kind } from './change.ts';
import { SHA256, UUID } from './ids.ts';
import { isWalkable, type Json } from './json.ts';
import { LIMITS } from './limits.ts';
import type { QuarantineCode } from './problems.ts';
import { PERSON_ROLES, VISIT_NOS } from './records.ts';

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Text of at most `max` code points. NUL and lone surrogates are refused: not every database can hold them. */
const textUpTo = (max: number) =>
  z
    .string()
    .max(max * 2)
    .refine((text) => [...text].length <= max, { message: `at most ${max} characters` })
    .refine((text) => !text.includes('\0') && !LONE_SURROGATE.test(text), { message: 'not well-formed text' });

export const idSchema = z.string().regex(UUID);
export const sha256Schema = z.string().regex(SHA256);
export const instantSchema = z.iso.datetime();
export const nameSchema = textUpTo(LIMITS.name);
export const noteSchema = textUpTo(LIMITS.text);
const requiredName = nameSchema.refine((name) => name.trim() !== '', { message: 'required' });

export const photoValueSchema = z.strictObject({
  itemId: z.string().regex(/^[a-z0-9-]{1,64}$/),
  sha256: sha256Schema,
  bytes: z.int().min(1).max(LIMITS.photo),
  width: z.int().min(1).max(20_000),
  height: z.int().min(1).max(20_000),
  takenAt: instantSchema,
});

export const signatureSchema = z.strictObject({
  name: requiredName,
  strokes: z
    .array(z.array(z.int().min(0).max(1000)).max(LIMITS.strokePoints))
    .max(LIMITS.strokes)
    .refine((strokes) => strokes.reduce((sum, stroke) => sum + stroke.length, 0) <= 2 * LIMITS.strokePoints, {
      message: 'too many points',
    }),
});

export const sealSchema = z.strictObject({
  at: instantSchema,
  by: idSchema,
  signature: signatureSchema,
  manifest: z.strictObject({
    heads: z.array(idSchema).max(20_000),
    photos: z.array(sha256Schema).max(LIMITS.photosPerAudit),
  }),
});

const reopeningSchema = z.strictObject({
  at: instantSchema,
  by: idSchema,
  reason: noteSchema.refine((reason) => reason.trim() !== '', { message: 'required' }),
});

type FieldSchemas = Readonly<Record<string, z.ZodType<Json>>>;

const deleted = z.boolean();

/** The fields of each kind; a field not named here is refused, never dropped. */
const FIELDS: Readonly<Record<Kind, FieldSchemas>> = {
  person: { name: requiredName, role: z.enum(PERSON_ROLES), deleted },
  dealer: { name: requiredName, code: nameSchema, city: nameSchema, note: noteSchema, deleted },
  programme: { startOn: z.iso.date(), consultant: nameSchema, fieldRep: nameSchema, note: noteSchema, deleted },
  visit: { programmeId: idSchema, no: z.literal(VISIT_NOS), openedOn: z.iso.date(), deleted },
  audit: {
    programmeId: idSchema,
    visitId: idSchema,
    templateId: z.string().regex(/^[a-z0-9-]{1,64}$/),
    templateVersion: z.int().min(1).max(10_000),
    sections: z
      .array(z.string().regex(/^[a-z0-9-]{1,64}$/))
      .min(1)
      .max(64)
      .nullable(),
    auditor: idSchema,
    startedAt: instantSchema,
    seal: sealSchema.nullable(),
    reopened: reopeningSchema.nullable(),
    deleted,
  },
};

const ANSWER_FIELDS: FieldSchemas = {
  value: z.literal(ANSWER_VALUES).nullable(),
  reason: noteSchema,
  note: noteSchema,
};

/** The schema of one field of a kind; undefined when the kind has no such field. */
export function fieldSchema(kind: Kind, field: string): z.ZodType<Json> | undefined {
  if (Object.hasOwn(FIELDS[kind], field)) return FIELDS[kind][field];
  if (kind !== 'audit') return undefined;
  const part = ANSWER_FIELD.exec(field)?.[2];
  if (part) return ANSWER_FIELDS[part];
  return PHOTO_FIELD.test(field) ? photoValueSchema.nullable() : undefined;
}

/** The forms' own schemas, so that what a form accepts is what a change may say. */
export const dealerFormSchema = z.strictObject({
  name: requiredName,
  code: nameSchema,
  city: nameSchema,
  note: noteSchema,
});
export const programmeFormSchema = z.strictObject({
  startOn: z.iso.date(),
  consultant: nameSchema,
  fieldRep: nameSchema,
  note: noteSchema,
});
export const personFormSchema = z.strictObject({ name: requiredName, role: z.enum(PERSON_ROLES) });

const fieldName = z.string().regex(/^[a-zA-Z0-9.-]{1,128}$/);

/** The envelope of a change; what its fields may say is checked per kind by `parseChange`. */
export const changeSchema = z.strictObject({
  id: idSchema,
  replica: idSchema,
  seq: z.int().min(1),
  kind: z.enum(KINDS),
  recordId: idSchema,
  dealerId: idSchema.nullable(),
  set: z.record(fieldName, z.json()),
  base: z.record(fieldName, z.array(idSchema).max(64)),
  lamport: z.int().min(1).max(LIMITS.lamport),
  at: instantSchema,
  author: idSchema,
  device: nameSchema,
  v: z.literal(CHANGE_VERSION),
});

export type ParsedChange =
  | { readonly ok: true; readonly change: Change }
  | { readonly ok: false; readonly code: QuarantineCode; readonly where: string };

const refused = (code: QuarantineCode, where: string): ParsedChange => ({ ok: false, code, where });

function envelopeFault(change: Change): ParsedChange | undefined {
  if ((change.dealerId === null) !== (change.kind === 'person')) return refused('invalid-change', 'dealerId');
  if (change.kind === 'dealer' && change.dealerId !== change.recordId) return refused('invalid-change', 'dealerId');
  if (Object.keys(change.set).length === 0) return refused('invalid-change', 'set');
  const stray = Object.keys(change.base).find((field) => !Object.hasOwn(change.set, field));
  return stray === undefined ? undefined : refused('invalid-change', `base.${stray}`);
}

/** One change judged alone: strict, nothing coerced, nothing dropped. `where` names the field at fault. */
export function parseChange(input: unknown): ParsedChange {
  if (!isWalkable(input, LIMITS.changeDepth)) return refused('invalid-change', '');
  const parsed = changeSchema.safeParse(input);
  if (!parsed.success) return refused('invalid-change', parsed.error.issues[0]?.path.join('.') ?? '');
  const change = parsed.data as Change;
  const fault = envelopeFault(change);
  if (fault) return fault;
  for (const [field, value] of Object.entries(change.set)) {
    const schema = fieldSchema(change.kind, field);
    if (!schema) return refused('unknown-field', `set.${field}`);
    if (!schema.safeParse(value).success) return refused('invalid-value', `set.${field}`);
  }
  return { ok: true, change };
}
