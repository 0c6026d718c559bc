import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundleText, facts } from '../../../tests/support/bundles.ts';
import { bundleJsonSchema, bundleSchema } from './bundleSchema.ts';

test('the published JSON Schema is that of the bundles we write; "npm run schema" brings it up to date', () => {
  const published = readFileSync(new URL('../../../public/schema/bundle.json', import.meta.url), 'utf8');
  expect(JSON.parse(published)).toEqual(bundleJsonSchema());
});

test('the published JSON Schema is one that any validator reads: a draft is named, and no field is left open', () => {
  const schema = bundleJsonSchema();
  expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(schema['additionalProperties']).toBe(false);
  expect(schema['required']).toEqual(Object.keys(schema['properties'] as object));
});

test('every bundle that we write keeps to the schema', async () => {
  await fc.assert(
    fc.asyncProperty(facts, async (given) => {
      expect(bundleSchema.safeParse(JSON.parse(await bundleText(given))).error).toBeUndefined();
    }),
  );
});
