import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  hexOf,
  type MadeAudit,
  type MadePhoto,
  makeAudit,
  makePhoto,
  makeProgramme,
  newAuthor,
} from '../../../tests/support/changes.ts';
import type { Device } from '../../../tests/support/device.ts';
import { tinyJpeg, withSegment } from '../../../tests/support/jpeg.ts';
import { type MemoryEndpoint, memoryEndpoint } from '../../../tests/support/memoryEndpoint.ts';
import { LIMITS } from '../../domain/limits.ts';

let endpoint: MemoryEndpoint;
let device: Device;
beforeEach(async () => {
  endpoint = memoryEndpoint();
  device = await endpoint.newDevice();
});
afterEach(() => endpoint.close());

const fileOf = (sha256: string): string => join(endpoint.dataDir, 'photos', sha256.slice(0, 2), `${sha256}.jpg`);
const ask = (sha256: string, asker = device): Promise<Response> =>
  asker.send(`/v1/photos/${sha256}`, { method: 'HEAD' });
const head = async (sha256: string, asker = device): Promise<number> => (await ask(sha256, asker)).status;
/** How much of a photo has come from that tablet in parts. */
const begun = async (sha256: string, asker = device): Promise<number> =>
  Number((await ask(sha256, asker)).headers.get('upload-offset') ?? 0);

type PutOptions = { readonly sha256?: string; readonly type?: string; readonly range?: string };

async function put(bytes: Uint8Array<ArrayBuffer>, options: PutOptions = {}): Promise<string> {
  const { sha256 = hexOf(bytes), type = 'image/jpeg', range } = options;
  const headers = { 'content-type': type, ...(range !== undefined && { 'content-range': range }) };
  const response = await device.send(`/v1/photos/${sha256}`, { method: 'PUT', headers, body: bytes });
  const { status, code, where } = (await response.json()) as Record<string, string>;
  return [response.status, code ?? status, where].filter(Boolean).join(' ');
}

async function pushedAudit(): Promise<{ audit: MadeAudit; photo: MadePhoto }> {
  const author = newAuthor();
  const programme = makeProgramme(author);
  const audit = makeAudit(author, programme, { answers: 2, photos: 1, sealed: true });
  await device.push([...programme.changes, ...audit.changes]);
  return { audit, photo: audit.photos[0] as MadePhoto };
}

test('a photo is kept under its hash; sent again it is there already', async () => {
  const { sha256, bytes } = makePhoto();
  expect(await put(bytes)).toBe('201 stored');
  expect(readFileSync(fileOf(sha256)).equals(bytes)).toBe(true);
  expect(await put(bytes)).toBe('200 duplicate');
  expect(await head(sha256)).toBe(200);
  expect(readdirSync(join(endpoint.dataDir, 'photos', 'drafts'))).toEqual([]);
});

test.each([
  { what: 'other bytes than the hash says', bytes: tinyJpeg(1), sha256: hexOf(tinyJpeg(2)), answer: '422 wrong-hash' },
  {
    what: 'a photo cut short',
    bytes: tinyJpeg(3).subarray(0, 90),
    sha256: hexOf(tinyJpeg(3)),
    answer: '422 wrong-hash',
  },
  {
    what: 'a picture that is no JPEG',
    bytes: new TextEncoder().encode('<svg onload="x">'),
    answer: '422 not-a-photo not-a-jpeg',
  },
  {
    what: 'a JPEG with EXIF',
    bytes: withSegment(tinyJpeg(4), 0xe1, 'Exif\0\0GPS'),
    answer: '422 not-a-photo metadata',
  },
  { what: 'a JPEG with a comment', bytes: withSegment(tinyJpeg(5), 0xfe, '王磊'), answer: '422 not-a-photo metadata' },
  { what: 'a giant', bytes: tinyJpeg(6, { width: 60_000, height: 60_000 }), answer: '422 not-a-photo too-many-pixels' },
  { what: 'too many bytes', bytes: new Uint8Array(LIMITS.photo + 1), answer: '413 too-large' },
  { what: 'nothing', bytes: new Uint8Array(), answer: '422 not-a-photo not-a-jpeg' },
  { what: 'a page', bytes: tinyJpeg(7), type: 'text/html', answer: '415 wrong-type content-type' },
  { what: 'a name that is no hash', bytes: tinyJpeg(8), sha256: 'x'.repeat(64), answer: '400 invalid-request sha256' },
])('$what is refused: $answer', async ({ bytes, answer, ...options }) => {
  const { sha256 = hexOf(bytes) } = options;
  expect((await put(bytes, options)).startsWith(answer)).toBe(true);
  expect(await head(sha256)).toBe(404);
  expect(readdirSync(join(endpoint.dataDir, 'photos', 'drafts'))).toEqual([]);
});

