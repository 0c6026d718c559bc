import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledger, scrambledId } from '../../tests/support/ledgers.ts';
import { idOf, writer } from '../../tests/support/writer.ts';
import type { Change } from './change.ts';
import { parseChange } from './changeSchema.ts';
import { LIMITS } from './limits.ts';

const AUDIT = idOf(1);
const DEALER = idOf(2);
const PHOTO_FIELD = `photos.${idOf(3)}`;
const PHOTO = {
  itemId: 'fs-1-01',
  sha256: 'ab'.repeat(32),
  bytes: 9,
  width: 4,
  height: 3,
  takenAt: '2026-11-23T01:00:00Z',
};
const SEAL = {
  at: '2026-11-23T01:00:00Z',
  by: idOf(4),
  signature: { name: '王芳', strokes: [[0, 0, 1000, 1000]] },
  manifest: { heads: [idOf(5)], photos: [PHOTO.sha256] },
};

const audit = (set: Record<string, unknown>): Change => ({
  ...writer().say({ kind: 'audit', recordId: AUDIT, dealerId: DEALER, set: {} }),
  set: set as Change['set'],
});
const person = (set: Record<string, unknown>): Change =>
  writer().say({ kind: 'person', recordId: idOf(6), dealerId: null, set: set as Change['set'] });

const judged = (input: unknown) => {
  const result = parseChange(input);
  return result.ok ? 'taken' : `${result.code} ${result.where}`;
};

describe('a change is taken', () => {
  test.each([
    { 'answers.fs-1-01.value': 'partly' },
    { 'answers.fs-1-01.value': 0 },
    { 'answers.fs-1-01.value': null },
    { 'answers.fs-1-01.value': 'na', 'answers.fs-1-01.reason': '无试乘试驾车', 'answers.fs-1-01.note': '' },
    { 'answers.fs-1-01.note': '𠮷'.repeat(LIMITS.text) },
    { [PHOTO_FIELD]: PHOTO },
    { [PHOTO_FIELD]: null },
    { seal: SEAL },
    { seal: null, reopened: { at: '2026-11-23T01:00:00.5Z', by: idOf(4), reason: '漏了一项' } },
    { sections: ['fs-1-sort'] },
    { sections: null },
    { deleted: true },
  ])('when it says %o of an audit', (set) => {
    expect(judged(audit(set))).toBe('taken');
  });

  test('exactly as it came, with nothing coerced, added or dropped', () => {
    const change = audit({ 'answers.fs-1-01.value': 'yes', seal: SEAL });
    expect(parseChange(structuredClone(change))).toEqual({ ok: true, change });
  });

  test('when an honest tablet made it, even at the far end of its clock', () => {
    fc.assert(
      fc.property(ledger, (changes) => {
        for (const change of changes) {
          const { 'answers.a.value': said, ...rest } = change.set;
          if (said === undefined || Object.keys(rest).length > 0) continue;
          const value = typeof said === 'number' ? said : said === 'yes' || said === 'no' ? said : null;
          expect(judged({ ...change, set: { 'answers.a.value': value } })).toBe('taken');
        }
      }),
    );
  });
});

