import { afterEach, describe, expect, test } from 'vitest';
import type { MemoryEndpoint } from '../../tests/support/memoryEndpoint.ts';
import { enrolled, type TestLink } from '../../tests/support/syncLink.ts';
import {
  another,
  closeEndpoints,
  DONE,
  dealerNamed,
  inStep,
  NOTHING,
  newEndpoint,
  readyToSend,
  syncAll,
} from '../../tests/support/syncWork.ts';
import {
  answerEverything,
  arrive,
  atWork,
  beginAudit,
  newTablet,
  opened,
  SIGNATURE,
  shot,
} from '../../tests/support/tablets.ts';
import { importBundle, readBundle } from '../store/bundleIn.ts';
import { makeBundleFile } from '../store/bundleOut.ts';
import { copiesOf } from '../store/copies.ts';
import { changesOf } from '../store/ledger.ts';
import { saveDealer } from '../store/recordEdits.ts';
import { unsent } from '../store/unsent.ts';
import { syncOnce } from './syncOnce.ts';

afterEach(closeEndpoints);

describe('an endpoint that was restored from an older copy', () => {
  /** Where the tablet's requests go from now on. */
  function reconnect(link: TestLink, endpoint: MemoryEndpoint): void {
    link.between = async (request) => {
      if (link.cookie !== '') request.headers.set('cookie', link.cookie);
      return endpoint.fetch(request);
    };
  }

  test.each([
    ['as backups are, with another identity', false],
    ['whole, with the identity that it had', true],
  ])('%s, gets everything back in one round', async (_how, sameEpoch) => {
    const { tablet, audit, place, link, endpoint } = await readyToSend();
    await syncOnce(tablet, link, true);
    const backup = newEndpoint({ from: endpoint.dataDir, ...(sameEpoch && { epoch: endpoint.epoch }) });
    const more = await opened(tablet, await beginAudit(tablet, place, 'evening-meeting'));
    await answerEverything(more);
    await more.addPhoto(more.template.sections[0]?.items[0]?.id ?? '', shot(2));
    await more.seal(SIGNATURE);
    await more.close();
    // Only taps' own pushes: nothing was asked in between.
    expect(await syncOnce(tablet, link, false)).toEqual({ ok: true });
    expect(await copiesOf(tablet, more.id)).toMatchObject({ server: 'safe' });
    reconnect(link, backup);
    expect(await syncOnce(tablet, link, true)).toEqual({ ok: true });
    expect(await inStep(tablet, link, place.programmeId)).toBe(true);
    for (const id of [audit.id, more.id]) expect(await copiesOf(tablet, id)).toMatchObject({ server: 'safe' });
  });

  test('gets back what this tablet had passed on for another', async () => {
    const { tablet, place, link, endpoint } = await readyToSend();
    const backup = newEndpoint({ from: endpoint.dataDir });
    const other = await newTablet();
    await arrive(other);
    const mine = await makeBundleFile(tablet, { kind: 'programme', id: place.programmeId });
    if (!mine.ok) throw new Error(mine.missing);
    const read = await readBundle(mine.file);
    if (!read.ok) throw new Error(read.entry);
    await importBundle(other, read.bundle, async () => new ArrayBuffer(1));
    const theirs = await enrolled(other, endpoint);
    expect(await syncOnce(other, theirs, true)).toEqual({ ok: true });
    expect(await inStep(other, theirs, place.programmeId)).toBe(true);
    reconnect(theirs, backup);
    theirs.cookie = link.cookie;
    expect(await syncOnce(other, theirs, true)).toEqual({ ok: true });
    expect(await inStep(other, theirs, place.programmeId)).toBe(true);
  });
});

test('an endpoint that had some of this tablet’s changes from another was not set back: nothing goes out twice', async () => {
  const { tablet, place, link, endpoint } = await readyToSend();
  const made = await makeBundleFile(tablet, { kind: 'programme', id: place.programmeId });
  const read = made.ok ? await readBundle(made.file) : undefined;
  if (!read?.ok) throw new Error('no bundle');
  const other = await another(endpoint);
  await importBundle(other.tablet, read.bundle, async () => new ArrayBuffer(1));
  await syncAll(other);
  expect(await syncOnce(tablet, link, true)).toEqual(DONE);
  link.sent.length = 0;
  expect(await syncOnce(tablet, link, true)).toEqual(DONE);
  expect(link.sent.filter((way) => !way.startsWith('GET'))).toEqual([]);
  expect(await unsent(tablet)).toEqual(NOTHING);
});

test('a tablet whose database was copied takes a new identity, and nothing that either of the two said is lost', async () => {
  const endpoint = newEndpoint();
  const { tablet, place, audit } = await atWork();
  await audit.close();
  const link = await enrolled(tablet, endpoint);
  const copy = await newTablet();
  for (const table of tablet.db.tables) {
    const rows = await table.toArray();
    await copy.db.table(table.name).clear();
    await copy.db.table(table.name).bulkPut(rows);
  }
  copy.db.close();
  const twin = await newTablet({ name: copy.db.name });
  expect(twin.replica).toBe(tablet.replica);
  const mine = await saveDealer(tablet, dealerNamed('一'));
  const theirs = await saveDealer(twin, dealerNamed('二'));
  expect(await syncOnce(tablet, link, true)).toEqual({ ok: true });
  const twinLink = await enrolled(twin, endpoint);
  const before = twin.replica;
  expect(await syncOnce(twin, twinLink, true)).toEqual({ ok: true });
  expect(twin.replica).not.toBe(before);
  expect(tablet.replica).toBe(before);
  await saveDealer(twin, dealerNamed('二改'), theirs);
  expect(await syncOnce(twin, twinLink, true)).toEqual({ ok: true });
  for (const one of [tablet, twin]) expect(await unsent(one)).toEqual(NOTHING);
  const lines = endpoint.lines.filter(({ event }) => event === 'pushed') as unknown as {
    stored: number;
    quarantined: number;
  }[];
  const shared = (await changesOf(tablet, [place.dealerId, place.programmeId, place.visitId, audit.id, tablet.author]))
    .length;
  expect(lines.reduce((sum, { stored }) => sum + stored, 0)).toBe(
    shared + (await changesOf(tablet, [mine])).length + (await changesOf(twin, [theirs])).length,
  );
  expect(lines.every(({ quarantined: aside }) => aside === 0)).toBe(true);
});
