import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { backUp } from '../../src/endpoint/backups/backUp.ts';
import type { Manifest } from '../../src/endpoint/backups/manifest.ts';
import { copiesOf } from '../../src/store/copies.ts';
import { saveDealer, saveProfile } from '../../src/store/recordEdits.ts';
import type { Tablet } from '../../src/store/tablet.ts';
import { unsent } from '../../src/store/unsent.ts';
import { enrol } from '../../src/sync/enrol.ts';
import { syncOnce } from '../../src/sync/syncOnce.ts';
import { makeAudit, makeProgramme, newAuthor } from '../support/changes.ts';
import {
  type EndpointOptions,
  newCode,
  newDataDir,
  type RunningEndpoint,
  removeDataDir,
  startEndpoint,
} from '../support/endpoint.ts';
import { type Dump, dumpDatabase, loadDump } from '../support/postgresDump.ts';
import { newDatabase } from '../support/sharedPostgres.ts';
import { linkTo, type TestLink } from '../support/syncLink.ts';
import { dealerNamed, heldBy, inStep, NOTHING } from '../support/syncWork.ts';
import {
  answerEverything,
  atWork,
  beginAudit,
  newTablet,
  opened,
  type Place,
  SIGNATURE,
  shot,
} from '../support/tablets.ts';

vi.setConfig({ testTimeout: 180_000 });

const SOURCE = resolve(import.meta.dirname, '../../src/endpoint');

let folder: string;
beforeEach(() => {
  folder = newDataDir();
});
afterEach(() => removeDataDir(folder));

