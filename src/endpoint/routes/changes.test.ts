import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeAudit, makeProgramme, makeSeal, newAuthor } from '../../../tests/support/changes.ts';
import { type Device, newNonce, syncHeaders } from '../../../tests/support/device.ts';
import { type MemoryEndpoint, memoryEndpoint } from '../../../tests/support/memoryEndpoint.ts';
import { LIMITS } from '../../domain/limits.ts';
import { PROTOCOL } from '../../domain/wire.ts';

let endpoint: MemoryEndpoint;
let device: Device;
beforeEach(async () => {
  endpoint = memoryEndpoint();
  device = await endpoint.newDevice();
});
afterEach(() => endpoint.close());

const NONCE = 'nonce-12345';
const JSON_TYPE = { 'content-type': 'application/json' };

async function post(body: string | Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>> = JSON_TYPE) {
  const all = syncHeaders(NONCE, { cookie: device.cookie, ...headers });
  const response = await endpoint.send('/v1/changes', { method: 'POST', headers: all, body });
  const { code } = (await response.json()) as { code?: string };
  return `${response.status} ${code ?? ''}`.trim();
}

const bodyOf = (changes: readonly unknown[], more: object = {}): string =>
  JSON.stringify({ protocol: PROTOCOL, nonce: NONCE, replica: newAuthor().replica, changes, ...more });

test('each change is judged alone: what is wrong is kept aside with its place, the rest is stored', async () => {
  const author = newAuthor();
  const { changes, programmeId, dealerId } = makeProgramme(author);
  const edit = (set: Record<string, never>) => author.edit({ kind: 'programme', recordId: programmeId, dealerId, set });
  const sent = [
    changes[0],
    'nonsense',
    { ...changes[1], extra: true },
    changes[1],
    changes[2],
    { ...edit({}), set: { colour: 'red' } },
    { ...edit({}), set: { startOn: 'yesterday' } },
    { ...edit({}), set: { note: '长'.repeat(4000) }, base: {} },
    changes[3],
  ];
  const { results } = await device.push(sent);
  expect(results.map(({ status, code, where }) => [code ?? status, where])).toEqual([
    ['stored', undefined],
    ['invalid-change', ''],
    ['invalid-change', ''],
    ['stored', undefined],
    ['stored', undefined],
    ['unknown-field', 'set.colour'],
    ['invalid-value', 'set.startOn'],
    ['stored', undefined],
    ['stored', undefined],
  ]);
  const again = await device.push(sent);
  expect(again.results.map(({ status }) => status)).toEqual(
    results.map(({ status }) => (status === 'stored' ? 'duplicate' : status)),
  );
});

test('a change that is too large is kept aside', async () => {
  const author = newAuthor();
  const audit = makeAudit(author, makeProgramme(author), { answers: 0 });
  const [first] = audit.changes;
  const set = Object.fromEntries(Array.from({ length: 24 }, (_, i) => [`answers.item-${i}.note`, '满'.repeat(3900)]));
  const { results } = await device.push([{ ...first, set, base: {} }]);
  expect(results).toMatchObject([{ status: 'quarantined', code: 'too-large' }]);
});

test('a template that only a newer tablet knows is taken, and noted', async () => {
  const author = newAuthor();
  const audit = makeAudit(author, makeProgramme(author), { answers: 0 });
  const [first] = audit.changes;
  const { results } = await device.push([{ ...first, set: { ...first?.set, templateVersion: 99 } }]);
  expect(results).toMatchObject([{ status: 'stored' }]);
  expect(endpoint.lines).toContainEqual({ level: 'warn', event: 'unknown-template', audit: audit.auditId.slice(0, 8) });
});

test('a copied tablet is told so', async () => {
  const author = newAuthor();
  const { changes, programmeId, dealerId } = makeProgramme(author);
  expect((await device.push(changes)).fork).toBe(false);
  const edit = author.edit({ kind: 'programme', recordId: programmeId, dealerId, set: { note: 'x' } });
  expect((await device.push([{ ...edit, seq: 2 }])).fork).toBe(true);
});

test('an edit after the seal takes the receipt away, a new seal gives another', async () => {
  const author = newAuthor();
  const programme = makeProgramme(author);
  const audit = makeAudit(author, programme, { answers: 3, sealed: true });
  const first = await device.push([...programme.changes, ...audit.changes]);
  expect(first.audits).toMatchObject([{ complete: true }]);
  const note = author.edit({
    kind: 'audit',
    recordId: audit.auditId,
    dealerId: programme.dealerId,
    set: { 'answers.x.note': '改' },
  });
  const second = await device.push([note]);
  expect(second.audits).toMatchObject([{ complete: false, receipt: null, missingChanges: [], missingPhotos: [] }]);
  const third = await device.push([makeSeal(author, programme.dealerId, audit.auditId)]);
  expect(third.audits).toMatchObject([{ complete: true }]);
  expect(third.audits[0]?.receipt?.number).not.toBe(first.audits[0]?.receipt?.number);
});

