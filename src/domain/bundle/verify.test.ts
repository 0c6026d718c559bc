import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundleText, factsFrom, pictureBytes } from '../../../tests/support/bundles.ts';
import { sha256 } from '../../../tests/support/sha256.ts';
import {
  answer,
  itemsOf,
  openShowroom,
  startAudit,
  takePhoto,
  templateOf,
  templateOfKind,
} from '../../../tests/support/showroom.ts';
import { idOf, writer } from '../../../tests/support/writer.ts';
import type { Json } from '../json.ts';
import type { Bundle } from './bundleSchema.ts';
import { bundleDigest, fileDigest, sha256Of } from './manifest.ts';
import { verifyBundle } from './verify.ts';

const verify = (bundle: unknown) => verifyBundle({ bundle, templateOf, sha256 });
const TEMPLATE = templateOfKind('morning-meeting');

/** One section, one answer and one photo: small enough to try every character of it. */
async function smallBundle(): Promise<string> {
  const tablet = writer();
  openShowroom(tablet, [2]);
  const [section] = TEMPLATE.sections;
  startAudit(tablet, { id: idOf(1), visit: 2, template: TEMPLATE }, [section?.id ?? '']);
  const [item] = itemsOf(TEMPLATE).map(({ id }) => id) as [string];
  answer(tablet, idOf(1), { item, value: 'na', reason: '无 "x"\n' });
  const picture = pictureBytes(7);
  const hash = await sha256(picture);
  takePhoto(tablet, idOf(1), { item, no: 1, sha256: hash, bytes: picture.length });
  return bundleText({ changes: tablet.changes, photos: new Map([[hash, picture]]) });
}

const TEXT = await smallBundle();
const BUNDLE = JSON.parse(TEXT) as Bundle;
const KEYS = Object.keys(BUNDLE);

/** Where each top-level part of the file begins. What comes before the changes is written without a space. */
function startsOf(): { key: string; start: number }[] {
  const starts: { key: string; start: number }[] = [];
  let start = 1;
  for (const key of KEYS) {
    const list = TEXT.indexOf(`"${key}":[\n`);
    if (list !== -1) start = list;
    if (key === 'manifest') start = TEXT.indexOf('"manifest":{');
    starts.push({ key, start });
    start += JSON.stringify({ [key]: BUNDLE[key as keyof Bundle] }).length - 1;
  }
  return starts;
}

const STARTS = startsOf();
const partAt = (position: number): string => STARTS.findLast(({ start }) => start <= position)?.key ?? '';

async function verdictOn(text: string): Promise<{ ok: boolean; entry: string }> {
  let bundle: unknown;
  try {
    bundle = JSON.parse(text);
  } catch {
    return { ok: false, entry: '' };
  }
  const result = await verify(bundle);
  return result.ok ? { ok: true, entry: '' } : { ok: false, entry: result.entry };
}

/** Another character of the same sort, so that the file mostly stays JSON. */
function other(char: string): string {
  if (/[0-8a-eA-Ym-y]/.test(char)) return String.fromCharCode(char.charCodeAt(0) + 1);
  if (char === '9') return '8';
  return char === 'x' ? 'y' : 'x';
}

/** Parts that are about the file as a whole or about every entry. */
const ABOUT_ALL = ['manifest', 'fileDigest', 'format', 'version'];

