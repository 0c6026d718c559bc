import type { z } from 'zod';
import type { Json } from '../json.ts';

/**
 * What the fields of one kind of record may say. `fixed` are those with a name of their own; `patterns` those with an id
 * in their name, such as `answers.<itemId>.value`. A field that fits neither is refused, never dropped.
 */
export type FieldRules = {
  readonly fixed: Readonly<Record<string, z.ZodType<Json>>>;
  readonly patterns?: readonly (readonly [RegExp, z.ZodType<Json>])[];
};

/** The schema of one field; undefined when there is no such field. */
export function schemaIn({ fixed, patterns = [] }: FieldRules, field: string): z.ZodType<Json> | undefined {
  if (Object.hasOwn(fixed, field)) return fixed[field];
  return patterns.find(([pattern]) => pattern.test(field))?.[1];
}
