import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Bundle } from '../../src/domain/bundle/bundleSchema.ts';
import { canonicalJson, type Json } from '../../src/domain/json.ts';
import { PROTOCOL, type PushAnswer } from '../../src/domain/wire.ts';
import { hexOf, makeAudit, makePhoto, makeProgramme, newAuthor } from '../support/changes.ts';
import { type Device, newNonce, syncHeaders } from '../support/device.ts';
import { type MemoryEndpoint, memoryEndpoint } from '../support/memoryEndpoint.ts';
import { mayBeStored } from './changeOracle.ts';
import { type Dice, diceOf, METHODS, pick, randomPath, spoilBytes, spoilHeaders, spoilJson } from './mutate.ts';

/** Enough to notice a slip; FUZZ_REQUESTS=10000 is for whoever has changed what is taken in. */
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 3_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_123);

let endpoint: MemoryEndpoint;
let device: Device;
let bundle: Bundle;
beforeAll(async () => {
  endpoint = memoryEndpoint();
  device = await endpoint.newDevice();
  const author = newAuthor();
  const programme = makeProgramme(author);
  const audit = makeAudit(author, programme, { answers: 4, photos: 1, sealed: true });
  await device.push([...programme.changes, ...audit.changes]);
  for (const { sha256, bytes } of audit.photos) await device.putPhoto(sha256, bytes);
  bundle = (await (await device.send(`/v1/programmes/${programme.programmeId}/bundle`)).json()) as Bundle;
});
afterAll(() => endpoint.close());

type Shot = {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
};

const JSON_TYPE = { 'content-type': 'application/json' };
const withCookie = (more: Readonly<Record<string, string>>) =>
  syncHeaders(newNonce(), { cookie: device.cookie, ...more });

/** A good push of a programme and a short audit, as a tablet sends it. */
function goodPush(dice: Dice): Shot & { readonly json: Record<string, unknown> } {
  const author = newAuthor();
  const programme = makeProgramme(author);
  const audit = makeAudit(author, programme, { answers: 1 + dice(6), photos: dice(3), sealed: dice(2) === 0 });
  const changes = [...programme.changes, ...audit.changes];
  const headers = withCookie(JSON_TYPE);
  const json = { protocol: PROTOCOL, nonce: headers['showroom-nonce'], replica: author.replica, changes };
  return { path: '/v1/changes', method: 'POST', headers, json };
}

function pushShot(dice: Dice): Shot {
  const { json, headers, ...shot } = goodPush(dice);
  const isGood = dice(20) === 0;
  const body = isGood ? new TextEncoder().encode(JSON.stringify(json)) : spoilJson(json, dice);
  return { ...shot, headers: isGood ? headers : spoilHeaders(headers, dice), body };
}

function photoShot(dice: Dice): Shot {
  const { sha256, bytes } = makePhoto();
  const body = dice(10) === 0 ? bytes : spoilBytes(bytes, dice);
  const path = `/v1/photos/${dice(3) === 0 ? hexOf(body) : sha256}`;
  return { path, method: 'PUT', headers: spoilHeaders(withCookie({ 'content-type': 'image/jpeg' }), dice), body };
}

const bundleShot = (dice: Dice): Shot => ({
  path: '/v1/bundles',
  method: 'POST',
  headers: spoilHeaders(withCookie(JSON_TYPE), dice),
  body: spoilJson(bundle, dice),
});

function codeShot(dice: Dice): Shot {
  const headers = syncHeaders(newNonce(), { ...JSON_TYPE, 'x-forwarded-for': String(dice(1e9)) });
  const json = { protocol: PROTOCOL, nonce: headers['showroom-nonce'], code: 'AAAAAAAA', device: 'x' };
  return { path: '/v1/devices', method: 'POST', headers: spoilHeaders(headers, dice), body: spoilJson(json, dice) };
}

