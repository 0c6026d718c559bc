import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeAudit, makeProgramme, newAuthor } from '../../../tests/support/changes.ts';
import { type Device, newNonce, syncHeaders } from '../../../tests/support/device.ts';
import { type MemoryEndpoint, memoryEndpoint } from '../../../tests/support/memoryEndpoint.ts';
import {
  erasableAnswerSchema,
  eraseAnswerSchema,
  erasuresAnswerSchema,
  heldAboutSchema,
} from '../../domain/privacyWire.ts';
import { haveAnswerSchema, PROTOCOL } from '../../domain/wire.ts';
import { photoPath } from '../photos/files.ts';

const NAME = '钱秘密';

let endpoint: MemoryEndpoint;
let admin: Device;
let tablet: Device;
beforeEach(async () => {
  endpoint = memoryEndpoint();
  admin = await endpoint.newDevice({ role: 'admin', dealers: [] });
  tablet = await endpoint.newDevice();
});
afterEach(() => endpoint.close());

async function get(device: Device, path: string): Promise<Response> {
  return device.send(path, { headers: syncHeaders(newNonce()) });
}

async function post(path: string, body: object): Promise<Response> {
  const nonce = newNonce();
  const text = JSON.stringify({ protocol: PROTOCOL, nonce, ...body });
  const headers = syncHeaders(nonce, { 'content-type': 'application/json' });
  return admin.send(path, { method: 'POST', headers, body: text });
}

async function sealed() {
  const author = newAuthor();
  const programme = makeProgramme(author, { person: NAME, dealer: '安达汽车' });
  const audit = makeAudit(author, programme, { answers: 5, photos: 1, sealed: true });
  await tablet.push([...programme.changes, ...audit.changes]);
  const [photo] = audit.photos;
  if (!photo) throw new Error('no photo');
  await tablet.putPhoto(photo.sha256, photo.bytes);
  const have = async () => {
    const response = await get(tablet, `/v1/have?replica=${author.replica}&audit=${audit.auditId}`);
    return haveAnswerSchema.parse(await response.json()).audits[0];
  };
  return { author, programme, audit, photo, have };
}

const ALL = { what: ['names', 'texts', 'photos'], why: '合同到期', dryRun: false };

test('an admin erases an audit’s words and photos; its receipt stands, and nobody gets the photo any more', async () => {
  const { audit, photo, have } = await sealed();
  const before = await have();
  expect(before).toMatchObject({ complete: true });
  const file = photoPath(join(endpoint.dataDir, 'photos'), photo.sha256);
  const dry = eraseAnswerSchema.parse(
    await (await post('/v1/erasures', { ...ALL, recordId: audit.auditId, dryRun: true })).json(),
  );
  expect(dry).toMatchObject({ done: false, records: [{ kind: 'audit', photos: 1 }] });
  expect(existsSync(file)).toBe(true);

  const done = eraseAnswerSchema.parse(await (await post('/v1/erasures', { ...ALL, recordId: audit.auditId })).json());
  expect(done).toMatchObject({ done: true, records: dry.records });
  expect(existsSync(file)).toBe(false);
  expect((await get(tablet, `/v1/photos/${photo.sha256}`)).status).toBe(404);
  expect(await have()).toEqual(before);
  // A tablet that has not heard may send it again: it is thanked, and nothing is kept.
  expect(await tablet.putPhoto(photo.sha256, photo.bytes)).toMatchObject({ status: 'duplicate' });
  expect(existsSync(file)).toBe(false);
  expect(await tablet.push(audit.changes)).toMatchObject({ missingPhotos: [] });

  const list = erasuresAnswerSchema.parse(await (await get(admin, '/v1/erasures')).json());
  expect(list.erasures).toMatchObject([{ recordId: audit.auditId, role: 'admin', photos: 1, why: ALL.why }]);
  expect(list.erasures[0]?.by).not.toBeNull();
  expect(JSON.stringify(endpoint.lines)).not.toMatch(new RegExp(`${NAME}|${ALL.why}`));
});

test('an admin finds whose names there are, and a name that was erased is none of them', async () => {
  const { author, programme, audit } = await sealed();
  const path = `/v1/dealers/${programme.dealerId}/erasable`;
  const read = async () => erasableAnswerSchema.parse(await (await get(admin, path)).json());
  expect(await read()).toMatchObject({
    people: [{ id: author.personId, kind: 'person', name: NAME }],
    programmes: [{ id: programme.programmeId, startOn: '2026-11-23' }],
    audits: [{ id: audit.auditId, visitNo: 1, texts: 1, photos: 1 }],
  });
  await post('/v1/erasures', { ...ALL, recordId: author.personId });
  expect((await read()).people).toEqual([]);
  const bundle = await (await get(tablet, `/v1/programmes/${programme.programmeId}/bundle`)).text();
  expect(bundle).not.toContain(NAME);
  expect((await post('/v1/erasures', { ...ALL, recordId: author.newId() })).status).toBe(404);
  expect((await post('/v1/erasures', { ...ALL, recordId: author.personId, why: '  ' })).status).toBe(400);
});

test('what is held about a dealer comes in one document, with every change and who brought it', async () => {
  const { programme, audit, photo } = await sealed();
  await tablet.push([{ ...(audit.changes[0] as object), id: 'x' }] as never);
  const narrow = await endpoint.newDevice({ role: 'sales-manager', dealers: [programme.dealerId], name: '销售经理' });
  const office = await endpoint.newDevice({ role: 'head-office' });
  const response = await get(office, `/v1/dealers/${programme.dealerId}/held`);
  expect(response.headers.get('content-disposition')).toContain('attachment');
  const held = heldAboutSchema.parse(await response.json());
  const changes = held.records.flatMap((record) => record.changes);
  expect(new Set(changes.map(({ id }) => id))).toEqual(
    new Set([...programme.changes, ...audit.changes].map(({ id }) => id)),
  );
  expect(held.dealer.name).toBe('安达汽车');
  expect(held.photos).toEqual([{ sha256: photo.sha256, bytes: photo.bytes.length, held: true }]);
  expect(held.devices).toMatchObject([{ id: tablet.deviceId, changes: changes.length }]);
  expect(held.members.map(({ name }) => name)).toContain('销售经理');
  expect(held.setAside).toHaveLength(1);
  expect((await get(narrow, `/v1/dealers/${programme.dealerId}/held`)).status).toBe(403);
});
