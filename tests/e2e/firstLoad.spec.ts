import { statSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { serveDist } from '../tools/distServer.ts';

/** Bytes of JavaScript and CSS, gzipped, that the first page may ask for before it can be used. */
const FIRST_ROUTE_BUDGET = 120_000;

test('the first page needs at most 120 kB of script and style', async ({ page }) => {
  const server = await serveDist();
  const asked = new Set<string>();
  page.on('request', (request) => {
    if (['script', 'stylesheet'].includes(request.resourceType())) asked.add(new URL(request.url()).pathname);
  });
  await page.goto(server.origin);
  await page.locator('#root > *').first().waitFor();
  await server.stop();
  const sizes = [...asked].filter((path) => path !== '/sw.js').map((path) => statSync(`dist${path}.gz`).size);
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(FIRST_ROUTE_BUDGET);
});
