import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { failWrites, healIdb } from '../../tests/support/idbFaults.ts';
import { anyAnswer, itemsOf, templateOfKind } from '../../tests/support/showroom.ts';
import {
  answerEverything,
  arrive,
  atWork,
  beginAudit,
  newTablet,
  opened,
  SIGNATURE,
  shot,
  storedBody,
} from '../../tests/support/tablets.ts';
import { answerOf } from '../domain/answers.ts';
import type { BundleScope } from '../domain/bundle/content.ts';
import type { VerifiedBundle } from '../domain/bundle/verify.ts';
import type { Item } from '../domain/catalogue/types.ts';
import { fold } from '../domain/fold.ts';
import { importBundle, previewImport, readBundle } from './bundleIn.ts';
import { makeBundleFile, noteSaved } from './bundleOut.ts';
import { copiesOf } from './copies.ts';
import { changesOf } from './ledger.ts';
import { photosHeld } from './photos.ts';
import { saveDealer, saveProfile, setDeleted } from './recordEdits.ts';
import { dealers } from './records.ts';
import type { Tablet } from './tablet.ts';
import { unsent } from './unsent.ts';

afterEach(healIdb);

const makeThumb = async () => new Uint8Array([0xff, 0xd8]).buffer;
const ofProgramme = (id: string): BundleScope => ({ kind: 'programme', id });

/** Somebody else's tablet, on which nothing but his name has been written down. */
async function colleague(): Promise<Tablet> {
  const tablet = await newTablet();
  await saveProfile(tablet, { name: '李强', role: 'field-rep' });
  return tablet;
}

async function fileOf(tablet: Tablet, scope: BundleScope) {
  const made = await makeBundleFile(tablet, scope);
  if (!made.ok) throw new Error(`missing ${made.missing}`);
  return made;
}

async function bundleOf(tablet: Tablet, scope: BundleScope): Promise<VerifiedBundle> {
  const read = await readBundle((await fileOf(tablet, scope)).file);
  if (!read.ok) throw new Error(`${read.code} ${read.entry}`);
  return read.bundle;
}

async function take(tablet: Tablet, bundle: VerifiedBundle) {
  const result = await importBundle(tablet, bundle, makeThumb);
  if (!result.ok) throw new Error('open elsewhere');
  return result;
}

/** What a tablet holds, but for the places where it lies. */
async function held({ db }: Tablet, { changes }: VerifiedBundle) {
  const ids = [...new Set(changes.map(({ recordId }) => recordId))];
  const [ledger, records, bodies, photos] = await Promise.all([
    changesOf({ db }, ids),
    db.records.bulkGet(ids),
    db.bodies.bulkGet(ids),
    db.photoBytes.toCollection().primaryKeys(),
  ]);
  return { ledger: ledger.map(({ id }) => id).sort(), records, bodies, photos };
}

/** Taps on the first items of a morning meeting, photos among them. */
const tapped = fc.array(
  fc
    .nat(4)
    .chain((i) =>
      fc.tuple(fc.constant(i), anyAnswer(itemsOf(templateOfKind('morning-meeting'))[i] as Item), fc.boolean()),
    ),
  { maxLength: 8 },
);

async function tap(
  tablet: Tablet,
  auditId: string,
  taps: readonly (readonly [number, unknown, boolean])[],
): Promise<void> {
  const audit = await opened(tablet, auditId);
  const items = itemsOf(audit.template);
  for (const [i, value, photo] of taps) {
    audit.answer(items[i]?.id ?? '', value as never, value === 'na' ? '无' : undefined);
    if (photo) await audit.addPhoto(items[i]?.id ?? '', shot(i));
  }
  await audit.close();
}

