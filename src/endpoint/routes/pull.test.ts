import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeAudit, makeProgramme, newAuthor } from '../../../tests/support/changes.ts';
import type { Device } from '../../../tests/support/device.ts';
import { type MemoryEndpoint, memoryEndpoint } from '../../../tests/support/memoryEndpoint.ts';
import type { Change } from '../../domain/change.ts';
import { LIMITS } from '../../domain/limits.ts';
import { PROTOCOL_HEADER } from '../../domain/wire.ts';

let endpoint: MemoryEndpoint;
let device: Device;
beforeEach(async () => {
  endpoint = memoryEndpoint();
  device = await endpoint.newDevice();
});
afterEach(() => endpoint.close());

const idsOf = (changes: readonly Change[]): string[] => changes.map(({ id }) => id);

type Drained = { ids: string[]; cursor: string; pages: number; setBack: boolean };

async function drain(after: string | null, from = device): Promise<Drained> {
  const drained: Drained = { ids: [], cursor: after ?? '', pages: 0, setBack: false };
  let [place, more] = [after, true];
  while (more) {
    const answer = await from.pull(place);
    drained.ids.push(...idsOf(answer.changes));
    drained.setBack ||= answer.setBack;
    drained.pages += 1;
    ({ cursor: place, more } = answer);
  }
  return { ...drained, cursor: place ?? '' };
}

test('tells another device what was pushed, once, from where it left off', async () => {
  const author = newAuthor();
  const programme = makeProgramme(author);
  await device.push(programme.changes);
  const other = await endpoint.newDevice();
  const first = await drain(null, other);
  expect(first.ids).toEqual(idsOf(programme.changes));
  expect(await drain(first.cursor, other)).toMatchObject({ ids: [], pages: 1 });
  const { changes } = makeAudit(author, programme, { answers: 2 });
  await device.push(changes);
  expect(await drain(first.cursor, other)).toMatchObject({ ids: idsOf(changes), setBack: false });
});

test('goes in pages that are limited in number and in size', async () => {
  const author = newAuthor();
  const { dealerId, changes } = makeProgramme(author);
  const note = '长'.repeat(4_000);
  const many = Array.from({ length: 150 }, () =>
    author.edit({ kind: 'dealer', recordId: dealerId, dealerId, set: { note } }),
  );
  await device.push(changes);
  await device.push(many);
  const first = await device.pull(null);
  expect(JSON.stringify(first.changes).length).toBeLessThan(LIMITS.pull);
  expect(first.more).toBe(true);
  const { ids, pages } = await drain(null);
  expect(ids).toEqual(idsOf([...changes, ...many]));
  expect(pages).toBe(2);
});

test('is packed for whoever takes that, and carries what a portal’s answer cannot', async () => {
  await device.push(makeProgramme(newAuthor()).changes);
  const plain = await device.send('/v1/changes');
  const packed = await device.send('/v1/changes', { headers: { 'accept-encoding': 'br, gzip' } });
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  const [text, bytes] = [await plain.text(), new Uint8Array(await packed.arrayBuffer())];
  expect(bytes.length).toBeLessThan(text.length / 2);
  const { nonce: _a, ...one } = JSON.parse(text) as Record<string, unknown>;
  const { nonce, ...other } = JSON.parse(gunzipSync(bytes).toString()) as Record<string, unknown>;
  expect(other).toEqual(one);
  expect(packed.headers.get('showroom-nonce')).toBe(nonce);
  expect(packed.headers.get(PROTOCOL_HEADER)).toBe('1');
  expect(packed.headers.get('cache-control')).toBe('no-store');
});

describe('a cursor', () => {
  test.each(['', 'nonsense', `${'x'.repeat(5_000)}`, '0.0.0.0.0.0.0'])(
    'that nobody gave (%#) begins again',
    async (after) => {
      const { changes } = makeProgramme(newAuthor());
      await device.push(changes);
      expect(await drain(after)).toMatchObject({ ids: idsOf(changes), setBack: false });
    },
  );

  test.each([
    ['with another identity', false],
    ['with the identity that it had', true],
  ])('of an endpoint that was set back, %s, begins again and says so', async (_how, sameEpoch) => {
    const author = newAuthor();
    const programme = makeProgramme(author);
    await device.push(programme.changes);
    const backup = memoryEndpoint({}, { from: endpoint.dataDir, ...(sameEpoch && { epoch: endpoint.epoch }) });
    try {
      const audit = makeAudit(author, programme, { answers: 3 });
      await device.push(audit.changes);
      const { cursor } = await drain(null);
      const there = await backup.newDevice();
      const set = { note: '新' };
      const later = newAuthor().edit({
        kind: 'dealer',
        recordId: programme.dealerId,
        dealerId: programme.dealerId,
        set,
      });
      for (const news of [[], [later], audit.changes]) {
        if (news.length > 0) await there.push(news);
        const again = await drain(cursor, there);
        expect(again.setBack).toBe(true);
        expect(again.ids).toEqual(expect.arrayContaining(idsOf(programme.changes)));
      }
    } finally {
      await backup.close();
    }
  });
});

test('the question what is held tells at once whether there is news', async () => {
  const author = newAuthor();
  const { changes } = makeProgramme(author);
  const asked = async (after: string) => {
    const query = new URLSearchParams({ replica: author.replica, after });
    return ((await (await device.send(`/v1/have?${query}`)).json()) as { news?: boolean }).news;
  };
  await device.push(changes.slice(0, 2));
  const { cursor } = await drain(null);
  expect(await asked(cursor)).toBe(false);
  expect(await asked('nonsense')).toBe(true);
  await device.push(changes);
  expect(await asked(cursor)).toBe(true);
  expect(await device.have(author.replica)).not.toHaveProperty('news');
});
