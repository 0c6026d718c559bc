import { expect, test } from 'vitest';
import { APP_ROUTE } from './appRoute.ts';

test.each(['/', '/?source=pwa', '/dealers', '/audits/019a/items/reception.within-60s', '/v10', '/metrics-board'])(
  '%s is a page of the app',
  (path) => {
    expect(APP_ROUTE.test(path)).toBe(true);
  },
);

test.each([
  '/v1',
  '/v1/changes',
  '/v1?after=3',
  '/healthz',
  '/readyz',
  '/metrics',
  '/assets/gone-8f2c.js',
  '/sw.js',
  '/robots.txt?x=1',
])('%s is never answered with the app', (path) => {
  expect(APP_ROUTE.test(path)).toBe(false);
});
