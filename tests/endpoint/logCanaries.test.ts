import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadTemplate } from '../../src/domain/catalogue/loadTemplate.ts';
import { TEMPLATE_INDEX } from '../../src/domain/catalogue/templateIndex.ts';
import type { Change } from '../../src/domain/change.ts';
import { parseChange } from '../../src/domain/changeSchema.ts';
import { sampleProgramme } from '../../src/domain/demo/sampleProgramme.ts';
import type { Json } from '../../src/domain/json.ts';
import { PROTOCOL } from '../../src/domain/wire.ts';
import { newId, strongRandom } from '../../src/endpoint/random.ts';
import { type MadePhoto, makePhoto } from '../support/changes.ts';
import { type Device, type DeviceRequest, enrolDevice, newNonce, overNetwork, syncHeaders } from '../support/device.ts';
import { newCode, newDataDir, type RunningEndpoint, removeDataDir, startEndpoint } from '../support/endpoint.ts';
import { newDatabase } from '../support/sharedPostgres.ts';

vi.setConfig({ testTimeout: 180_000 });

/** In every text that a person, a tablet or an attacker can put somewhere. No part of it is hexadecimal. */
const WORD = 'kanarienvogel';
const CANARY = `金丝雀 ${WORD}`;
const TELLS = new RegExp(`${WORD}|金丝雀|KANARY`, 'i');
const ADMIN_CODE = 'KANARY99';
const TOKEN = `${WORD}-metrics-token`;
const JSON_TYPE = { 'content-type': 'application/json' };

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every text in a value, each alone, replaced by the canary. */
function* variants(value: Json): Iterable<Json> {
  if (typeof value === 'string') yield CANARY;
  else if (Array.isArray(value)) {
    for (const [i, part] of value.entries()) for (const one of variants(part as Json)) yield value.with(i, one);
  } else if (isObject(value)) {
    for (const [key, part] of Object.entries(value)) for (const one of variants(part)) yield { ...value, [key]: one };
  }
}

/** A change with the canary wherever its rules allow a free text. */
function planted(change: Change): Change {
  let best = change;
  for (const [field, value] of Object.entries(change.set)) {
    for (const one of variants(value)) {
      const parsed = parseChange(JSON.parse(JSON.stringify({ ...best, set: { ...best.set, [field]: one } })));
      if (parsed.ok) best = parsed.change;
    }
  }
  return best;
}

/** A whole programme: records of every kind, canaries in all their texts. */
async function programme(photo: MadePhoto): Promise<Change[]> {
  const loaded = await Promise.all(TEMPLATE_INDEX.map(({ id, latestVersion }) => loadTemplate(id, latestVersion)));
  const makeId = (): string => newId(Date.now, strongRandom);
  const { sha256, bytes } = photo;
  const changes = sampleProgramme(
    {
      today: '2026-11-24',
      lang: 'zh',
      newId: makeId,
      templates: loaded.filter((template) => template !== undefined),
      photos: [{ sha256, bytes: bytes.length, width: 8, height: 8 }],
    },
    { replica: makeId(), personId: makeId() },
  );
  return changes.map(planted);
}

type Place = {
  readonly env: Readonly<Record<string, string>>;
  /** From now on whatever is stored fails, in words that quote it. */
  readonly breakPush: () => Promise<void>;
  /** From now on whatever is read fails. */
  readonly breakReading: () => Promise<void>;
};

function sqlitePlace(dataDir: string): Place {
  const asked = async (sql: string): Promise<void> => {
    const database = new DatabaseSync(join(dataDir, 'showroom.db'));
    database.exec(sql);
    database.close();
  };
  return {
    env: {},
    breakPush: () => asked(`CREATE TRIGGER t BEFORE INSERT ON changes BEGIN SELECT RAISE(ABORT, '${CANARY}'); END`),
    breakReading: () => asked(`ALTER TABLE member_dealers RENAME TO ${WORD}; ALTER TABLE receipts RENAME TO ${WORD}2`),
  };
}

