import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type MadePhoto, makeAudit, makeProgramme, makeSeal, newAuthor } from '../../../tests/support/changes.ts';
import type { Device } from '../../../tests/support/device.ts';
import { type MemoryEndpoint, memoryEndpoint } from '../../../tests/support/memoryEndpoint.ts';
import { type ReceiptAnswer, receiptAnswerSchema } from '../../domain/receiptWire.ts';

let endpoint: MemoryEndpoint;
let device: Device;
beforeEach(async () => {
  endpoint = memoryEndpoint();
  device = await endpoint.newDevice();
});
afterEach(() => endpoint.close());

async function ask(number: string, asker = device): Promise<ReceiptAnswer['receipts'][number] | number> {
  const response = await asker.send(`/v1/receipts/${number}`);
  if (!response.ok) return response.status;
  return receiptAnswerSchema.parse(await response.json()).receipts[0] ?? 0;
}

async function sealedAudit() {
  const author = newAuthor();
  const programme = makeProgramme(author);
  const audit = makeAudit(author, programme, { answers: 3, photos: 1, sealed: true });
  const photo = audit.photos[0] as MadePhoto;
  await device.push([...programme.changes, ...audit.changes]);
  const { audits } = await device.putPhoto(photo.sha256, photo.bytes);
  return { author, programme, audit, photo, number: audits[0]?.receipt?.number ?? '' };
}

test('a receipt says by its number what it stands for, and that all of it is still there', async () => {
  const { programme, audit, number } = await sealedAudit();
  const receipt = await ask(number.toLowerCase());
  expect(receipt).toMatchObject({
    number,
    state: 'whole',
    auditId: audit.auditId,
    dealerId: programme.dealerId,
    visitId: programme.visitId,
    photos: 1,
    missingChanges: 0,
    missingPhotos: 0,
  });
  if (typeof receipt === 'number') throw new Error('no receipt');
  // The number is the beginning of the digest.
  expect(receipt.digest.slice(0, 8).toUpperCase()).toBe(number.slice(9));
});

test('a receipt for what was edited or sealed again since says so, and stays true of what it stood for', async () => {
  const { author, programme, audit, number } = await sealedAudit();
  const { dealerId } = programme;
  const note = { kind: 'audit', recordId: audit.auditId, dealerId, set: { 'answers.a.note': 'x' } } as const;
  await device.push([author.edit(note)]);
  expect(await ask(number)).toMatchObject({ state: 'replaced', missingChanges: 0 });
  const { audits } = await device.push([makeSeal(author, dealerId, audit.auditId)]);
  const second = audits[0]?.receipt?.number ?? '';
  expect(second).not.toBe(number);
  expect(await ask(second)).toMatchObject({ state: 'whole' });
  expect(await ask(number)).toMatchObject({ state: 'replaced' });
});

test('a receipt of which something is no longer there says what', async () => {
  const { photo, number } = await sealedAudit();
  rmSync(join(endpoint.dataDir, 'photos', photo.sha256.slice(0, 2), `${photo.sha256}.jpg`));
  expect(await ask(number)).toMatchObject({ state: 'incomplete', missingPhotos: 1 });
});

test('a number that nobody was given, or only somebody else’s dealer, is unknown', async () => {
  const { number } = await sealedAudit();
  const foreign = await endpoint.newDevice({ dealers: [newAuthor().newId()] });
  expect([await ask('20261123-00000000'), await ask('nonsense'), await ask(number, foreign)]).toEqual([404, 404, 404]);
});
