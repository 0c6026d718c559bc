import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundleText, type Facts, facts, factsFrom, MADE, pictureBytes, WHOLE } from '../../../tests/support/bundles.ts';
import { rearranged } from '../../../tests/support/ledgers.ts';
import { sha256 } from '../../../tests/support/sha256.ts';
import {
  DEALER,
  itemsOf,
  openShowroom,
  sayOf,
  startAudit,
  takePhoto,
  templateOf,
  templateOfKind,
  visitId,
} from '../../../tests/support/showroom.ts';
import { idOf, writer } from '../../../tests/support/writer.ts';
import type { BundleContent } from './content.ts';
import { contentOf } from './content.ts';
import { type VerifiedBundle, verifyBundle } from './verify.ts';

const RUNS = { numRuns: 200 };

const verify = (text: string) => verifyBundle({ bundle: JSON.parse(text), templateOf, sha256 });

async function verified(text: string): Promise<VerifiedBundle> {
  const result = await verify(text);
  if (!result.ok) throw new Error(`${result.code} ${result.entry}`);
  return result;
}

const takenFrom = ({ changes, photos }: VerifiedBundle): Facts => ({
  changes,
  photos: new Map(photos.map((photo) => [photo.sha256, photo.data])),
});

describe('a bundle', () => {
  test('is accepted by whoever checks it, whatever was done in the showroom', async () => {
    await fc.assert(
      fc.asyncProperty(facts, async (given) => {
        const { changes, photos } = await verified(await bundleText(given));
        expect(new Map(changes.map((change) => [change.id, change]))).toEqual(
          new Map(given.changes.map((change) => [change.id, change])),
        );
        for (const photo of photos) expect(given.photos.get(photo.sha256)).toEqual(photo.data);
      }),
      RUNS,
    );
  });

  test('taken in and written again says the same, with the same digests', async () => {
    await fc.assert(
      fc.asyncProperty(facts, async (given) => {
        const text = await bundleText(given);
        expect(JSON.parse(await bundleText(takenFrom(await verified(text))))).toEqual(JSON.parse(text));
      }),
      RUNS,
    );
  });

  test('is the same wherever it is written, in whatever order and however often the changes came', async () => {
    const arrivals = facts.chain((given) => fc.tuple(fc.constant(given), rearranged(given.changes)));
    await fc.assert(
      fc.asyncProperty(arrivals, async ([given, changes]) => {
        expect(await bundleText({ ...given, changes })).toBe(await bundleText(given));
      }),
      RUNS,
    );
  });

  test('lists a photo whose bytes are gone as not held, and is whole all the same', async () => {
    const given = factsFrom([
      { by: 1, audit: 0, item: 1, part: 'photo', value: null, text: '' },
      { by: 1, audit: 0, item: 2, part: 'photo', value: null, text: '' },
    ]);
    const [lost] = [...given.photos.keys()] as [string];
    const text = await bundleText({ ...given, photos: new Map([...given.photos].filter(([hash]) => hash !== lost)) });
    expect(JSON.parse(text).photos).toContainEqual(expect.objectContaining({ sha256: lost, held: false, data: null }));
    expect((await verified(text)).photos.map((photo) => photo.sha256)).not.toContain(lost);
  });

  test('does not carry bytes that are not what the hash or the length says', async () => {
    const tablet = writer();
    openShowroom(tablet, [2]);
    const template = templateOfKind('morning-meeting');
    startAudit(tablet, { id: idOf(1), visit: 2, template });
    const [item] = itemsOf(template).map(({ id }) => id) as [string];
    const [right, longer] = [pictureBytes(1), pictureBytes(2)];
    const hashes = [await sha256(right), await sha256(longer)] as [string, string];
    takePhoto(tablet, idOf(1), { item, no: 1, sha256: hashes[0], bytes: right.length });
    takePhoto(tablet, idOf(1), { item, no: 2, sha256: hashes[1], bytes: longer.length + 1 });
    const photos = new Map([
      [hashes[0], pictureBytes(3)],
      [hashes[1], longer],
    ]);
    const result = await verified(await bundleText({ changes: tablet.changes, photos }));
    expect(result.photos).toEqual([]);
  });

  test('names a photo twice taken once', async () => {
    const given = factsFrom([
      { by: 1, audit: 0, item: 1, part: 'photo', value: null, text: '' },
      { by: 2, audit: 1, item: 1, part: 'photo', value: null, text: '' },
    ]);
    expect(JSON.parse(await bundleText(given)).photos).toHaveLength(1);
  });
});