async function postgresPlace(): Promise<Place> {
  const url = await newDatabase();
  const asked = async (sql: string): Promise<void> => {
    const client = new Client(url);
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  return {
    env: { DATABASE_URL: url },
    // PostgreSQL's words for it quote the constraint's name, and its details the whole row.
    breakPush: () => asked(`ALTER TABLE changes ADD CONSTRAINT ${WORD} CHECK (length(body) < 10) NOT VALID`),
    breakReading: () => asked(`ALTER TABLE member_dealers RENAME TO ${WORD}; ALTER TABLE receipts RENAME TO ${WORD}2`),
  };
}

let folder: string;
let endpoint: RunningEndpoint;
/** Every answer of "no", with its headers. */
let refusals: string[];
beforeEach(() => {
  folder = newDataDir();
  refusals = [];
});
afterEach(async () => {
  await endpoint.stop();
  removeDataDir(folder);
});

async function noted(answer: Response): Promise<number> {
  const text = await answer.text();
  if (!answer.ok) refusals.push(`${answer.status} ${JSON.stringify([...answer.headers])} ${text}`);
  return answer.status;
}

/** Whatever anybody says before he is known. */
async function strangers(): Promise<void> {
  const send = overNetwork(endpoint.url);
  const post = async (body: string, headers: Record<string, string> = JSON_TYPE): Promise<number> =>
    noted(await send('/v1/devices', { method: 'POST', headers: syncHeaders(newNonce(), headers), body }));
  for (const path of [`/${WORD}.js`, `/v1/${WORD}`, `/v1/have?replica=${WORD}&${WORD}=1`, `/${WORD}/%zz`]) {
    await noted(await send(path, { headers: { referer: `https://${WORD}.example/`, 'user-agent': WORD } }));
  }
  await noted(await send('/v1/me', { headers: { cookie: `device=${WORD}; __Host-device=${WORD}`, 'x-a': WORD } }));
  await noted(await send('/metrics', { headers: { authorization: `Bearer ${WORD}` } }));
  await noted(await send('/v1/changes', { method: 'POST', headers: { 'showroom-protocol': WORD } }));
  const nonce = newNonce();
  await post(JSON.stringify({ protocol: PROTOCOL, nonce, code: WORD, device: CANARY }));
  await post(JSON.stringify({ [WORD]: CANARY }));
  await post(`{"${CANARY}`);
  await post('x', { 'content-type': `application/${WORD}` });
  await post('x', { ...JSON_TYPE, 'content-encoding': WORD });
  await post('x', { ...JSON_TYPE, 'content-encoding': 'gzip' });
  await noted(await send('/v1/devices', { method: 'POST', headers: syncHeaders('n', { origin: `https://${WORD}` }) }));
  await raw(`GET /${WORD} HTTP/9.${WORD}\r\n\r\n`);
  await raw(`POST /v1/changes HTTP/1.1\r\nHost: ${WORD}\r\nContent-Length: ${WORD}\r\n\r\n`);
}

/** Bytes that are no HTTP; what comes back. */
async function raw(text: string): Promise<void> {
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(Number(new URL(endpoint.url).port), '127.0.0.1', () => socket.end(text));
    let got = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      got += chunk;
    });
    socket.on('close', () => resolve(got));
    socket.on('error', () => resolve(got));
  });
  refusals.push(answer);
}

/** All that somebody who manages can say, rightly and wrongly. */
async function acts(device: Device): Promise<void> {
  const call = async (method: string, path: string, said: object | string): Promise<Record<string, unknown>> => {
    const nonce = newNonce();
    const body = typeof said === 'string' ? said : JSON.stringify({ protocol: PROTOCOL, nonce, ...said });
    const headers = { ...JSON_TYPE, 'showroom-nonce': nonce };
    const answer = await device.send(path, { method, headers, body });
    await noted(answer.clone());
    return answer.ok ? ((await answer.json()) as Record<string, unknown>) : {};
  };
  const form = { name: CANARY, role: 'consultant', manages: false, dealers: 'all' };
  const { member } = (await call('POST', '/v1/members', form)) as { member: { id: string } };
  await call('POST', '/v1/codes', { memberId: member.id });
  await call('PUT', `/v1/members/${member.id}`, { ...form, active: false });
  await call('PUT', `/v1/members/${WORD}`, { ...form, active: false });
  await call('POST', '/v1/members', { ...form, role: WORD, [WORD]: CANARY });
  await call('PUT', `/v1/devices/${WORD}`, { revoked: CANARY });
  await call('PUT', `/v1/devices/${WORD}`, { revoked: 'keep' });
  await call('POST', '/v1/changes', `{"${CANARY}"`);
  await call('POST', '/v1/changes', { replica: CANARY, changes: [CANARY] });
  await call('POST', '/v1/bundles', { format: CANARY, [WORD]: [CANARY] });
  await call('POST', '/v1/wipe', { app: WORD, unsent: CANARY, done: false });
}

async function pictures(device: Device, photo: MadePhoto): Promise<void> {
  const put = async (path: string, init: DeviceRequest): Promise<number> =>
    noted(await device.send(path, { method: 'PUT', headers: { 'content-type': 'image/jpeg' }, ...init }));
  await put(`/v1/photos/${WORD}`, { body: CANARY });
  await put(`/v1/photos/${photo.sha256}`, { body: CANARY });
  await put(`/v1/photos/${photo.sha256}`, { body: CANARY, headers: { 'content-type': `image/${WORD}` } });
  expect(await put(`/v1/photos/${photo.sha256}`, { body: photo.bytes })).toBe(201);
  for (const path of [`/v1/photos/${WORD}`, `/v1/programmes/${WORD}/bundle`, `/v1/bundles?after=${WORD}`]) {
    await noted(await device.send(path));
  }
  await noted(await device.send(`/v1/have?replica=${newId(Date.now, strongRandom)}&app=${CANARY}&unsent=${WORD}`));
  await noted(await device.send(`/v1/changes?after=${WORD}`));
}