describe('a bundle on another tablet', () => {
  test('makes the same records there, and the same bundle with the same digest, taken once or twice', async () => {
    await fc.assert(
      fc.asyncProperty(tapped, tapped, async (mine, theirs) => {
        const [one, other] = [await newTablet(), await colleague()];
        const place = await arrive(one);
        const scope = ofProgramme(place.programmeId);
        const auditId = await beginAudit(one, place);
        await tap(one, auditId, mine);
        const bundle = await bundleOf(one, scope);
        expect((await take(other, bundle)).changes).toBe(bundle.changes.length);
        expect((await bundleOf(other, scope)).digest).toBe(bundle.digest);
        const before = await held(other, bundle);
        expect(await take(other, bundle)).toEqual({ ok: true, changes: 0, photos: 0 });
        expect(await held(other, bundle)).toEqual(before);
        // Both go on, neither knowing of the other; then they exchange files.
        await tap(one, auditId, theirs);
        await tap(other, auditId, theirs.toReversed());
        const [mineNow, theirsNow] = [await bundleOf(one, scope), await bundleOf(other, scope)];
        await take(one, theirsNow);
        await take(other, mineNow);
        expect((await bundleOf(one, scope)).digest).toBe((await bundleOf(other, scope)).digest);
        for (const [tablet, file] of [
          [one, theirsNow],
          [other, mineNow],
        ] as const) {
          expect(await take(tablet, file)).toEqual({ ok: true, changes: 0, photos: 0 });
        }
        expect(await storedBody(one, auditId)).toEqual(fold(await changesOf(one, [auditId])));
      }),
      { numRuns: 12 },
    );
  });

  test('of one visit has that visit and its audits only', async () => {
    const { tablet, place, audit } = await atWork();
    await audit.close();
    const bundle = await bundleOf(tablet, { kind: 'visit', id: place.visitId });
    expect(bundle.content.visits.map(({ id }) => id)).toEqual([place.visitId]);
    expect(bundle.content.people.map(({ name }) => name)).toEqual(['王芳']);
    expect(await makeBundleFile(tablet, { kind: 'visit', id: place.programmeId })).toEqual({
      ok: false,
      missing: 'visit',
    });
    expect(await makeBundleFile(tablet, ofProgramme(place.visitId))).toEqual({ ok: false, missing: 'programme' });
  });

  test('carries the news that an audit or a visit was deleted', async () => {
    const { tablet, place, audit } = await atWork();
    const other = await newTablet();
    const scope = ofProgramme(place.programmeId);
    await audit.close();
    await take(other, await bundleOf(tablet, scope));
    await setDeleted(tablet, place.visitId, true);
    const bundle = await bundleOf(tablet, scope);
    expect(bundle.content.visits).toEqual([]);
    await take(other, bundle);
    expect((await bundleOf(other, scope)).digest).toBe(bundle.digest);
    expect(await other.db.records.get(place.visitId)).toMatchObject({ fields: { deleted: true } });
  });

  test('is passed on to the endpoint from there, and brings back a photo that was lost there', async () => {
    const { tablet, place, audit, items } = await atWork();
    await audit.addPhoto(items[0], shot(1));
    await audit.close();
    const bundle = await bundleOf(tablet, ofProgramme(place.programmeId));
    const other = await newTablet();
    await take(other, bundle);
    expect(await unsent(other)).toEqual({ changes: bundle.changes.length, photos: 1, quarantined: 0 });
    await other.db.photoBytes.clear();
    expect((await take(other, bundle)).photos).toBe(1);
    expect([
      ...(await photosHeld(
        other,
        bundle.photos.map(({ sha256 }) => sha256),
      )),
    ]).toHaveLength(1);
  });
});

describe('before an import', () => {
  test('is said, record by record, what it would change: what is new, what reads differently, what conflicts', async () => {
    const { tablet, place, audit, items } = await atWork();
    await audit.close();
    const scope = ofProgramme(place.programmeId);
    const other = await colleague();
    const first = await bundleOf(tablet, scope);
    expect((await previewImport(other, first)).records.every(({ isNew }) => isNew)).toBe(true);
    await take(other, first);
    await tap(other, audit.id, [
      [0, 'yes', false],
      [1, 'no', true],
    ]);
    await tap(tablet, audit.id, [[0, 'no', false]]);
    const preview = await previewImport(tablet, await bundleOf(other, scope));
    expect(preview.newPhotos).toBe(1);
    expect(Object.fromEntries(preview.records.map(({ kind, isNew }) => [kind, isNew]))).toEqual({
      audit: false,
      person: true,
    });
    const record = preview.records.find(({ kind }) => kind === 'audit');
    expect(record).toMatchObject({ recordId: audit.id, kind: 'audit', isNew: false, newChanges: 3 });
    expect(record?.fields).toContainEqual(
      expect.objectContaining({ field: `answers.${items[0]}.value`, from: 'no', conflict: true }),
    );
    expect(record?.fields).toContainEqual({
      field: `answers.${items[1]}.value`,
      from: undefined,
      to: 'no',
      conflict: false,
    });
    expect(record?.fields).toHaveLength(3);
  });

  test('nothing is changed', async () => {
    const { tablet, place, audit } = await atWork();
    await audit.close();
    const other = await newTablet();
    await previewImport(other, await bundleOf(tablet, ofProgramme(place.programmeId)));
    expect(await dealers(other)).toEqual([]);
  });
});

