import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type Author,
  type MadeProgramme,
  makeAudit,
  makeProgramme,
  newAuthor,
} from '../../../tests/support/changes.ts';
import type { Device } from '../../../tests/support/device.ts';
import { type MemoryEndpoint, memoryEndpoint } from '../../../tests/support/memoryEndpoint.ts';
import { type Bundle, bundleSchema } from '../../domain/bundle/bundleSchema.ts';
import { verifyBundle } from '../../domain/bundle/verify.ts';
import { importAnswerSchema } from '../../domain/wire.ts';
import { templateOf } from '../bundles/templateOf.ts';
import { sha256 } from '../hash.ts';

let endpoint: MemoryEndpoint;
let device: Device;
let author: Author;
let programme: MadeProgramme;
beforeEach(async () => {
  endpoint = memoryEndpoint();
  device = await endpoint.newDevice();
  author = newAuthor();
  programme = makeProgramme(author);
});
afterEach(() => endpoint.close());

async function pushAudit(by = author, to = programme) {
  const audit = makeAudit(by, to, { answers: 5, photos: 2, sealed: true });
  await device.push([...to.changes, ...audit.changes]);
  for (const { sha256: hash, bytes } of audit.photos) await device.putPhoto(hash, bytes);
  return audit;
}

const bundleOf = async (id = programme.programmeId, asker = device): Promise<Bundle> =>
  bundleSchema.parse(await (await asker.send(`/v1/programmes/${id}/bundle`)).json());

const post = (bundle: unknown, to = device): Promise<Response> =>
  to.send('/v1/bundles', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(bundle),
  });

test('a programme comes out as one whole file with its photos', async () => {
  const audit = await pushAudit();
  const response = await device.send(`/v1/programmes/${programme.programmeId}/bundle`);
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename="showroom-audit-[0-9a-f]{8}.json"$/,
  );
  const bundle: unknown = await response.json();
  const verified = await verifyBundle({ bundle, templateOf, sha256 });
  expect(verified).toMatchObject({ ok: true, content: { audits: [{ id: audit.auditId, state: 'sealed' }] } });
  expect(verified.ok && verified.photos.length).toBe(2);
});

test('one visit comes out alone', async () => {
  await pushAudit();
  const { programmeId, dealerId } = programme;
  const set = { programmeId, no: 2, openedOn: '2026-12-23' };
  await device.push([author.edit({ kind: 'visit', recordId: author.newId(), dealerId, set })]);
  const response = await device.send(`/v1/programmes/${programmeId}/bundle?visit=${programme.visitId}`);
  const bundle = bundleSchema.parse(await response.json());
  expect(bundle.scope).toEqual({ kind: 'visit', id: programme.visitId });
  expect(bundle.visits.map(({ no }) => no)).toEqual([1]);
  expect((await bundleOf()).visits.map(({ no }) => no)).toEqual([1, 2]);
});

test('a file imported elsewhere gives the same programme there, and again nothing more', async () => {
  const audit = await pushAudit();
  const bundle = await bundleOf();
  const elsewhere = memoryEndpoint();
  const other = await elsewhere.newDevice();
  const first = importAnswerSchema.parse(await (await post(bundle, other)).json());
  expect(first).toMatchObject({ stored: bundle.changes.length, duplicate: 0, quarantined: 0, photosStored: 2 });
  expect(first.audits).toMatchObject([{ auditId: audit.auditId, complete: true }]);
  const second = importAnswerSchema.parse(await (await post(bundle, other)).json());
  expect(second).toMatchObject({ stored: 0, duplicate: bundle.changes.length, photosStored: 0 });
  expect((await bundleOf(programme.programmeId, other)).digest).toBe(bundle.digest);
  await elsewhere.close();
});

test('a file may come compressed', async () => {
  await pushAudit();
  const body = new Uint8Array(gzipSync(JSON.stringify(await bundleOf())));
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
  expect((await device.send('/v1/bundles', { method: 'POST', headers, body })).status).toBe(200);
});

test('of an altered file nothing is taken, and the entry at fault is named', async () => {
  await pushAudit();
  const bundle = await bundleOf();
  const elsewhere = memoryEndpoint();
  const other = await elsewhere.newDevice();
  const response = await post({ ...bundle, dealer: { ...bundle.dealer, name: '别家' } }, other);
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ code: 'bundle-refused', where: 'altered dealer' });
  expect((await other.have(author.replica)).contiguous).toBe(0);
  await elsewhere.close();
});

test('two imports at once: the second is asked to wait', async () => {
  await pushAudit();
  const bundle = await bundleOf();
  const answers = await Promise.all([post(bundle), post(bundle)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 503]);
  expect(answers[1]?.headers.get('retry-after')).toBe('5');
  expect((await post(bundle)).status).toBe(200);
});

