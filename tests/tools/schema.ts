// npm run schema: writes the JSON Schema of a bundle file to where it is published.
import { mkdirSync, writeFileSync } from 'node:fs';
import { bundleJsonSchema } from '../../src/domain/bundle/bundleSchema.ts';

mkdirSync('public/schema', { recursive: true });
writeFileSync('public/schema/bundle.json', `${JSON.stringify(bundleJsonSchema(), null, 2)}\n`);