function strayShot(dice: Dice): Shot {
  const method = pick(dice, METHODS);
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body = hasBody ? spoilJson(goodPush(dice).json, dice) : undefined;
  return { path: randomPath(dice), method, headers: spoilHeaders(withCookie({}), dice), ...(body && { body }) };
}

const SHOTS = [pushShot, pushShot, pushShot, pushShot, pushShot, photoShot, photoShot, bundleShot, codeShot, strayShot];

const parsed = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));

/** What was taken of a request and should not have been. */
function wronglyTaken({ path, body = new Uint8Array() }: Shot, answer: unknown): string[] {
  if (path === '/v1/changes') {
    const { changes } = parsed(body) as { changes: unknown[] };
    const { results } = answer as PushAnswer;
    return changes.flatMap((change, i) =>
      results[i]?.status === 'quarantined' || mayBeStored(change) ? [] : [JSON.stringify(change).slice(0, 500)],
    );
  }
  if (path.startsWith('/v1/photos/')) {
    const isWhole = path.endsWith(hexOf(body)) && body[0] === 0xff && body[1] === 0xd8;
    return isWhole ? [] : [path];
  }
  if (path === '/v1/bundles') {
    return canonicalJson(parsed(body) as Json) === canonicalJson(bundle as unknown as Json) ? [] : ['a bundle'];
  }
  return path === '/v1/devices' ? ['a device'] : [];
}

test(`${REQUESTS} spoilt requests: none crashes it, none gets a 5xx, nothing invalid is taken`, async () => {
  const dice = diceOf(SEED);
  const tally = { sent: 0, refused: 0, taken: 0, kept: 0, slowest: 0 };
  const failures: unknown[] = [];
  for (let n = 0; n < REQUESTS; n++) {
    const shot = pick(dice, SHOTS)(dice);
    const { path, ...init } = shot;
    const request = attempt(() => new Request(`http://localhost${path}`, init as RequestInit));
    // Some headers cannot even be sent.
    if (!request) continue;
    tally.sent += 1;
    const begun = performance.now();
    const response = await endpoint.fetch(request);
    const text = await response.text();
    tally.slowest = Math.max(tally.slowest, performance.now() - begun);
    if (response.status >= 500) failures.push({ path, status: response.status, text });
    if (!response.ok || shot.method === 'GET' || shot.method === 'HEAD') tally.refused += 1;
    else {
      const answer: unknown = JSON.parse(text);
      failures.push(...wronglyTaken(shot, answer));
      tally.taken += 1;
      tally.kept += text.split('"quarantined"').length - 1;
    }
  }
  const rss = Math.round(process.memoryUsage().rss / 1024 / 1024);
  console.log(
    `fuzz: ${tally.sent} requests, ${tally.refused} refused, ${tally.taken} answered (${tally.kept} changes kept aside), ` +
      `0 crashes, ${failures.length} faults, slowest ${Math.round(tally.slowest)} ms, RSS ${rss} MiB`,
  );
  expect(failures).toEqual([]);
  expect(tally.taken).toBeGreaterThan(REQUESTS / 100);
  expect(tally.kept).toBeGreaterThan(REQUESTS / 100);
}, 600_000);

test('after all that the ledger holds valid changes only, and the file is whole', async () => {
  const database = new DatabaseSync(`${endpoint.dataDir}/showroom.db`, { readOnly: true });
  const rows = database.prepare('SELECT id, body FROM changes').all() as { id: string; body: string }[];
  const wrong = rows.filter(({ id, body }) => {
    const change = JSON.parse(body) as { id: string };
    return change.id !== id || !mayBeStored(change);
  });
  const check = database.prepare('PRAGMA integrity_check').get();
  database.close();
  expect(rows.length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
  expect(check).toEqual({ integrity_check: 'ok' });
  expect((await endpoint.send('/readyz')).status).toBe(200);
  expect(endpoint.lines.filter(({ event }) => event === 'failed')).toEqual([]);
});

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