test('head office reads all programmes line by line, then only what is new', async () => {
  await pushAudit();
  const second = newAuthor();
  const later = makeProgramme(second);
  await pushAudit(second, later);
  const lines = async (query: string) => {
    const response = await device.send(`/v1/bundles${query}`);
    expect(response.headers.get('content-type')).toBe('application/x-ndjson');
    const text = await response.text();
    const bundles = text
      .split('\n')
      .filter(Boolean)
      .map((line) => bundleSchema.parse(JSON.parse(line)));
    return { cursor: response.headers.get('showroom-cursor'), bundles };
  };
  const all = await lines('');
  expect(all.bundles.map(({ programme: { id } }) => id)).toEqual([programme.programmeId, later.programmeId]);
  expect(all.bundles.flatMap(({ photos }) => photos.map(({ held }) => held))).toEqual([false, false, false, false]);
  expect((await lines(`?after=${all.cursor}`)).bundles).toEqual([]);
  const { dealerId } = programme;
  await device.push([author.edit({ kind: 'dealer', recordId: dealerId, dealerId, set: { city: '赣州' } })]);
  const news = await lines(`?after=${all.cursor}&photos=1`);
  expect(news.bundles.map(({ programme: { id } }) => id)).toEqual([programme.programmeId]);
  expect(news.bundles.flatMap(({ photos }) => photos.map(({ held }) => held))).toEqual([true, true]);
  const elsewhere = all.cursor?.replace(/^[0-9a-f]{8}/, '00000000');
  expect((await lines(`?after=${elsewhere}`)).bundles).toHaveLength(2);
});

type Followed = { readonly cursor: string | null; readonly held: Map<string, string>; readonly count: number };

/** Reads on from a cursor; the newest bundle of each programme stands. */
async function follow(asker: Device, from: Followed): Promise<Followed> {
  const query = from.cursor === null ? '' : `?${new URLSearchParams({ after: from.cursor })}`;
  const response = await asker.send(`/v1/bundles${query}`);
  const lines = (await response.text()).split('\n').filter(Boolean);
  const bundles = lines.map((line) => JSON.parse(line) as Bundle);
  const held = new Map([...from.held, ...bundles.map(({ programme: { id }, digest }) => [id, digest] as const)]);
  return { cursor: response.headers.get('showroom-cursor'), held, count: bundles.length };
}

const NOTHING: Followed = { cursor: null, held: new Map(), count: 0 };

test('whoever follows the cursor has at the end what a whole read gives, whatever came in between', async () => {
  const authors = [author, newAuthor(), newAuthor()];
  const programmes = [programme, ...authors.slice(1).map((each) => makeProgramme(each))];
  // Of three tablets, some of it late: a dealer after his programme, a person after what he wrote.
  const queues = programmes.map((each, n) =>
    [...each.changes, ...makeAudit(authors[n] ?? author, each).changes].reverse(),
  );
  let state = NOTHING;
  for (let round = 0; queues.some((queue) => queue.length > 0); round++) {
    const queue = queues[round % queues.length] ?? [];
    const reading = follow(device, state);
    if (queue.length > 0) await device.push(queue.splice(0, 1 + (round % 5)));
    state = await reading;
  }
  state = await follow(device, state);
  expect(state.held).toEqual((await follow(device, NOTHING)).held);
  expect(state.held.size).toBe(3);
  expect((await follow(device, state)).count).toBe(0);
});

test('a dealer who comes into the scope is told from the start, the others not again', async () => {
  await pushAudit();
  const second = newAuthor();
  const later = makeProgramme(second);
  await pushAudit(second, later);
  const narrow = await endpoint.newDevice({ dealers: [programme.dealerId] });
  const first = await follow(narrow, NOTHING);
  expect([...first.held.keys()]).toEqual([programme.programmeId]);
  const { member } = (await endpoint.storage.devices.find(narrow.deviceId)) ?? {};
  if (!member) throw new Error('no member');
  await endpoint.storage.members.save({ ...member, dealers: [programme.dealerId, later.dealerId] }, 1);
  const more = await follow(narrow, { ...first, held: new Map() });
  expect([...more.held.keys()]).toEqual([later.programmeId]);
  expect((await follow(narrow, more)).count).toBe(0);
});

test('a programme whose dealer has not arrived yet is left out, and comes when he has', async () => {
  const [person, dealer, ...rest] = programme.changes;
  await device.push([person, ...rest]);
  expect((await device.send(`/v1/programmes/${programme.programmeId}/bundle`)).status).toBe(404);
  const before = await device.send('/v1/bundles');
  expect(await before.text()).toBe('');
  await device.push([dealer]);
  const after = await device.send(`/v1/bundles?after=${before.headers.get('showroom-cursor')}`);
  expect((await after.text()).split('\n')).toHaveLength(2);
});

test.each([
  { path: '/v1/programmes/x/bundle', status: 404 },
  { path: `/v1/programmes/${newAuthor().newId()}/bundle`, status: 404 },
  { path: '/v1/bundles?after=x', status: 400 },
  { path: '/v1/bundles?after=00000000-0000-7000-8000-000000000000.12', status: 200 },
  { path: '/v1/bundles?photos=yes', status: 400 },
])('GET $path answers $status', async ({ path, status }) => {
  expect((await device.send(path)).status).toBe(status);
});