test('a photo is shown as a picture and as nothing else', async () => {
  const { photo } = await pushedAudit();
  await put(photo.bytes);
  const response = await device.send(`/v1/photos/${photo.sha256}`);
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(photo.bytes);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'content-disposition': `inline; filename="${photo.sha256.slice(0, 8)}.jpg"`,
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'private',
    'x-content-type-options': 'nosniff',
  });
});

test('a photo that no audit shows is given to nobody, and only its own tablet learns that it is held', async () => {
  const { sha256, bytes } = makePhoto();
  await put(bytes);
  const other = await endpoint.newDevice();
  expect([await head(sha256), await head(sha256, other)]).toEqual([200, 404]);
  expect((await device.send(`/v1/photos/${sha256}`)).status).toBe(404);
});

test.each([
  { fault: 'gone', spoil: (file: string) => rmSync(file) },
  {
    fault: 'altered',
    spoil: (file: string) => {
      const bytes = readFileSync(file);
      bytes[50] = (bytes[50] ?? 0) ^ 1;
      writeFileSync(file, bytes);
    },
  },
])('a photo whose file is $fault counts as missing until it is sent again', async ({ spoil }) => {
  const { audit, photo } = await pushedAudit();
  await put(photo.bytes);
  const { replica } = newAuthor();
  expect((await device.have(replica, [audit.auditId])).audits).toMatchObject([{ complete: true }]);
  spoil(fileOf(photo.sha256));
  expect(await head(photo.sha256)).toBe(404);
  expect((await device.have(replica, [audit.auditId])).audits).toMatchObject([
    { complete: false, missingPhotos: [photo.sha256] },
  ]);
  expect((await device.push(audit.changes)).missingPhotos).toEqual([photo.sha256]);
  expect(await put(photo.bytes)).toBe('201 stored');
  expect((await device.have(replica, [audit.auditId])).audits).toMatchObject([{ complete: true }]);
});

test('a photo that comes in parts is one only with its last byte; another tablet neither learns of it nor goes on with it', async () => {
  const { sha256, bytes } = makePhoto(3_000);
  const part = (from: number, to: number) =>
    put(bytes.slice(from, to), { sha256, range: `bytes ${from}-${to - 1}/${bytes.length}` });
  expect(await part(0, 1_000)).toBe('202 partial');
  const other = await endpoint.newDevice();
  expect([await begun(sha256), await begun(sha256, other), await head(sha256)]).toEqual([1_000, 0, 404]);
  expect(await part(1_500, 2_000)).toBe('409 conflict content-range');
  expect(await part(1_000, 2_000)).toBe('202 partial');
  expect(await part(2_000, bytes.length)).toBe('201 stored');
  expect(readFileSync(fileOf(sha256)).equals(bytes)).toBe(true);
  expect([await begun(sha256), await head(sha256)]).toEqual([0, 200]);
});

test.each([
  {
    what: 'other bytes than the hash says',
    spoil: (bytes: Uint8Array) => bytes.fill(1, 40, 50),
    answer: '422 wrong-hash',
  },
  { what: 'a cut in the middle', spoil: (bytes: Uint8Array) => bytes.subarray(0, 700), answer: '202 partial' },
])('a last part with $what makes no photo', async ({ spoil, answer }) => {
  const { sha256, bytes } = makePhoto(2_000);
  const total = bytes.length;
  await put(bytes.slice(0, 1_000), { sha256, range: `bytes 0-999/${total}` });
  const rest = new Uint8Array(spoil(bytes.slice(1_000)));
  const range = `bytes 1000-${999 + rest.length}/${total}`;
  expect((await put(rest, { sha256, range })).startsWith(answer)).toBe(true);
  expect([await head(sha256), await begun(sha256)]).toEqual([404, answer.startsWith('422') ? 0 : 1_700]);
});

test.each(['bytes 0-9/10', 'bytes 5-4/3000', 'bytes 0-99/99', 'bytes */3000', `bytes 0-99/${LIMITS.photo + 1}`])(
  'a part that says "%s" of itself is refused',
  async (range) => {
    const { sha256, bytes } = makePhoto(3_000);
    expect(await put(bytes.slice(0, 100), { sha256, range })).toMatch(
      /^(400 invalid-request content-range|413 too-large)$/,
    );
    expect(await begun(sha256)).toBe(0);
  },
);
