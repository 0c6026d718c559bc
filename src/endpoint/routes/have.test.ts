import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeAudit, makeProgramme, newAuthor } from '../../../tests/support/changes.ts';
import type { Device } from '../../../tests/support/device.ts';
import { type MemoryEndpoint, memoryEndpoint } from '../../../tests/support/memoryEndpoint.ts';

let endpoint: MemoryEndpoint;
let device: Device;
beforeEach(async () => {
  endpoint = memoryEndpoint();
  device = await endpoint.newDevice();
});
afterEach(() => endpoint.close());

test('says what is held of a replica, and of an audit that it does not know', async () => {
  const author = newAuthor();
  const { changes } = makeProgramme(author);
  await device.push(changes.filter(({ seq }) => seq !== 2));
  const unknown = author.newId();
  const have = await device.have(author.replica, [unknown]);
  expect(have).toMatchObject({ replica: author.replica, contiguous: 1, extras: [3, 4] });
  const nothing = { complete: false, receipt: null, missingChanges: [], missingPhotos: [] };
  expect(have.audits).toEqual([{ auditId: unknown, ...nothing }]);
});

test('what was kept aside counts as held: sending it again would change nothing', async () => {
  const author = newAuthor();
  const [first, second, third] = makeProgramme(author).changes;
  await device.push([first, { ...second, set: { colour: 'red' }, base: {} }, third]);
  expect(await device.have(author.replica)).toMatchObject({ contiguous: 3, extras: [] });
});

test('another tablet’s audit has the same status for everybody', async () => {
  const author = newAuthor();
  const programme = makeProgramme(author);
  const audit = makeAudit(author, programme, { answers: 2, sealed: true });
  await device.push([...programme.changes, ...audit.changes]);
  const other = await endpoint.newDevice();
  expect(await other.have(newAuthor().replica, [audit.auditId])).toMatchObject({
    contiguous: 0,
    audits: [{ auditId: audit.auditId, complete: true }],
  });
});

test.each(['', '?replica=x', '?audit=x'])('GET /v1/have%s is refused', async (query) => {
  const response = await device.send(`/v1/have${query}`);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ code: 'invalid-request' });
});
