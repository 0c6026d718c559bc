import { z } from 'zod';
import { PHOTO_FIELD } from '../answers.ts';
import { ACTION_STATES } from './actionStates.ts';
import type { FieldRules } from './fieldRules.ts';
import {
  dateSchema,
  idSchema,
  instantSchema,
  nameSchema,
  noteSchema,
  photoValueSchema,
  requiredNote,
  slugSchema,
  someoneSchema,
} from './primitives.ts';

/** A weak answer that somebody is to do something about, with its cause (seed: 现状原因分析). */
export const FINDING_FIELDS: FieldRules = {
  fixed: {
    programmeId: idSchema,
    visitId: someoneSchema,
    auditId: someoneSchema,
    templateId: slugSchema,
    templateVersion: z.int().min(1).max(10_000),
    itemId: slugSchema,
    causes: z.array(slugSchema).max(20),
    causeNote: noteSchema,
    note: noteSchema,
    deleted: z.boolean(),
  },
};

export const ACTION_FIELDS: FieldRules = {
  fixed: {
    programmeId: idSchema,
    visitId: someoneSchema,
    /** What it comes from: one of these, or none. */
    findingId: someoneSchema,
    meetingId: someoneSchema,
    planLineId: someoneSchema,
    title: requiredNote,
    ownerId: someoneSchema,
    /** An owner who is not on the dealer's staff list. */
    ownerName: nameSchema,
    dueOn: dateSchema.nullable(),
    /** A step of the sales process (section id), or ''. */
    step: slugSchema.or(z.literal('')),
    /** What will show that it is done. */
    evidence: noteSchema,
    state: z.enum(ACTION_STATES),
    doneNote: noteSchema,
    verdict: z.strictObject({ by: idSchema, at: instantSchema, accepted: z.boolean(), reason: noteSchema }).nullable(),
    /** What its owner says of how it goes, while it is not done. */
    progressNote: noteSchema,
    /** Goes on after acceptance and is followed by the field representative (seed: 持续强化行动方向). */
    continuing: z.boolean(),
    /** To a member of staff, or to somebody by name. */
    handover: z.strictObject({ at: instantSchema, by: idSchema, to: someoneSchema, toName: nameSchema }).nullable(),
    deleted: z.boolean(),
  },
  // `itemId` of a photo says what it shows: `before` or `after`.
  patterns: [[PHOTO_FIELD, photoValueSchema.nullable()]],
};
