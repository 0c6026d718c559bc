import { z } from 'zod';
import { bundleSchema } from '../../domain/bundle/bundleSchema.ts';
import { catalogueSchema } from '../../domain/catalogue/catalogueSchema.ts';
import { changeSchema } from '../../domain/changeSchema.ts';
import {
  enrolAnswerSchema,
  enrolRequestSchema,
  haveAnswerSchema,
  importAnswerSchema,
  photoAnswerSchema,
  problemSchema,
  pushAnswerSchema,
  pushRequestSchema,
} from '../../domain/wire.ts';

/** What travels, by the name it has in the description. */
const SCHEMAS = {
  PushRequest: pushRequestSchema,
  PushAnswer: pushAnswerSchema,
  HaveAnswer: haveAnswerSchema,
  PhotoAnswer: photoAnswerSchema,
  EnrolRequest: enrolRequestSchema,
  EnrolAnswer: enrolAnswerSchema,
  ImportAnswer: importAnswerSchema,
  Bundle: bundleSchema,
  Catalogue: catalogueSchema,
  Change: changeSchema,
  Problem: problemSchema,
} as const;

export type SchemaName = keyof typeof SCHEMAS;
export const SCHEMA_NAMES = Object.keys(SCHEMAS) as SchemaName[];

/** One JSON Schema (2020-12, the dialect of OpenAPI 3.1) per name. */
export function jsonSchemas(): Record<string, unknown> {
  const schemas = Object.fromEntries(
    SCHEMA_NAMES.map((name): [string, Record<string, unknown>] => {
      const { $schema: _dialect, ...schema } = z.toJSONSchema(SCHEMAS[name], { io: 'input' });
      return [name, schema];
    }),
  );
  // The list is open, so that a bad change is kept aside and not the whole push refused; this is what one should be.
  const { properties } = schemas['PushRequest'] as { properties: Record<string, Record<string, unknown>> };
  const changes = { ...properties['changes'], items: { $ref: '#/components/schemas/Change' } };
  return { ...schemas, PushRequest: { ...schemas['PushRequest'], properties: { ...properties, changes } } };
}
