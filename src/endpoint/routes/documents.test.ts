import { afterEach, beforeEach, expect, test } from 'vitest';
import { type MemoryEndpoint, memoryEndpoint } from '../../../tests/support/memoryEndpoint.ts';
import { bundleJsonSchema } from '../../domain/bundle/bundleSchema.ts';
import { catalogueSchema } from '../../domain/catalogue/catalogueSchema.ts';
import { POLICIES, ROUTE_IDS } from '../policy.ts';

let endpoint: MemoryEndpoint;
beforeEach(() => {
  endpoint = memoryEndpoint();
});
afterEach(() => endpoint.close());

const get = async (path: string): Promise<unknown> => (await endpoint.send(path)).json();

test('the catalogue has every version of every checklist', async () => {
  const catalogue = catalogueSchema.parse(await get('/v1/catalogue'));
  expect(catalogue.templates.flatMap(({ sections }) => sections.flatMap(({ items }) => items))).toHaveLength(218);
});

test('the bundle’s schema is published as it is checked', async () => {
  expect(await get('/v1/schema/bundle.json')).toEqual(JSON.parse(JSON.stringify(bundleJsonSchema())));
});

test.each(['/v1/catalogue', '/v1/schema/bundle.json', '/v1/openapi.json'])('%s is not sent twice', async (path) => {
  const first = await endpoint.send(path);
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
  const second = await endpoint.send(path, { headers: { 'if-none-match': etag } });
  expect([second.status, await second.text()]).toEqual([304, '']);
});

type Described = {
  readonly openapi: string;
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly security: unknown[]; readonly responses: object }>>>
  >;
  readonly components: { readonly schemas: object };
};

test('every route is described, with its policy', async () => {
  const api = (await get('/v1/openapi.json')) as Described;
  expect(api.openapi).toBe('3.1.0');
  const described = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { security }]) => ({
      id: `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      isOpen: security.length === 0,
    })),
  );
  expect(described.map(({ id }) => id).sort()).toEqual([...ROUTE_IDS].sort());
  for (const { id, isOpen } of described) expect(isOpen).toBe(POLICIES[id as keyof typeof POLICIES].access === 'open');
});

test('every schema that the description refers to is in it', async () => {
  const api = (await get('/v1/openapi.json')) as Described;
  const names = [...JSON.stringify(api).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
  expect(new Set(names).size).toBeGreaterThan(8);
  for (const name of names) expect(api.components.schemas).toHaveProperty(name ?? '');
});
