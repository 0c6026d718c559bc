import { z } from 'zod';
import { ANSWER_VALUES } from '../answers.ts';
import { MODULE_IDS, TEMPLATE_KINDS } from '../catalogue/types.ts';
import { KINDS } from '../change.ts';
import { changeSchema } from '../changeSchema.ts';
import {
  idSchema,
  nameSchema,
  noteSchema,
  photoValueSchema,
  reopeningSchema,
  sealSchema,
  sha256Schema,
} from '../fields/primitives.ts';
import { closedSchema, decisionSchema } from '../fields/visit.ts';
import { PERSON_ROLES, VISIT_NOS } from '../records.ts';
import { BUNDLE_SCOPES } from './content.ts';
import { BUNDLE_FORMAT, BUNDLE_VERSION } from './manifest.ts';

const text2 = z.strictObject({ zh: z.string(), en: z.string() });
const scoreText = z.strictObject({ shown: z.string(), exact: z.string().regex(/^\d{1,400}\/\d{1,400}$/) }).nullable();
const slug = z.string().max(64);
const deleted = z.boolean();

const dealer = z.strictObject({
  id: idSchema,
  name: nameSchema,
  code: nameSchema,
  city: nameSchema,
  note: noteSchema,
  deleted,
});

const programme = z.strictObject({
  id: idSchema,
  dealerId: idSchema,
  startOn: z.string().max(10),
  consultant: nameSchema,
  fieldRep: nameSchema,
  note: noteSchema,
  deleted,
});

const visit = z.strictObject({
  id: idSchema,
  dealerId: idSchema,
  programmeId: idSchema,
  no: z.literal(VISIT_NOS),
  openedOn: z.string().max(10),
  closed: closedSchema.nullable(),
  reopened: reopeningSchema.nullable(),
  decisions: z.partialRecord(z.enum(MODULE_IDS), decisionSchema),
  deleted,
});

const person = z.strictObject({ id: idSchema, name: nameSchema, role: z.enum(PERSON_ROLES), deleted });

const answerValue = z.literal(ANSWER_VALUES).nullable();

const answer = z.strictObject({
  itemId: slug,
  sectionId: slug,
  label: text2,
  text: text2,
  scale: slug,
  weight: z.int(),
  value: answerValue,
  reason: noteSchema,
  note: noteSchema,
  photos: z.array(photoValueSchema.extend({ id: idSchema })),
  carried: idSchema.optional(),
  conflict: z.array(answerValue).optional(),
});

const section = z.strictObject({
  sectionId: slug,
  title: text2,
  items: z.int(),
  answered: z.int(),
  score: scoreText,
});

const audit = z.strictObject({
  id: idSchema,
  visitId: z.string().max(36),
  templateId: slug,
  templateVersion: z.int(),
  templateTitle: text2.nullable(),
  auditor: z.string().max(36),
  startedAt: z.string().max(40),
  state: z.enum(['open', 'sealed', 'needs-review']),
  seal: sealSchema.nullable(),
  reopened: z.strictObject({ at: z.string(), by: idSchema, reason: noteSchema }).nullable(),
  score: scoreText,
  coverage: z.int().min(0).max(100),
  carried: z.int().min(0),
  manyNotApplicable: z.boolean(),
  sections: z.array(section),
  answers: z.array(answer),
});

const record = z.strictObject({
  id: idSchema,
  kind: z.enum(KINDS),
  fields: z
    .record(z.string().max(128), z.json())
    .meta({ description: 'as shown; what each field may say is checked in the changes it follows from' }),
});

const moduleId = z.enum(MODULE_IDS);
const signed = z.strictObject({ at: z.string(), by: idSchema }).nullable();

const moduleScore = z.strictObject({
  moduleId,
  symbol: z.string().max(4),
  weight: z.int().min(0).max(100),
  state: z.enum(['frozen', 'provisional', 'pending', 'waived', 'failed']),
  score: scoreText,
  lacks: z.array(z.enum(TEMPLATE_KINDS)),
  carried: z.int().min(0),
  manyNotApplicable: z.boolean(),
  by: idSchema.nullable(),
  reason: noteSchema,
  since: scoreText,
});

const visitScore = z.strictObject({
  no: z.int().min(1).max(4),
  closed: signed,
  provisional: z.boolean(),
  modules: z.array(moduleScore),
  beside: z.array(z.strictObject({ kind: z.enum(TEMPLATE_KINDS), score: scoreText })),
  score: scoreText,
  weighted: scoreText,
});

const acceptance = z.strictObject({
  total: z.int().min(0).max(100),
  module: z.int().min(0).max(100),
  published: signed,
  state: z.enum(['open', 'passed', 'failed']),
  below: z.array(z.strictObject({ no: z.int().min(1).max(4), moduleId, score: z.string().max(8) })),
});

/** The evaluation sheet as texts (see `BundleScores`). */
export const scoresSchema = z.strictObject({
  visits: z.array(visitScore),
  total: scoreText.unwrap(),
  attainment: scoreText,
  final: z.boolean(),
  acceptance,
});

const photo = z.strictObject({
  sha256: sha256Schema,
  bytes: z.int(),
  width: z.int(),
  height: z.int(),
  held: z.boolean(),
  data: z.string().nullable().meta({ description: 'the JPEG as base64; null when the maker did not hold it' }),
});

/** A bundle file, version 1. Published as JSON Schema; see `verifyBundle` for what must hold beyond it. */
export const bundleSchema = z
  .strictObject({
    format: z.literal(BUNDLE_FORMAT),
    version: z.literal(BUNDLE_VERSION),
    made: z.strictObject({ at: z.iso.datetime(), by: idSchema.nullable(), app: z.string().max(64) }),
    scope: z.strictObject({ kind: z.enum(BUNDLE_SCOPES), id: idSchema }),
    dealer,
    programme,
    visits: z.array(visit),
    people: z.array(person),
    audits: z.array(audit),
    records: z.array(record),
    scores: scoresSchema,
    changes: z.array(changeSchema).meta({ description: 'the facts; everything else follows from them' }),
    photos: z.array(photo),
    manifest: z
      .record(z.string().max(120), sha256Schema)
      .meta({ description: 'entry → SHA-256 of its canonical JSON (keys sorted, no spaces); photos without data' }),
    digest: sha256Schema.meta({ description: 'SHA-256 of the canonical JSON of manifest' }),
    fileDigest: sha256Schema.meta({ description: 'SHA-256 of the canonical JSON of {format, version, made, digest}' }),
  })
  .meta({ title: 'Showroom audit bundle' });

export type Bundle = z.infer<typeof bundleSchema>;

/** The JSON Schema (2020-12) of a bundle file, as published at /v1/schema/bundle.json. */
export const bundleJsonSchema = (): Record<string, unknown> => z.toJSONSchema(bundleSchema, { io: 'input' });
