import { expect, test } from 'vitest';
import { VERSION } from '../endpoint/version.ts';
import { APP_VERSION } from './appVersion.ts';

test('the app says the version of its package', () => {
  expect(APP_VERSION).toBe(VERSION);
});
