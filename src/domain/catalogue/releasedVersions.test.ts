import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { ALL_TEMPLATES } from './allTemplates.ts';

/**
 * SHA-256 (first 16 digits) of every version ever released. Audits pin a version, so a released one is never edited
 * and its line is never changed or removed: new words are a new version with a line of its own.
 */
const RELEASED = {
  'tpl-sales-process@1': 'e83e0bc0c2b8569d',
  'tpl-showroom-5s@1': '76b3b43890e7a4d2',
  'tpl-showroom-hardware@1': 'd6c06965c8b28521',
  'tpl-customer-source@1': 'ee1f39283b351be6',
  'tpl-morning-meeting@1': 'b04b96bc3aba6d47',
  'tpl-evening-meeting@1': '21e96730da1488e9',
  'tpl-sales-service@1': '8ddba99aa030f730',
} as const;

const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

test('every released version of a template is still there, to the letter', () => {
  const now = Object.fromEntries(
    ALL_TEMPLATES.map((template) => [`${template.id}@${template.version}`, digestOf(template)]),
  );
  expect(now).toEqual(RELEASED);
});
