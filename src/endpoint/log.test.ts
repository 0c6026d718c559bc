import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeAudit, makeProgramme, newAuthor } from '../../tests/support/changes.ts';
import { newNonce, syncHeaders } from '../../tests/support/device.ts';
import { type MemoryEndpoint, memoryEndpoint } from '../../tests/support/memoryEndpoint.ts';
import { PROTOCOL } from '../domain/wire.ts';
import { errorPlace } from './log.ts';

let endpoint: MemoryEndpoint;
beforeEach(() => {
  endpoint = memoryEndpoint();
});
afterEach(() => endpoint.close());

const CANARY = '金丝雀-canary-4711';
const SLUG = 'canary-4711';

/** Everything a person, a tablet or an attacker can put a word into. */
async function talk(): Promise<string[]> {
  const device = await endpoint.newDevice();
  const author = newAuthor(CANARY);
  const programme = makeProgramme(author, { person: CANARY, dealer: CANARY });
  const { dealerId, programmeId } = programme;
  const audit = makeAudit(author, programme, { answers: 2, photos: 1, sealed: true });
  const note = author.edit({
    kind: 'audit',
    recordId: audit.auditId,
    dealerId,
    set: { [`answers.${SLUG}.note`]: CANARY, templateId: SLUG },
  });
  await device.push([...programme.changes, ...audit.changes, note, { ...note, lamport: 77 }]);
  const bad = await device.push([
    CANARY,
    { id: CANARY },
    { ...note, id: author.newId(), set: { deleted: CANARY }, base: {} },
  ]);
  await device.send(`/v1/programmes/${programmeId}/bundle`);
  const json = { 'content-type': 'application/json' };
  const post = (path: string, body: unknown) =>
    device.send(path, { method: 'POST', headers: json, body: typeof body === 'string' ? body : JSON.stringify(body) });
  const nonce = newNonce();
  const code = { protocol: PROTOCOL, nonce, code: SLUG, device: CANARY };
  const answers = [
    await post('/v1/changes', `{"${CANARY}"`),
    await post('/v1/changes', { protocol: CANARY, nonce: CANARY }),
    await post('/v1/bundles', { format: CANARY, dealer: { name: CANARY } }),
    await endpoint.send('/v1/devices', {
      method: 'POST',
      headers: syncHeaders(nonce, json),
      body: JSON.stringify(code),
    }),
    await device.send(`/v1/have?replica=${SLUG}`),
    await device.send(`/v1/bundles?after=${SLUG}`),
    await device.send(`/v1/photos/${SLUG}`, { method: 'PUT', headers: { 'content-type': 'image/jpeg' }, body: CANARY }),
    await endpoint.send('/v1/have', { headers: { cookie: `device=${SLUG}`, 'user-agent': SLUG, referer: SLUG } }),
    await endpoint.send(`/v1/${SLUG}`),
    await endpoint.send(`/${SLUG}.js`),
  ];
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  return [JSON.stringify(bad), ...texts];
}

test('nothing that anybody says gets into the log or into a refusal', async () => {
  const answers = await talk();
  const lines = endpoint.lines.map((line) => JSON.stringify(line));
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter((line) => line.includes('4711'))).toEqual([]);
  // A refused change is answered with the id it came with, cut short; nothing else of it comes back.
  expect(answers.slice(1).filter((text) => text.includes('4711'))).toEqual([]);
  expect(JSON.parse(answers[0] ?? '')).toMatchObject({
    results: [
      { id: '', code: 'invalid-change', where: '' },
      { id: CANARY, code: 'invalid-change' },
      { code: 'invalid-value', where: 'set.deleted' },
    ],
  });
});

test('ids are cut short, tokens and addresses are not there at all', async () => {
  const device = await endpoint.newDevice();
  const author = newAuthor();
  await device.push(makeProgramme(author).changes);
  const log = JSON.stringify(endpoint.lines);
  expect(log).toContain(`"device":"${device.deviceId.slice(0, 8)}"`);
  for (const secret of [device.deviceId, device.cookie, device.cookie.slice(-43), author.replica, 'in-memory']) {
    expect(log).not.toContain(secret);
  }
});

test('of a bug the log tells the kind and the place, never the message', () => {
  const place = errorPlace(new TypeError(`cannot read ${CANARY}`));
  expect(place).toMatch(/^TypeError at .*src\/endpoint\/log\.test\.ts/);
  expect(place).not.toContain('4711');
  expect(errorPlace(CANARY)).toBe('string');
});
