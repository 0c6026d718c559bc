import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newDatabase } from '../../../tests/support/sharedPostgres.ts';
import { openPostgres } from '../storage/postgres/openPostgres.ts';
import { partBytes } from '../storage/postgres/partBytes.ts';
import { MOST_PARTS, type PhotoParts, partFiles } from './parts.ts';

type Opened = { readonly parts: PhotoParts; readonly close: () => Promise<void> };

async function inFiles(): Promise<Opened> {
  const directory = mkdtempSync(join(tmpdir(), 'showroom-parts-'));
  return { parts: partFiles(directory), close: async () => rmSync(directory, { recursive: true }) };
}

async function inPostgres(): Promise<Opened> {
  const database = await openPostgres(await newDatabase());
  return { parts: partBytes(database, Date.now), close: database.close };
}

async function* bodyOf(...texts: readonly string[]): AsyncIterable<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}

describe.each([
  { name: 'files', open: inFiles },
  { name: 'PostgreSQL', open: inPostgres },
])('photos in parts in $name', ({ open }) => {
  let opened: Opened;
  let parts: PhotoParts;
  beforeAll(async () => {
    opened = await open();
    parts = opened.parts;
  }, 120_000);
  afterAll(() => opened.close());

  const textOf = async (key: Parameters<PhotoParts['read']>[0]) => new TextDecoder().decode(await parts.read(key));

  test('grow from where they end, or from before it, and never from behind it', async () => {
    const key = { deviceId: 'd1', sha256: 'a' };
    expect(await parts.sizeOf(key)).toBe(0);
    expect(await parts.append(key, { offset: 3, body: bodyOf('x'), total: 9 })).toBeUndefined();
    expect(await parts.append(key, { offset: 0, body: bodyOf('ab', 'cd'), total: 9 })).toBe(4);
    expect(await parts.append(key, { offset: 5, body: bodyOf('x'), total: 9 })).toBeUndefined();
    expect(await parts.append(key, { offset: 2, body: bodyOf('CD', 'E'), total: 9 })).toBe(5);
    expect([await parts.sizeOf(key), await textOf(key)]).toEqual([5, 'abCDE']);
    expect(await parts.append(key, { offset: 5, body: bodyOf('fghi', 'j'), total: 9 })).toBeGreaterThan(9);
    expect(await parts.append(key, { offset: 0, body: bodyOf('new'), total: 9 })).toBe(3);
    expect(await textOf(key)).toBe('new');
    await parts.drop(key);
    expect(await parts.sizeOf(key)).toBe(0);
  });

  test('are each device’s own, a few at a time, and are forgotten once nobody goes on with them', async () => {
    const foreign = { deviceId: 'd2', sha256: '0' };
    await parts.append(foreign, { offset: 0, body: bodyOf('x'), total: 9 });
    for (let n = 0; n < MOST_PARTS + 3; n++) {
      await parts.append({ deviceId: 'd3', sha256: `${n}` }, { offset: 0, body: bodyOf('abc'), total: 9 });
    }
    const sizes = async () =>
      Promise.all(Array.from({ length: MOST_PARTS + 3 }, (_, n) => parts.sizeOf({ deviceId: 'd3', sha256: `${n}` })));
    expect((await sizes()).filter((size) => size > 0)).toHaveLength(MOST_PARTS);
    expect(await parts.sizeOf(foreign)).toBe(1);
    await parts.dropBefore(Date.now() - 60_000);
    expect(await parts.sizeOf(foreign)).toBe(1);
    await parts.dropBefore(Date.now() + 60_000);
    expect([await parts.sizeOf(foreign), ...(await sizes())].every((size) => size === 0)).toBe(true);
  });
});