test('a sealed audit of which a change has not arrived is not complete, and says which one', async () => {
  const author = newAuthor();
  const programme = makeProgramme(author);
  const { changes, auditId } = makeAudit(author, programme, { answers: 3, sealed: true });
  const [held, late] = [changes.filter((_, i) => i !== 2), changes[2]];
  const first = await device.push([...programme.changes, ...held]);
  expect(first.audits).toMatchObject([{ auditId, complete: false, receipt: null, missingChanges: [late?.id] }]);
  expect((await device.push([late])).audits).toMatchObject([{ auditId, complete: true }]);
});

test.each([
  { what: 'no JSON', body: '{', answer: '400 invalid-json' },
  { what: 'half a character', body: new Uint8Array([0x22, 0xc3, 0x22]), answer: '400 invalid-json' },
  { what: 'a list', body: '[]', answer: '400 invalid-request' },
  { what: 'no changes', body: bodyOf([]), answer: '400 invalid-request' },
  { what: 'an unknown key', body: bodyOf([1], { more: 1 }), answer: '400 invalid-request' },
  {
    what: 'a key that is no property',
    body: bodyOf([1]).replace('{', '{"__proto__":{"a":1},'),
    answer: '400 invalid-request',
  },
  { what: 'another protocol', body: bodyOf([1], { protocol: 2 }), answer: '400 invalid-request' },
  { what: 'another nonce than the header', body: bodyOf([1], { nonce: 'nonce-54321' }), answer: '400 invalid-request' },
  {
    what: 'too many changes',
    body: bodyOf(Array.from({ length: LIMITS.changesPerPush + 1 }, () => 1)),
    answer: '400 invalid-request',
  },
  { what: 'a deep list', body: `${'['.repeat(100_000)}${']'.repeat(100_000)}`, answer: '400 invalid-json' },
  { what: 'too much', body: `"${'x'.repeat(LIMITS.pushInflated)}"`, answer: '413 too-large' },
])('a push of $what is refused: $answer', async ({ body, answer }) => {
  expect(await post(body)).toBe(answer);
});

test.each([
  { headers: { 'content-type': 'text/plain' }, answer: '415 wrong-type' },
  { headers: { 'content-type': 'application/json; charset=utf-8' }, answer: '415 wrong-type' },
  { headers: { ...JSON_TYPE, 'content-encoding': 'br' }, answer: '415 wrong-type' },
  { headers: { ...JSON_TYPE, 'content-encoding': 'gzip' }, answer: '400 invalid-json' },
  { headers: { ...JSON_TYPE, 'content-length': '999999999' }, answer: '413 too-large' },
  { headers: { ...JSON_TYPE, 'content-length': '-1' }, answer: '411 length-required' },
])('a push sent as $headers is refused: $answer', async ({ headers, answer }) => {
  expect(await post(bodyOf([1]), headers)).toBe(answer);
});

test('what inflates beyond the limit is left while it inflates', async () => {
  const bomb = new Uint8Array(gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x20)));
  expect(bomb.length).toBeLessThan(100_000);
  expect(await post(bomb, { ...JSON_TYPE, 'content-encoding': 'gzip' })).toBe('413 too-large');
});

test('a quarter of a million keys in one object are not even looked at', async () => {
  const keys = Array.from({ length: 250_000 }, (_, i) => `"k${i}":1`).join(',');
  expect(await post(bodyOf([1]).replace('[1]', `[{"set":{${keys}}}]`))).toBe('400 invalid-json');
});

test('an answer carries what a portal’s cannot: the protocol and this request’s nonce', async () => {
  const nonce = newNonce();
  const headers = syncHeaders(nonce, { cookie: device.cookie, ...JSON_TYPE });
  const body = JSON.stringify({ protocol: PROTOCOL, nonce, replica: newAuthor().replica, changes: ['x'] });
  const response = await endpoint.send('/v1/changes', { method: 'POST', headers, body });
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'showroom-protocol': '1',
    'showroom-nonce': nonce,
  });
  expect(await response.json()).toMatchObject({ protocol: 1, nonce, epoch: expect.stringMatching(/^[0-9a-f-]{36}$/) });
});
