import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeAudit, makeProgramme, newAuthor } from '../../tests/support/changes.ts';
import { type MemoryEndpoint, memoryEndpoint } from '../../tests/support/memoryEndpoint.ts';

let endpoint: MemoryEndpoint;
beforeEach(() => {
  endpoint = memoryEndpoint();
});
afterEach(() => endpoint.close());

test('a sealed audit with all its changes and photos is safe, and gets a receipt', async () => {
  const device = await endpoint.newDevice();
  const author = newAuthor();
  const programme = makeProgramme(author);
  const audit = makeAudit(author, programme, { photos: 3, sealed: true });
  const changes = [...programme.changes, ...audit.changes];

  const pushed = await device.push(changes, { gzip: true });
  expect(pushed.results.map(({ status }) => status)).toEqual(changes.map(() => 'stored'));
  expect(pushed.missingPhotos.sort()).toEqual(audit.photos.map(({ sha256 }) => sha256).sort());
  expect(pushed.audits).toMatchObject([{ auditId: audit.auditId, complete: false, receipt: null }]);

  const answers = [];
  for (const { sha256, bytes } of audit.photos) answers.push(await device.putPhoto(sha256, bytes));
  expect(answers.map(({ audits }) => audits[0]?.complete)).toEqual([false, false, true]);
  expect(answers[2]?.audits[0]?.receipt?.number).toMatch(/^20261123-[0-9A-F]{8}$/);

  const again = await device.push(changes);
  expect(again.results.every(({ status }) => status === 'duplicate')).toBe(true);
  expect(again.missingPhotos).toEqual([]);
  expect(again.audits[0]?.receipt).toEqual(answers[2]?.audits[0]?.receipt);
  const have = await device.have(author.replica, [audit.auditId]);
  expect(have).toMatchObject({ contiguous: changes.length, extras: [], audits: [{ complete: true }] });
});
