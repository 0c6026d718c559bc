import { z } from 'zod';
import { CHANGE_VERSION, type Change, ERASERS, KINDS, type Kind } from './change.ts';
import { ERASED_PARTS } from './erasure/personal.ts';
import { ACTION_FIELDS, FINDING_FIELDS } from './fields/action.ts';
import { AUDIT_FIELDS } from './fields/audit.ts';
import { DEALER_FIELDS, PERSON_FIELDS } from './fields/core.ts';
import { type FieldRules, schemaIn } from './fields/fieldRules.ts';
import { MEETING_FIELDS, MONTH_FIELDS } from './fields/meeting.ts';
import {
  idSchema,
  instantSchema,
  nameSchema,
  noteSchema,
  requiredName,
  requiredNote,
  sha256Schema,
} from './fields/primitives.ts';
import { PROGRAMME_FIELDS } from './fields/programme.ts';
import { REPORT_FIELDS } from './fields/report.ts';
import { SAMPLING_FIELDS } from './fields/sampling.ts';
import { STAFF_FIELDS } from './fields/staff.ts';
import { PLAN_LINE_FIELDS } from './fields/synergy.ts';
import { VISIT_FIELDS } from './fields/visit.ts';
import { isWalkable, type Json } from './json.ts';
import { LIMITS } from './limits.ts';
import type { QuarantineCode } from './problems.ts';
import { PERSON_ROLES } from './records.ts';

/** The fields of each kind; a field not named there is refused, never dropped. */
const FIELDS: Readonly<Record<Kind, FieldRules>> = {
  person: PERSON_FIELDS,
  dealer: DEALER_FIELDS,
  staff: STAFF_FIELDS,
  programme: PROGRAMME_FIELDS,
  visit: VISIT_FIELDS,
  audit: AUDIT_FIELDS,
  finding: FINDING_FIELDS,
  action: ACTION_FIELDS,
  meeting: MEETING_FIELDS,
  month: MONTH_FIELDS,
  'plan-line': PLAN_LINE_FIELDS,
  sampling: SAMPLING_FIELDS,
  report: REPORT_FIELDS,
};

/** The schema of one field of a kind; undefined when the kind has no such field. */
export const fieldSchema = (kind: Kind, field: string): z.ZodType<Json> | undefined => schemaIn(FIELDS[kind], field);

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

/** More than any record has. */
const MOST_FIELDS = 20_000;

const erasureSchema = z.strictObject({
  what: z.array(z.enum(ERASED_PARTS)).min(1).max(ERASED_PARTS.length),
  fields: z.array(fieldName).max(MOST_FIELDS).nullable(),
  photos: z.array(sha256Schema).max(MOST_FIELDS),
  role: z.enum(ERASERS),
  why: requiredNote,
  proof: sha256Schema,
});

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
  erased: z
    .array(fieldName)
    .min(1)
    .max(MOST_FIELDS)
    .exactOptional()
    .meta({ description: 'fields whose values were erased' }),
  erases: erasureSchema.exactOptional().meta({ description: 'what of the record this change erases; it sets nothing' }),
});

export type ParsedChange =
  | { readonly ok: true; readonly change: Change }
  | { readonly ok: false; readonly code: QuarantineCode; readonly where: string };

const refused = (code: QuarantineCode, where: string): ParsedChange => ({ ok: false, code, where });

function envelopeFault(change: Change): ParsedChange | undefined {
  if ((change.dealerId === null) !== (change.kind === 'person')) return refused('invalid-change', 'dealerId');
  if (change.kind === 'dealer' && change.dealerId !== change.recordId) return refused('invalid-change', 'dealerId');
  const isEmpty = Object.keys(change.set).length === 0;
  if (isEmpty !== (change.erases !== undefined)) return refused('invalid-change', 'set');
  if (change.erases && change.erased) return refused('invalid-change', 'erased');
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
