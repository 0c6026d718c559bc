import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { MemoryEndpoint } from '../../tests/support/memoryEndpoint.ts';
import { closeEndpoints, inStep, two } from '../../tests/support/syncWork.ts';
import { nightlyRecheck } from '../endpoint/photos/nightlyRecheck.ts';
import { copiesOf } from '../store/copies.ts';
import { syncOnce } from './syncOnce.ts';

afterEach(closeEndpoints);

/** The disk turns over one bit of a photo, and the endpoint finds out at night. */
async function loseAtEndpoint(endpoint: MemoryEndpoint, sha256: string): Promise<void> {
  const file = join(endpoint.dataDir, 'photos', sha256.slice(0, 2), `${sha256}.jpg`);
  const bytes = readFileSync(file);
  bytes[60] = (bytes[60] ?? 0) ^ 0x40;
  writeFileSync(file, bytes);
  endpoint.clock.now += 48 * 3_600_000;
  await nightlyRecheck(endpoint.parts, new AbortController().signal);
}

test('a photo that the endpoint has lost comes again from the tablet that still has it; until then nobody calls it safe', async () => {
  const { tablet, link, endpoint, audit, place, other } = await two();
  expect(await copiesOf(tablet, audit.id)).toMatchObject({ server: 'safe' });
  const [sha256 = ''] = await tablet.db.photos.toCollection().primaryKeys();
  await loseAtEndpoint(endpoint, sha256);

  // The other one has never had its bytes: it can only say how things are.
  expect(await syncOnce(other.tablet, other.link, true)).toEqual({ ok: true });
  expect(await copiesOf(other.tablet, audit.id)).toMatchObject({ server: 'sent', unsentPhotos: 0 });

  link.sent.length = 0;
  expect(await syncOnce(tablet, link, true)).toEqual({ ok: true });
  expect(link.sent.filter((request) => request.includes('/v1/photos/'))).toEqual([`PUT /v1/photos/${sha256}`]);
  expect(await copiesOf(tablet, audit.id)).toMatchObject({ server: 'safe' });
  expect(await inStep(tablet, link, place.programmeId)).toBe(true);
  expect(await syncOnce(other.tablet, other.link, true)).toEqual({ ok: true });
  expect(await copiesOf(other.tablet, audit.id)).toMatchObject({ server: 'safe' });
});
