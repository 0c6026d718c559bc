import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeAudit, makeProgramme, newAuthor } from '../../../tests/support/changes.ts';
import { type MemoryEndpoint, memoryEndpoint } from '../../../tests/support/memoryEndpoint.ts';
import { configFrom } from '../config.ts';
import { strongRandom } from '../random.ts';
import { keepNoLonger } from './keepNoLonger.ts';
import { monthsBefore } from './retention.ts';

const PROGRAM = resolve(import.meta.dirname, '../erase.ts');
const DAY = 24 * 3_600_000;

let endpoint: MemoryEndpoint;
beforeEach(() => {
  endpoint = memoryEndpoint();
});
afterEach(() => endpoint.close());

async function sealedBy(person: string) {
  const author = newAuthor();
  const programme = makeProgramme(author, { person, dealer: '安达汽车' });
  const audit = makeAudit(author, programme, { answers: 4, photos: 1, sealed: true });
  const device = await endpoint.newDevice();
  await device.push([...programme.changes, ...audit.changes]);
  return { author, programme, audit };
}

const allHeld = async (): Promise<string> => {
  const { storage } = endpoint;
  const ids = (await storage.privacy.recordsOfProgrammes(await storage.privacy.programmesBefore('9999'))).map(
    ({ id }) => id,
  );
  return JSON.stringify(await storage.privacy.changesOf([...ids, ...(await storage.privacy.namedIn(ids))]));
};

function keeper(months: string) {
  const dropped: string[] = [];
  const parsed = configFrom({ RETENTION_MONTHS: months });
  if (!parsed.ok) throw new Error('no configuration');
  const photos = { drop: async (hashes: readonly string[]) => void dropped.push(...hashes) };
  const parts = { config: parsed.config, storage: endpoint.storage, photos, random: strongRandom, log: () => {} };
  return { run: keepNoLonger({ ...parts, clock: () => endpoint.clock.now }), dropped };
}

test('names and photos go on the day after the months that they are kept, and answers stay; without a word, nothing', async () => {
  const { audit } = await sealedBy('钱秘密');
  const [agreed, never] = [keeper('24'), keeper('')];
  endpoint.clock.now += 729 * DAY;
  await agreed.run();
  expect(await allHeld()).toContain('钱秘密');
  endpoint.clock.now += 3 * DAY;
  await never.run();
  expect(await allHeld()).toContain('钱秘密');
  await agreed.run();
  expect(await allHeld()).not.toContain('钱秘密');
  expect(await allHeld()).toContain('展车未锁');
  expect(agreed.dropped).toEqual(audit.photos.map(({ sha256 }) => sha256));
  const position = await endpoint.storage.ledger.position();
  endpoint.clock.now += 800 * DAY;
  await agreed.run();
  expect(await endpoint.storage.ledger.position()).toBe(position);
});

test('a month that is too short for the day ends on its last one', () => {
  expect(monthsBefore(Date.UTC(2027, 2, 31), 1)).toBe('2027-02-28T00:00:00.000Z');
  expect(monthsBefore(Date.UTC(2027, 2, 31), 12)).toBe('2026-03-31T00:00:00.000Z');
});

test('npm run erase lists what would go, and erases only with --yes', async () => {
  const { author } = await sealedBy('钱秘密');
  const run = (...args: string[]) => {
    const env = { ...process.env, DATA_DIR: endpoint.dataDir, DATABASE_URL: '' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8', env });
    return { status, said: stdout + stderr };
  };
  expect(run().status).toBe(2);
  const listed = run('--name', '钱秘密');
  expect(listed).toMatchObject({ status: 0 });
  expect(listed.said).toContain(author.personId);
  expect(listed.said).toContain('consultant');
  expect(await allHeld()).toContain('钱秘密');
  expect(run('--name', '钱秘密', '--yes')).toMatchObject({ status: 2 });
  expect(run('--name', '钱秘密', '--yes', '--why', '本人要求').status).toBe(0);
  expect(await allHeld()).not.toContain('钱秘密');
  const [erasure] = await endpoint.storage.privacy.erasures();
  expect(erasure).toMatchObject({ erases: { role: 'operator', why: '本人要求' } });
});
