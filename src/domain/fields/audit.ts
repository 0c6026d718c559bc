import { z } from 'zod';
import { ANSWER_VALUES, PHOTO_FIELD } from '../answers.ts';
import type { FieldRules } from './fieldRules.ts';
import {
  idSchema,
  instantSchema,
  noteSchema,
  photoValueSchema,
  reopeningSchema,
  sealSchema,
  slugSchema,
} from './primitives.ts';

export const AUDIT_FIELDS: FieldRules = {
  fixed: {
    programmeId: idSchema,
    visitId: idSchema,
    templateId: slugSchema,
    templateVersion: z.int().min(1).max(10_000),
    sections: z.array(slugSchema).min(1).max(64).nullable(),
    auditor: idSchema,
    startedAt: instantSchema,
    seal: sealSchema.nullable(),
    reopened: reopeningSchema.nullable(),
    deleted: z.boolean(),
  },
  patterns: [
    [/^answers\.[a-z0-9-]{1,64}\.value$/, z.literal(ANSWER_VALUES).nullable()],
    [/^answers\.[a-z0-9-]{1,64}\.(reason|note)$/, noteSchema],
    [/^answers\.[a-z0-9-]{1,64}\.carried$/, idSchema.nullable()],
    [PHOTO_FIELD, photoValueSchema.nullable()],
  ],
};