describe.each(['SQLite', 'PostgreSQL'])('an endpoint on %s', (kind) => {
  test('writes nothing of what anybody said into its log or into a refusal, whatever goes wrong', async () => {
    const dataDir = join(folder, WORD);
    const place = kind === 'SQLite' ? sqlitePlace(dataDir) : await postgresPlace();
    const own = { ADMIN_CODE, METRICS_TOKEN: TOKEN, DIST_DIR: join(folder, `${WORD}-dist`) };
    const env = { ...place.env, ...own };
    endpoint = await startEndpoint({ dataDir, env });
    const send = overNetwork(endpoint.url);
    const photo = makePhoto();
    const changes = await programme(photo);
    const programmeId = changes.find((change) => change.kind === 'programme')?.recordId ?? '';
    const further = await newCode(dataDir, env);
    await strangers();
    const device = await enrolDevice(send, ADMIN_CODE, CANARY);
    const second = await enrolDevice(send, further, CANARY);
    for (let from = 0; from < changes.length; from += 500) await device.push(changes.slice(from, from + 500));
    await device.push([CANARY, { id: CANARY, [WORD]: CANARY }, { ...changes[0], set: { [WORD]: CANARY } }]);
    await acts(device);
    await pictures(device, photo);
    const bundle = await (await second.send(`/v1/programmes/${programmeId}/bundle`)).text();
    await noted(await second.send('/v1/bundles', { method: 'POST', headers: JSON_TYPE, body: bundle }));
    const torn = bundle.replace(CANARY, `${CANARY}!`);
    await noted(await second.send('/v1/bundles', { method: 'POST', headers: JSON_TYPE, body: torn }));
    await second.pull(null);

    // The canaries are really there.
    expect(JSON.stringify(changes).split(CANARY).length).toBeGreaterThan(600);
    expect(bundle.split(CANARY).length).toBeGreaterThan(600);
    const kinds = new Set(changes.map((change) => change.kind));
    expect(kinds.size).toBeGreaterThan(10);

    await place.breakPush();
    const one = planted({ ...(changes[0] as Change), id: newId(Date.now, strongRandom), seq: 90_000 });
    const broken = await device.push([one]).then(() => '', String);
    expect(broken).toContain('answered 500');
    refusals.push(broken.slice(broken.indexOf('500')));
    const photos = join(dataDir, 'photos');
    if (kind === 'SQLite') renameSync(photos, join(folder, `${WORD}-away`));
    const lost = makePhoto();
    const failed = await device.send(`/v1/photos/${lost.sha256}`, {
      method: 'PUT',
      headers: { 'content-type': 'image/jpeg' },
      body: lost.bytes,
    });
    expect(await noted(failed)).toBe(kind === 'SQLite' ? 500 : 201);
    await place.breakReading();
    for (const path of ['/v1/me', '/v1/members', `/v1/have?replica=${device.deviceId}`, '/readyz']) {
      await noted(await device.send(path));
    }
    mkdirSync(join(folder, `${WORD}-dist`));
    const figures = await (await send('/metrics', { headers: { authorization: `Bearer ${TOKEN}` } })).text();
    expect(figures).toContain('showroom_open_connections ');
    expect(await endpoint.stop()).toBe(0);
    rmSync(join(folder, `${WORD}-away`), { recursive: true, force: true });

    const secrets = [device, second].flatMap(({ deviceId, cookie }) => [deviceId, cookie.slice(-43)]);
    const password = place.env['DATABASE_URL'] && new URL(place.env['DATABASE_URL']).password;
    if (password) secrets.push(password);
    secrets.push(further, further.replace('-', ''));
    const gives = (text: string): boolean => TELLS.test(text) || secrets.some((secret) => text.includes(secret));
    expect(endpoint.lines.filter(gives)).toEqual([]);
    expect([...refusals, figures].filter(gives)).toEqual([]);
    // And something was written, and refused, of every sort.
    const events = new Set(endpoint.lines.map((line) => /"event":"([^"]+)"/.exec(line)?.[1]));
    for (const event of ['enrolled', 'pushed', 'pulled', 'imported', 'request', 'failed', 'stopped'])
      expect(events).toContain(event);
    const codes = new Set(refusals.map((text) => Number(text.slice(0, 3))));
    for (const code of [400, 401, 403, 404, 415, 422, 500]) expect(codes).toContain(code);
  });
});