describe('a bundle of which one character was changed', () => {
  test('is refused, wherever it was, and the part that is wrong is named', async () => {
    const wrong: string[] = [];
    for (let at = 0; at < TEXT.length; at++) {
      const char = TEXT[at] as string;
      if (/\s/.test(char)) continue;
      const { ok, entry } = await verdictOn(TEXT.slice(0, at) + other(char) + TEXT.slice(at + 1));
      const part = partAt(at);
      const isNamed = entry === '' || entry.split('/')[0] === part || ABOUT_ALL.includes(part);
      if (ok || !isNamed) wrong.push(`${at} (${part}): ${ok ? 'accepted' : entry}`);
    }
    expect(wrong).toEqual([]);
  });

  test('is refused when it is a single bit of a byte', async () => {
    const bytes = new TextEncoder().encode(TEXT);
    const flip = fc.record({ at: fc.nat(bytes.length - 1), bit: fc.nat(7) });
    await fc.assert(
      fc.asyncProperty(flip, async ({ at, bit }) => {
        const was = bytes[at] as number;
        fc.pre(!/\s/.test(String.fromCharCode(was)));
        const { ok } = await verdictOn(new TextDecoder().decode(bytes.with(at, was ^ (1 << bit))));
        expect(ok).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  test('is refused when its end is missing, wherever it was cut', async () => {
    const cuts = fc.nat(TEXT.trimEnd().length - 1);
    await fc.assert(
      fc.asyncProperty(cuts, async (length) => {
        expect((await verdictOn(TEXT.slice(0, length))).ok).toBe(false);
      }),
    );
  });
});

test('white space that was added outside of texts does not matter', async () => {
  expect(await verdictOn(JSON.stringify(BUNDLE, null, 2))).toEqual({ ok: true, entry: '' });
});

/** A forger's file: he alters something and then makes every hash right again. */
async function forged(alter: (bundle: Bundle) => void): Promise<Bundle> {
  const bundle = structuredClone(BUNDLE);
  alter(bundle);
  const entries: [string, unknown][] = [
    ...(['scope', 'dealer', 'programme', 'scores'] as const).map((key): [string, unknown] => [key, bundle[key]]),
    ...(['visits', 'people', 'audits', 'changes'] as const).flatMap((key) =>
      bundle[key].map((part): [string, unknown] => [`${key}/${part.id}`, part]),
    ),
    ...bundle.photos.map(({ data: _data, ...photo }): [string, unknown] => [`photos/${photo.sha256}`, photo]),
  ];
  const manifest: Record<string, string> = {};
  for (const [entry, value] of entries) manifest[entry] = await sha256Of(sha256, value as Json);
  const digest = await bundleDigest(manifest, sha256);
  return { ...bundle, manifest, digest, fileDigest: await fileDigest(bundle.made, digest, sha256) };
}

describe('a forged bundle, all hashes of which are right,', () => {
  const AUDIT = `audits/${idOf(1)}`;
  const [photo] = BUNDLE.photos as [Bundle['photos'][number]];
  const [first] = BUNDLE.changes as [Bundle['changes'][number]];

  test('is not refused for nothing', async () => {
    expect((await verify(await forged(() => {}))).ok).toBe(true);
  });

  test.each<[string, (bundle: Bundle) => void, { code: string; entry: string }]>([
    [
      'another answer',
      ({ audits }) => Object.assign(audits[0]?.answers[0] ?? {}, { value: 'yes' }),
      { code: 'does-not-follow', entry: AUDIT },
    ],
    [
      'another wording of the item',
      ({ audits }) => Object.assign(audits[0]?.answers[0]?.text ?? {}, { en: 'x' }),
      { code: 'does-not-follow', entry: AUDIT },
    ],
    [
      'a better score',
      ({ scores }) => Object.assign(scores.total, { shown: '99.00', exact: '99/1' }),
      { code: 'does-not-follow', entry: 'scores' },
    ],
    [
      'another dealer',
      ({ dealer }) => Object.assign(dealer, { name: '别家' }),
      { code: 'does-not-follow', entry: 'dealer' },
    ],
    ['an audit left out', (bundle) => bundle.audits.pop(), { code: 'does-not-follow', entry: AUDIT }],
    ['a photo left out', (bundle) => bundle.photos.pop(), { code: 'does-not-follow', entry: `photos/${photo.sha256}` }],
    [
      'a photo that no change names',
      (bundle) => bundle.photos.push({ ...photo, sha256: 'ab'.repeat(32), held: false, data: null }),
      { code: 'does-not-follow', entry: `photos/${'ab'.repeat(32)}` },
    ],
    [
      'other bytes of a photo',
      ({ photos }) => Object.assign(photos[0] ?? {}, { data: btoa('no JPEG') }),
      { code: 'wrong-photo', entry: `photos/${photo.sha256}` },
    ],
    [
      'a photo that is held and not there',
      ({ photos }) => Object.assign(photos[0] ?? {}, { data: null }),
      { code: 'wrong-photo', entry: `photos/${photo.sha256}` },
    ],
    [
      'a change that no tablet may make',
      ({ changes }) => Object.assign(changes[0] ?? {}, { set: { salary: 1 }, base: {} }),
      { code: 'invalid-change', entry: `changes/${first.id}` },
    ],
    [
      'no dealer among the changes',
      (bundle) => bundle.changes.splice(1, 1),
      { code: 'does-not-follow', entry: 'dealer' },
    ],
  ])('is refused with %s', async (_what, alter, fault) => {
    expect(await verify(await forged(alter))).toEqual({ ok: false, ...fault });
  });
});

describe('what is no bundle', () => {
  const deep = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as unknown;

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['an empty object', {}],
    ['a text', 'showroom-audit-bundle'],
    ['another program’s export', { format: 'other', version: 1, audits: [] }],
    ['a bundle of a version to come', { ...BUNDLE, version: 2 }],
    ['a bundle with more than we know', { ...BUNDLE, tenant: 'x' }],
    ['a bundle without photos', { ...BUNDLE, photos: undefined }],
    ['nesting deeper than any stack', deep(200_000)],
    ['a bundle with nesting deeper than any stack', { ...BUNDLE, scores: deep(200_000) }],
    [
      'a change with nesting deeper than any stack',
      { ...BUNDLE, changes: [{ ...BUNDLE.changes[0], set: { note: deep(200_000) } }] },
    ],
  ])('is refused: %s', async (_what, input) => {
    expect(await verify(input)).toMatchObject({ ok: false, code: 'not-a-bundle' });
  });

  test('is refused whatever it is, and never crashes the reader', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...KEYS), fc.jsonValue(), async (key, value) => {
        fc.pre(JSON.stringify(value) !== JSON.stringify(BUNDLE[key as keyof Bundle]));
        expect((await verify({ ...BUNDLE, [key]: value })).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

test('a key that JavaScript treats as no other cannot be slipped in', async () => {
  const text = await bundleText(factsFrom([]));
  expect(await verdictOn(text.replace('"set":{', '"set":{"__proto__":{},'))).toMatchObject({ ok: false });
  expect(await verdictOn(text.replace('"manifest":{', '"manifest":{"__proto__":"x",'))).toMatchObject({ ok: false });
  expect(await verdictOn(text.replace('"dealer":{', '"dealer":{"__proto__":{},'))).toMatchObject({ ok: false });
});
