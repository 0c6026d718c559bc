import { z } from 'zod';
import { ANSWER_VALUES } from '../answers.ts';
import { VISIT_NOS } from '../records.ts';
import { CONTENT_IDS } from '../report/contents.ts';
import { EASES } from '../report/priority.ts';
import { ACTION_STATES } from './actionStates.ts';
import type { FieldRules } from './fieldRules.ts';
import {
  dateSchema,
  idSchema,
  instantSchema,
  nameSchema,
  noteSchema,
  reopeningSchema,
  sha256Schema,
  signatureSchema,
  slugSchema,
  someoneSchema,
} from './primitives.ts';
import { REPORT_TYPES, SIGNER_ROLES } from './reportTypes.ts';

const signed = z.strictObject({ at: instantSchema, by: idSchema, digest: sha256Schema, signature: signatureSchema });

const figure = z.string().regex(/^\d{1,3}\.\d{1,2}$/);
const visitNo = z.literal(VISIT_NOS);
const visitFigures = z.array(z.strictObject({ no: visitNo, score: figure, open: z.boolean() })).max(VISIT_NOS.length);
const version = z.int().min(1).max(10_000);
const photos = z.array(sha256Schema).max(2);

const item = z.strictObject({
  templateId: slugSchema,
  templateVersion: version,
  itemId: slugSchema,
  results: z.array(z.strictObject({ no: visitNo, value: z.literal(ANSWER_VALUES).nullable() })).max(VISIT_NOS.length),
  note: noteSchema,
  causes: z.array(slugSchema).max(20),
  causeNote: noteSchema,
  photos,
  rank: z.strictObject({
    weight: z.int().min(1).max(3),
    repeat: z.int().min(1).max(4),
    ease: z.literal(EASES),
    score: z.int().min(1).max(36),
  }),
});

const strength = z.strictObject({
  templateId: slugSchema,
  templateVersion: version,
  itemId: slugSchema,
  fixed: z.boolean(),
});

const action = z.strictObject({
  id: idSchema,
  itemId: slugSchema.nullable(),
  title: noteSchema,
  owner: nameSchema,
  dueOn: dateSchema.nullable(),
  state: z.enum(ACTION_STATES),
  evidence: noteSchema,
  doneNote: noteSchema,
  progressNote: noteSchema.exactOptional(),
  continuing: z.boolean(),
  before: photos,
  after: photos,
});

/** A report's content as the first signature keeps it (see report/reportContent.ts). */
const contentSchema = z.strictObject({
  type: z.enum(REPORT_TYPES),
  visitNo,
  on: dateSchema,
  dealer: z.strictObject({ name: nameSchema, code: nameSchema, city: nameSchema }),
  consultant: nameSchema,
  fieldRep: nameSchema,
  startOn: dateSchema,
  coverage: z.int().min(0).max(100),
  contents: z.array(z.strictObject({ id: z.enum(CONTENT_IDS), visits: visitFigures })).max(CONTENT_IDS.length),
  visits: visitFigures,
  total: z.strictObject({ g: figure, attainment: figure, final: z.boolean() }).nullable(),
  standard: z.strictObject({
    total: z.int().min(0).max(100),
    module: z.int().min(0).max(100),
    state: z.enum(['open', 'passed', 'failed']),
  }),
  strengths: z.array(strength).max(20),
  weak: z.array(item).max(500),
  actions: z.array(action).max(1_000),
});

/** What people add to a report: its figures are computed, its words and signatures are these. */
export const REPORT_FIELDS: FieldRules = {
  fixed: {
    programmeId: idSchema,
    visitId: someoneSchema,
    type: z.enum(REPORT_TYPES),
    /** Row of the schedule that asks for it, or ''. */
    rowId: slugSchema.or(z.literal('')),
    on: dateSchema,
    /** Item ids of the proposed priorities in the order somebody gave them; null is the computed order. */
    priorities: z.array(slugSchema).max(50).nullable(),
    /** The whole report as it stood at the first signature; null: it is not signed. */
    frozen: z.strictObject({ at: instantSchema, by: idSchema, content: contentSchema }).nullable(),
    /** Why the signatures were taken back. */
    withdrawn: reopeningSchema.nullable(),
    deleted: z.boolean(),
  },
  patterns: [
    [/^comments\.[a-z0-9-]{1,64}$/, noteSchema],
    [new RegExp(`^signatures\\.(${SIGNER_ROLES.join('|')})$`), signed.nullable()],
  ],
};
