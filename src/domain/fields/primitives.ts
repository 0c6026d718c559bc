import { z } from 'zod';
import { SHA256, UUID } from '../ids.ts';
import { LIMITS } from '../limits.ts';

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Text of at most `max` code points. NUL and lone surrogates are refused: not every database can hold them. */
export const textUpTo = (max: number) =>
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
export const requiredName = nameSchema.refine((name) => name.trim() !== '', { message: 'required' });

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

export const reopeningSchema = z.strictObject({
  at: instantSchema,
  by: idSchema,
  reason: noteSchema.refine((reason) => reason.trim() !== '', { message: 'required' }),
});

/** Ids of the catalogue: templates, sections, items, rows of the schedule. */
export const slugSchema = z.string().regex(/^[a-z0-9-]{1,64}$/);
export const requiredNote = noteSchema.refine((note) => note.trim() !== '', { message: 'required' });
/** A person or a member of the dealer's staff, or nobody yet. */
export const someoneSchema = idSchema.nullable();
export const dateSchema = z.iso.date();
/** Local time of day, HH:MM. */
export const clockSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const countSchema = z.int().min(0).max(100_000);