describe('a change is refused, and what is wrong with it is named', () => {
  const good = audit({ 'answers.a.value': 'yes' });

  test.each([
    ['nothing', undefined, 'invalid-change '],
    ['a text', 'change', 'invalid-change '],
    ['a list', [good], 'invalid-change '],
    ['a field that no change has', { ...good, tenant: 'x' }, 'invalid-change '],
    ['no number', { ...good, seq: undefined }, 'invalid-change seq'],
    ['number 0', { ...good, seq: 0 }, 'invalid-change seq'],
    ['a number as text', { ...good, seq: '1' }, 'invalid-change seq'],
    ['half a number', { ...good, seq: 1.5 }, 'invalid-change seq'],
    ['a kind that we do not have', { ...good, kind: 'invoice' }, 'invalid-change kind'],
    ['an id in capitals', { ...good, id: good.id.toUpperCase() }, 'invalid-change id'],
    ['a version to come', { ...good, v: 2 }, 'invalid-change v'],
    ['a day for an instant', { ...good, at: '2026-11-23' }, 'invalid-change at'],
    ['an instant in a zone', { ...good, at: '2026-11-23T01:00:00+08:00' }, 'invalid-change at'],
    ['lamport beyond every real one', { ...good, lamport: LIMITS.lamport + 1 }, 'invalid-change lamport'],
    ['a device name with NUL', { ...good, device: 'a\0b' }, 'invalid-change device'],
    ['nothing said', { ...good, set: {} }, 'invalid-change set'],
    ['a base for what it does not say', { ...good, base: { deleted: [good.id] } }, 'invalid-change base.deleted'],
    ['a base that is no id', { ...good, base: { 'answers.a.value': ['x'] } }, 'invalid-change base.answers.a.value.0'],
    ['an audit without dealer', { ...good, dealerId: null }, 'invalid-change dealerId'],
    ['a person of a dealer', { ...person({ name: '王芳' }), dealerId: DEALER }, 'invalid-change dealerId'],
    ['a dealer of another dealer', { ...good, kind: 'dealer' }, 'invalid-change dealerId'],
  ])('with %s', (_what, input, verdict) => {
    expect(judged(input)).toBe(verdict);
  });

  test.each([
    ['unknown-field set.colour', { colour: 'red' }],
    ['unknown-field set.answers.a.score', { 'answers.a.score': 5 }],
    ['unknown-field set.answers.A.value', { 'answers.A.value': 'yes' }],
    ['unknown-field set.photos.1', { 'photos.1': PHOTO }],
    ['unknown-field set.constructor', { constructor: 'x' }],
    ['invalid-value set.answers.a.value', { 'answers.a.value': 'maybe' }],
    ['invalid-value set.answers.a.value', { 'answers.a.value': 6 }],
    ['invalid-value set.answers.a.value', { 'answers.a.value': 2.5 }],
    ['invalid-value set.answers.a.value', { 'answers.a.value': '5' }],
    ['invalid-value set.answers.a.value', { 'answers.a.value': true }],
    ['invalid-value set.answers.a.note', { 'answers.a.note': null }],
    ['invalid-value set.answers.a.note', { 'answers.a.note': 'NUL \0 in it' }],
    ['invalid-value set.answers.a.note', { 'answers.a.note': 'half a pair \ud83d' }],
    ['invalid-value set.answers.a.note', { 'answers.a.note': '\ude00 the other half' }],
    ['invalid-value set.answers.a.note', { 'answers.a.note': 'x'.repeat(LIMITS.text + 1) }],
    [`invalid-value set.${PHOTO_FIELD}`, { [PHOTO_FIELD]: { ...PHOTO, gps: [31, 121] } }],
    [`invalid-value set.${PHOTO_FIELD}`, { [PHOTO_FIELD]: { ...PHOTO, bytes: LIMITS.photo + 1 } }],
    [`invalid-value set.${PHOTO_FIELD}`, { [PHOTO_FIELD]: { ...PHOTO, sha256: 'AB'.repeat(32) } }],
    ['invalid-value set.seal', { seal: { ...SEAL, signature: { name: '  ', strokes: [] } } }],
    ['invalid-value set.seal', { seal: { ...SEAL, signature: { name: 'W', strokes: [[0, 1001]] } } }],
    ['invalid-value set.seal', { seal: {} }],
    ['invalid-value set.reopened', { reopened: { at: SEAL.at, by: SEAL.by, reason: ' ' } }],
    ['invalid-value set.sections', { sections: [] }],
    ['invalid-value set.deleted', { deleted: 1 }],
  ])('as %s: %o', (verdict, set) => {
    expect(judged(audit(set))).toBe(verdict);
  });

  test('when a field of another kind is said of it', () => {
    expect(judged(person({ name: '王芳', city: '南昌' }))).toBe('unknown-field set.city');
    expect(judged(audit({ name: '王芳' }))).toBe('unknown-field set.name');
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('when it says %s of anything', (key) => {
    const text = JSON.stringify(good);
    const said = JSON.parse(text.replace('"answers.a.value":"yes"', `"answers.a.value":"yes","${key}":"yes"`));
    expect(judged(said)).not.toBe('taken');
    expect(judged(JSON.parse(text.replace('{"kind"', `{"${key}":{"kind":"dealer"},"kind"`)))).not.toBe('taken');
    expect(judged(JSON.parse(text.replace('"base":{', `"base":{"${key}":[]`)))).not.toBe('taken');
  });

  test('when it is nested deeper than any stack', () => {
    const deep = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`);
    expect(judged({ ...good, set: { 'answers.a.value': deep } })).not.toBe('taken');
    expect(judged({ ...good, id: deep })).not.toBe('taken');
    expect(judged(deep)).not.toBe('taken');
  });

  test('whatever else it is, without ever throwing', () => {
    const part = fc.constantFrom(...Object.keys(good));
    fc.assert(
      fc.property(part, fc.oneof(fc.jsonValue(), fc.anything()), (key, value) => {
        expect(typeof judged({ ...good, [key]: value })).toBe('string');
      }),
      { numRuns: 2_000 },
    );
  });
});

test('the largest seal that an audit can need is a change that is taken', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, i) => scrambledId(i + 1));
  const photos = ids(LIMITS.photosPerAudit).map((id) => id.replaceAll('-', '').padEnd(64, '0'));
  const strokes = Array.from({ length: LIMITS.strokes }, () => Array.from({ length: 20 }, () => 1000));
  // 75 items with value, reason and note each, every photo once removed and taken again, and the audit's own fields.
  const manifest = { heads: ids(75 * 3 + 2 * LIMITS.photosPerAudit + 12), photos };
  const change = audit({ seal: { ...SEAL, signature: { name: 'W', strokes }, manifest } });
  expect(judged(change)).toBe('taken');
  expect(JSON.stringify(change).length).toBeLessThan(LIMITS.change);
});