describe('an import takes nothing at all', () => {
  test('while one of its audits is being filled in', async () => {
    const { tablet, place, audit } = await atWork();
    await audit.close();
    const other = await newTablet();
    const bundle = await bundleOf(tablet, ofProgramme(place.programmeId));
    await take(other, bundle);
    const open = await opened(other, audit.id);
    await saveDealer(tablet, { name: '改名', code: '', city: '', note: '' }, place.dealerId);
    const news = await bundleOf(tablet, ofProgramme(place.programmeId));
    expect(await importBundle(other, news, makeThumb)).toEqual({ ok: false, open: [audit.id] });
    expect((await dealers(other)).map(({ name }) => name)).toEqual(['南昌江铃']);
    await open.close();
    expect((await take(other, news)).changes).toBe(1);
  });

  test.each(['records', 'segments', 'photoBytes'])('when %s cannot be written', async (store) => {
    const { tablet, place, audit, items } = await atWork();
    await audit.addPhoto(items[0], shot(1));
    await audit.close();
    const bundle = await bundleOf(tablet, ofProgramme(place.programmeId));
    const other = await newTablet();
    failWrites({ store, error: 'QuotaExceededError' });
    await expect(importBundle(other, bundle, makeThumb)).rejects.toThrow(/injected/);
    healIdb();
    expect(await unsent(other)).toEqual({ changes: 0, photos: 0, quarantined: 0 });
    expect(await dealers(other)).toEqual([]);
    expect((await take(other, bundle)).changes).toBe(bundle.changes.length);
  });

  test.each([
    ['is no JSON', () => 'PK\u0003\u0004', 'not-a-bundle'],
    ['is empty', () => '', 'not-a-bundle'],
    ['is somebody else’s', () => '{"format":"other","audits":[null,7]}', 'not-a-bundle'],
    ['was altered', (text: string) => text.replace('南昌江铃', '南昌江玲'), 'altered'],
  ])('of a file that %s', async (_what, altered, code) => {
    const { tablet, place, audit } = await atWork();
    await audit.close();
    const text = await (await fileOf(tablet, ofProgramme(place.programmeId))).file.text();
    expect(await readBundle(new Blob([altered(text)]))).toMatchObject({ ok: false, code });
  });
});

test('an audit shows whether a backup file has it as it is now', async () => {
  const { tablet, place, audit, items } = await atWork();
  await audit.retry();
  const scope = { kind: 'visit', id: place.visitId } as const;
  expect(await copiesOf(tablet, audit.id)).toMatchObject({ file: 'none' });
  await noteSaved(tablet, (await fileOf(tablet, scope)).audits);
  expect(await copiesOf(tablet, audit.id)).toMatchObject({ file: 'current' });
  audit.answer(items[0], 'no');
  await audit.retry();
  expect(await copiesOf(tablet, audit.id)).toMatchObject({ file: 'older' });
  const made = await fileOf(tablet, scope);
  audit.answer(items[0], 'yes');
  await audit.retry();
  await noteSaved(tablet, made.audits);
  expect(await copiesOf(tablet, audit.id)).toMatchObject({ file: 'older' });
});

test('a sealed audit is sealed on the other tablet too', async () => {
  const { tablet, place, audit, items } = await atWork();
  await answerEverything(audit);
  await audit.addPhoto(items[0], shot(1));
  await audit.seal(SIGNATURE);
  await audit.close();
  const other = await newTablet();
  await take(other, await bundleOf(tablet, ofProgramme(place.programmeId)));
  const there = await opened(other, audit.id);
  expect(there.state().header).toMatchObject({ state: 'sealed', photos: 1 });
  expect(answerOf(there.state().record.fields, items[0])).toEqual(answerOf(audit.state().record.fields, items[0]));
});