describe('what a bundle says', () => {
  const read = (changes: Facts['changes'], scope = WHOLE): BundleContent => {
    const result = contentOf({ scope, changes, templateOf });
    if (!result.ok) throw new Error(result.missing);
    return result.content;
  };

  test('needs a dealer and a programme', () => {
    const tablet = writer();
    expect(contentOf({ scope: WHOLE, changes: [], templateOf })).toEqual({ ok: false, missing: 'dealer' });
    tablet.say({ kind: 'dealer', recordId: DEALER, dealerId: DEALER, set: { name: '南昌' } });
    expect(contentOf({ scope: WHOLE, changes: tablet.changes, templateOf })).toEqual({
      ok: false,
      missing: 'programme',
    });
  });

  test('has each answer with the words of its item in both languages, its photos and who stands against it', () => {
    const given = factsFrom([
      { by: 1, audit: 0, item: 0, part: 'value', value: 'yes', text: '' },
      { by: 2, audit: 0, item: 0, part: 'value', value: 'no', text: '' },
      { by: 1, audit: 0, item: 1, part: 'value', value: 'na', text: '' },
      { by: 1, audit: 0, item: 1, part: 'reason', value: null, text: '无' },
      { by: 1, audit: 0, item: 1, part: 'photo', value: null, text: '' },
    ]);
    const [first, second] = itemsOf(templateOfKind('morning-meeting'));
    const answers = read(given.changes).audits[0]?.answers ?? [];
    expect(answers[0]).toMatchObject({ itemId: first?.id, label: first?.label, text: first?.text });
    expect(answers[0]?.conflict?.toSorted()).toEqual(['no', 'yes']);
    expect(answers[1]).toMatchObject({
      itemId: second?.id,
      value: 'na',
      reason: '无',
      photos: [{ itemId: second?.id }],
    });
    expect(answers[1]).not.toHaveProperty('conflict');
  });

  test('leaves out what was deleted, but keeps the changes that say so', () => {
    const given = factsFrom([{ by: 1, audit: 0, item: 0, part: 'delete', value: 'yes', text: '' }]);
    const content = read(given.changes);
    expect(content.audits.map(({ id }) => id)).toEqual([idOf(0x101), idOf(0x102)]);
    expect(content.changes).toHaveLength(given.changes.length);
  });

  test('has an audit of a checklist that this build does not know, with its changes and without answers', () => {
    const tablet = writer();
    openShowroom(tablet, [2]);
    const newer = { ...templateOfKind('morning-meeting'), version: 99 };
    startAudit(tablet, { id: idOf(1), visit: 2, template: newer });
    sayOf(tablet, idOf(1), { 'answers.new-item.value': 'yes' });
    const [audit] = read(tablet.changes).audits;
    expect(audit).toMatchObject({ templateVersion: 99, templateTitle: null, score: null, answers: [] });
  });

  test('lists visits by number, and only of those given', () => {
    const tablet = writer();
    openShowroom(tablet, [3, 2]);
    expect(read(tablet.changes).visits.map(({ no }) => no)).toEqual([2, 3]);
    expect(read(tablet.changes, { kind: 'visit', id: visitId(2) }).scope).toEqual({ kind: 'visit', id: visitId(2) });
  });

  test('does not depend on who wrote the file or when: the digest is of the facts', async () => {
    const given = factsFrom([]);
    const one = JSON.parse(await bundleText(given));
    expect(one.made).toEqual(MADE);
    expect(one.digest).toBe((await verified(await bundleText(given))).digest);
    expect(one.digest).not.toBe(one.fileDigest);
  });
});