/** A command as an administrator gives it, and what it says. */
function command(name: 'backup' | 'restore', dataDir: string, ...args: readonly string[]) {
  const env = { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir };
  const program = join(SOURCE, `${name}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { env, encoding: 'utf8' });
  return { status, words: `${stdout}${stderr}`.trim() };
}

const manifestIn = (backup: string): Manifest =>
  JSON.parse(readFileSync(join(backup, 'backup.json'), 'utf8')) as Manifest;
const epochIn = (dataDir: string): string => readFileSync(join(dataDir, 'epoch'), 'utf8');

type Three = [string, string, string];
type Player = { readonly tablet: Tablet; readonly link: TestLink };

/** Enrols a tablet at a running endpoint; `at.url` may change later, as an address does that a new machine gets. */
async function player(tablet: Tablet, at: { url: string }, code: string): Promise<Player> {
  const link = linkTo(async (request) => {
    const url = new URL(request.url);
    const { method, headers } = request;
    const body = method === 'GET' ? null : await request.arrayBuffer();
    return fetch(at.url + url.pathname + url.search, { method, headers, body });
  });
  const result = await enrol(tablet, link, code);
  if (!result.ok) throw new Error(`not enrolled: ${result.code}`);
  return { tablet, link };
}

async function sealedAudit(tablet: Tablet, place: Place, photo: number): Promise<string> {
  const audit = await opened(tablet, await beginAudit(tablet, place, 'evening-meeting'));
  await answerEverything(audit);
  await audit.addPhoto(audit.template.sections[0]?.items[0]?.id ?? '', shot(photo));
  await audit.seal(SIGNATURE);
  await audit.close();
  return audit.id;
}

const round = async ({ tablet, link }: Player): Promise<void> =>
  expect(await syncOnce(tablet, link, true)).toEqual({ ok: true });

/** Where the endpoint of a drill keeps what it has, and how that is backed up and brought back somewhere else. */
type Site = {
  readonly first: EndpointOptions;
  readonly backUp: () => Promise<void>;
  readonly restore: () => Promise<EndpointOptions>;
};

function sqliteSite(): Site {
  const [dataDir, target, restored] = ['data', 'backup', 'restored'].map((name) => join(folder, name)) as Three;
  return {
    first: { dataDir },
    backUp: async () => {
      const manifest = await backUp({ dataDir, target, at: new Date().toISOString(), isCopy: false });
      expect(manifest).toMatchObject({ damaged: [], photos: { count: 1 } });
      expect(readdirSync(target).sort()).toEqual(['backup.json', 'photos', 'showroom.db']);
    },
    restore: async () => {
      const { position } = manifestIn(target);
      const said = command('restore', restored, '--from', target);
      expect(said).toMatchObject({ status: 0, words: expect.stringContaining(`changes ${position}`) });
      expect(epochIn(restored)).not.toBe(epochIn(dataDir));
      return { dataDir: restored };
    },
  };
}

async function postgresSite(): Promise<Site> {
  const [here, there] = [await newDatabase(), await newDatabase()];
  let dump: Dump;
  return {
    first: { dataDir: folder, env: { DATABASE_URL: here } },
    backUp: async () => {
      dump = await dumpDatabase(here);
    },
    restore: async () => {
      await loadDump(there, dump);
      return { dataDir: folder, env: { DATABASE_URL: there } };
    },
  };
}

test.each([
  { kind: 'SQLite', siteOf: sqliteSite },
  { kind: 'PostgreSQL', siteOf: postgresSite },
])(
  'drill on $kind: backed up while it is written to, lost with all that came later, restored elsewhere; the tablets give back the rest',
  async ({ siteOf }) => {
    const site = await siteOf();
    const first = await startEndpoint(site.first);
    const at = { url: first.url };
    const { tablet, place, audit } = await atWork();
    await audit.close();
    const auditor = await player(tablet, at, first.code);
    const before = await sealedAudit(tablet, place, 1);
    await round(auditor);
    const writer = await player(await newTablet(), at, await newCode(first.dataDir, site.first.env));
    await saveProfile(writer.tablet, { name: '李娜', role: 'bec-consultant' });

    let isOver = false;
    const writing = (async () => {
      for (let n = 0; !isOver; n++) {
        await saveDealer(writer.tablet, dealerNamed(`代理商 ${n}`));
        await round(writer);
      }
    })();
    await site.backUp();
    isOver = true;
    await writing;

    const later = await sealedAudit(tablet, place, 2);
    await round(auditor);
    expect(await copiesOf(tablet, later)).toMatchObject({ server: 'safe' });
    await first.kill();

    const second = await startEndpoint(await site.restore());
    at.url = second.url;
    for (const each of [auditor, writer]) await round(each);
    expect(await inStep(tablet, auditor.link, place.programmeId)).toBe(true);
    for (const id of [before, later]) expect(await copiesOf(tablet, id)).toMatchObject({ server: 'safe' });
    // And each hears all that the other ever said.
    for (const each of [auditor, writer]) await round(each);
    const [mine, theirs] = [await heldBy(tablet), await heldBy(writer.tablet)];
    expect(mine.ids).toEqual(theirs.ids);
    expect(await unsent(writer.tablet)).toEqual(NOTHING);
    await second.stop();
  },
);

/** A data directory with a sealed audit and its photos, whose endpoint has been stopped. */
async function filled(dataDir: string): Promise<readonly string[]> {
  const endpoint = await startEndpoint({ dataDir });
  const device = await endpoint.newDevice();
  const author = newAuthor();
  const programme = makeProgramme(author);
  const audit = makeAudit(author, programme, { answers: 1, photos: 3, sealed: true });
  await device.push([...programme.changes, ...audit.changes]);
  for (const { sha256, bytes } of audit.photos) await device.putPhoto(sha256, bytes);
  await endpoint.stop();
  return audit.photos.map(({ sha256 }) => sha256).sort();
}

function flipBit(file: string): void {
  const bytes = readFileSync(file);
  bytes[60] = (bytes[60] ?? 0) ^ 0x40;
  writeFileSync(file, bytes);
}

const photoIn = (directory: string, sha256: string): string =>
  join(directory, 'photos', sha256.slice(0, 2), `${sha256}.jpg`);

test('what must not be overwritten or relied on is refused in words, and nothing is touched', async () => {
  const [dataDir, backup, target] = ['data', 'backup', 'target'].map((name) => join(folder, name)) as Three;
  const [sick = '', other = ''] = await filled(dataDir);
  expect(command('backup', target, '--to', backup).words).toContain('There is no database in');
  expect(command('backup', dataDir)).toMatchObject({ status: 2, words: expect.stringContaining('--to DIR') });
  expect(command('backup', dataDir, '--to', backup, '--copy')).toMatchObject({ status: 0 });
  expect(command('backup', dataDir, '--to', backup).words).toContain('is not empty');

  expect(command('restore', dataDir, '--from', backup).words).toContain('is not empty. With --replace');
  flipBit(photoIn(backup, sick));
  const damaged = command('restore', target, '--from', backup);
  expect(damaged).toMatchObject({ status: 1, words: expect.stringContaining('1 photos in') });
  expect(readdirSync(target)).toEqual(['endpoint.lock']);
  expect(command('restore', target, '--from', backup, '--accept-loss')).toMatchObject({
    status: 0,
    words: expect.stringContaining('photos 2, 缺失 lost 1'),
  });
  // Copied, so that what damages the one leaves the other.
  expect(statSync(photoIn(dataDir, other)).nlink).toBe(1);

  const text = readFileSync(join(backup, 'backup.json'), 'utf8');
  writeFileSync(join(backup, 'backup.json'), text.replace(/"position": \d+/, '"position": 1'));
  expect(command('restore', join(folder, 'x'), '--from', backup).words).toContain('was altered');
  writeFileSync(join(backup, 'backup.json'), text);
  flipBit(join(backup, 'showroom.db'));
  expect(command('restore', join(folder, 'x'), '--from', backup).words).toContain('is damaged or missing');
  expect(command('restore', join(folder, 'x'), '--from', folder).words).toContain('holds no whole backup');
});

test('a directory in use is left alone; one that is replaced is set aside whole', async () => {
  const [dataDir, backup] = ['data', 'backup'].map((name) => join(folder, name)) as [string, string];
  const photos = await filled(dataDir);
  expect(command('backup', dataDir, '--to', backup)).toMatchObject({ status: 0 });
  expect(manifestIn(backup).photos.count).toBe(photos.length);
  const running: RunningEndpoint = await startEndpoint({ dataDir });
  const refused = command('restore', dataDir, '--from', backup, '--replace');
  expect(refused.words).toContain(`An endpoint (process ${running.pid}) is using`);
  await running.stop();
  const epoch = epochIn(dataDir);

  expect(command('restore', dataDir, '--from', backup, '--replace')).toMatchObject({ status: 0 });
  expect(epochIn(dataDir)).not.toBe(epoch);
  const aside = readdirSync(dataDir).find((name) => name.startsWith('before-')) ?? '';
  expect(existsSync(join(dataDir, aside, 'showroom.db'))).toBe(true);
  for (const sha256 of photos) {
    expect(existsSync(photoIn(dataDir, sha256)) && existsSync(photoIn(join(dataDir, aside), sha256))).toBe(true);
  }
  const again = await startEndpoint({ dataDir });
  expect(await again.stop()).toBe(0);
});

test('with PostgreSQL both say which tools to use', () => {
  const env = { ...process.env, DATABASE_URL: 'postgres://me:secret@localhost/x' };
  const said = ['backup', 'restore'].map((name) => {
    const program = join(SOURCE, `${name}.ts`);
    return spawnSync(process.execPath, [program, '--to', 'x'], { env, encoding: 'utf8' });
  });
  expect(said.map(({ status }) => status)).toEqual([2, 2]);
  expect(said[0]?.stderr).toContain('pg_dump --format=custom');
  expect(said[1]?.stderr).toContain('pg_restore --no-owner');
  expect(said.map(({ stderr }) => stderr).join()).not.toContain('secret');
});
