import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../tests/support/sha256.ts';
import {
  answer,
  answerAll,
  itemsOf,
  reopen,
  sayOf,
  sealNow,
  startAudit,
  takePhoto,
  templateOfKind,
} from '../../tests/support/showroom.ts';
import { idOf, type Writer, writer } from '../../tests/support/writer.ts';
import { type Manifest, manifestOf } from './audit.ts';
import { fold } from './fold.ts';
import { custodyOf, receiptNumber } from './receipt.ts';

const AUDIT = idOf(1);
const MEETING = templateOfKind('evening-meeting');
const [FIRST] = itemsOf(MEETING).map(({ id }) => id) as [string];
const [SHA, OTHER_SHA] = ['ab'.repeat(32), 'cd'.repeat(32)];
const everything = () => true;

function sealed(manifest?: (whole: Manifest) => Manifest): Writer {
  const tablet = writer();
  startAudit(tablet, { id: AUDIT, visit: 2, template: MEETING });
  answerAll(tablet, AUDIT, MEETING);
  takePhoto(tablet, AUDIT, { item: FIRST, no: 1, sha256: SHA, bytes: 9 });
  takePhoto(tablet, AUDIT, { item: FIRST, no: 2, sha256: OTHER_SHA, bytes: 9 });
  sealNow(tablet, AUDIT, manifest && { manifest: manifest(manifestOf(tablet.record(AUDIT))) });
  return tablet;
}

test('nothing is vouched for before the seal', () => {
  const { changes } = sealed();
  expect(custodyOf(changes.slice(0, -1), everything)).toEqual({ name: 'open' });
});

test('all that the seal vouches for is here: complete', () => {
  const { changes } = sealed();
  expect(custodyOf(changes, everything)).toMatchObject({ name: 'complete', sealId: changes.at(-1)?.id });
});

test('each photo that is not here is named', () => {
  const { changes } = sealed();
  expect(custodyOf(changes, (hash) => hash === SHA)).toEqual({
    name: 'incomplete',
    missingChanges: [],
    missingPhotos: [OTHER_SHA],
    edited: false,
  });
});

test('complete exactly when no change and no photo that the seal vouches for is missing', () => {
  const { changes, record } = sealed();
  const vouched = new Set(manifestOf(record(AUDIT)).heads);
  const seal = changes.at(-1)?.id;
  fc.assert(
    fc.property(fc.subarray([...changes]), fc.subarray([SHA, OTHER_SHA]), (held, photos) => {
      const custody = custodyOf(held, (hash) => photos.includes(hash));
      const ids = new Set(held.map(({ id }) => id));
      const missing = [...vouched].filter((id) => !ids.has(id));
      const isWhole = missing.length === 0 && photos.length === 2;
      const name = !seal || !ids.has(seal) ? 'open' : isWhole ? 'complete' : 'incomplete';
      expect(custody).toMatchObject(name === 'incomplete' ? { name, missingChanges: missing.sort() } : { name });
    }),
    { numRuns: 1_000 },
  );
});

test('an edit after the seal is an edit, not a missing change: what it replaced is still here', () => {
  const one = sealed();
  const other = writer(2);
  other.learn(one.changes);
  answer(other, AUDIT, { item: FIRST, value: 'no' });
  expect(custodyOf([...one.changes, ...other.changes], everything)).toEqual({
    name: 'incomplete',
    missingChanges: [],
    missingPhotos: [],
    edited: true,
  });
  sealNow(other, AUDIT);
  expect(custodyOf([...one.changes, ...other.changes], everything)).toMatchObject({ name: 'complete' });
});

test('a photo that the audit shows counts even when its seal forgot to name it', () => {
  const { changes } = sealed((whole) => ({ ...whole, photos: [SHA] }));
  expect(custodyOf(changes, (hash) => hash === SHA)).toMatchObject({ name: 'incomplete', missingPhotos: [OTHER_SHA] });
});

test('a seal that vouches for changes nobody ever made is never complete', () => {
  const { changes } = sealed((whole) => ({ ...whole, heads: [...whole.heads, idOf(0xffff)].sort() }));
  expect(custodyOf(changes, everything)).toMatchObject({ name: 'incomplete', missingChanges: [idOf(0xffff)] });
});

test('reopened is open, and sealed again is complete under the new seal', () => {
  const tablet = sealed();
  reopen(tablet, AUDIT, '改一项');
  expect(custodyOf(tablet.changes, everything)).toEqual({ name: 'open' });
  sayOf(tablet, AUDIT, { [`answers.${FIRST}.note`]: '已改' });
  const again = sealNow(tablet, AUDIT);
  expect(custodyOf(tablet.changes, everything)).toMatchObject({ name: 'complete', sealId: again.id });
});

test('the receipt number is the day and eight digits of what was sealed, the same for whoever counts', async () => {
  const { changes } = sealed();
  const seal = custodyOf(changes, everything);
  if (seal.name !== 'complete') throw new Error('not complete');
  const given = await receiptNumber({ auditId: AUDIT, ...seal }, '2026-11-23', sha256);
  expect(given).toMatch(/^20261123-[0-9A-F]{8}$/);
  expect(await receiptNumber({ auditId: AUDIT, ...seal }, '2026-11-23', sha256)).toBe(given);
  expect(await receiptNumber({ auditId: idOf(2), ...seal }, '2026-11-23', sha256)).not.toBe(given);
  expect(fold(changes).heads['seal']).toBe(seal.sealId);
});
