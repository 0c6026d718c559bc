import { expect, test } from 'vitest';
import { ROUTES } from './paths.ts';
import { paramsOf } from './route.ts';

test.each([
  { pattern: ROUTES.today, path: '/', params: {} },
  { pattern: ROUTES.dealers, path: '/dealers', params: {} },
  { pattern: ROUTES.dealer, path: '/dealers/019a', params: { dealerId: '019a' } },
  { pattern: ROUTES.editDealer, path: '/dealers/019a/edit', params: { dealerId: '019a' } },
  { pattern: ROUTES.startAudit, path: '/visits/7/start/tpl-5s', params: { visitId: '7', templateId: 'tpl-5s' } },
])('$path fits $pattern', ({ pattern, path, params }) => {
  expect(paramsOf(pattern, path)).toEqual(params);
});

test.each([
  { pattern: ROUTES.today, path: '/dealers' },
  { pattern: ROUTES.dealer, path: '/dealers' },
  { pattern: ROUTES.dealer, path: '/dealers/019a/edit' },
  { pattern: ROUTES.editDealer, path: '/dealers/019a/change' },
  { pattern: ROUTES.sync, path: '/sync/' },
])('$path does not fit $pattern', ({ pattern, path }) => {
  expect(paramsOf(pattern, path)).toBeUndefined();
});
