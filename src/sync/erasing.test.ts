import { afterEach, expect, test } from 'vitest';
import { eraseAt } from '../../tests/support/erasing.ts';
import {
  another,
  closeEndpoints,
  DONE,
  digestAt,
  digestHere,
  newEndpoint,
  readyToSend,
} from '../../tests/support/syncWork.ts';
import { opened } from '../../tests/support/tablets.ts';
import { importBundle, previewImport, readBundle } from '../store/bundleIn.ts';
import { makeBundleFile } from '../store/bundleOut.ts';
import type { Tablet } from '../store/tablet.ts';
import { syncOnce } from './syncOnce.ts';

afterEach(closeEndpoints);

const SECRET = '展车未锁，王芳说';

/** Everything that lies on a tablet, as text. */
async function allOn({ db }: Tablet): Promise<string> {
  const tables = await Promise.all(db.tables.map((table) => table.toArray() as Promise<unknown[]>));
  return JSON.stringify(tables);
}

const thumbOf = async () => new Uint8Array([1]).buffer;

/** A tablet that has sent everything, another that has been told, and a programme of which something is to be erased. */
async function told() {
  const endpoint = newEndpoint();
  const work = await readyToSend(endpoint);
  const { tablet, link, place } = work;
  const audit = await opened(tablet, (await tablet.db.audits.toCollection().first())?.id ?? '');
  await syncOnce(tablet, link, true);
  const other = await another(endpoint);
  await syncOnce(other.tablet, other.link, true);
  return { endpoint, tablet, link, place, audit, other };
}

test('what the endpoint erased goes from every tablet with its photos, from what was never sent too, and stays away', async () => {
  const { tablet, link, place, audit, other, endpoint } = await told();
  // A file of before, and something written by a tablet that will not hear of it for weeks.
  const before = await makeBundleFile(tablet, { kind: 'programme', id: place.programmeId });
  const [item] = audit.template.sections[0]?.items ?? [];
  await audit.reopen(SECRET);
  audit.write(item?.id ?? '', 'note', SECRET);
  await audit.retry();
  await audit.close();
  expect(await tablet.db.photos.count()).toBe(1);
  expect((await eraseAt(endpoint, place.programmeId)).length).toBe(1);

  for (const each of [{ tablet, link }, other]) expect(await syncOnce(each.tablet, each.link, true)).toEqual(DONE);
  expect(await syncOnce(other.tablet, other.link, true)).toEqual(DONE);
  for (const each of [tablet, other.tablet]) {
    expect(await allOn(each)).not.toContain(SECRET);
    expect(await each.db.photos.count()).toBe(0);
    expect(await each.db.photoBytes.count()).toBe(0);
    expect(JSON.stringify(await each.db.bodies.toArray())).toContain('***');
  }
  const digest = await digestAt(link, place.programmeId);
  expect(await digestHere(tablet, place.programmeId)).toBe(digest);
  expect(await digestHere(other.tablet, place.programmeId)).toBe(digest);

  // The file of before brings nothing back, neither here nor there.
  if (!before.ok) throw new Error('no file');
  const read = await readBundle(before.file);
  if (!read.ok) throw new Error(read.code);
  expect((await previewImport(tablet, read.bundle)).records).toEqual([]);
  await importBundle(tablet, read.bundle, thumbOf);
  await syncOnce(tablet, link, true);
  expect(await tablet.db.photos.count()).toBe(0);
  expect(await digestAt(link, place.programmeId)).toBe(digest);
});

test('a file tells no tablet what to erase: only the endpoint does', async () => {
  const { tablet, place, other, link, endpoint } = await told();
  await eraseAt(endpoint, place.programmeId);
  await syncOnce(other.tablet, other.link, true);
  const file = await makeBundleFile(other.tablet, { kind: 'programme', id: place.programmeId });
  if (!file.ok) throw new Error('no file');
  const read = await readBundle(file.file);
  if (!read.ok) throw new Error(read.code);
  const here = await allOn(tablet);
  await importBundle(tablet, read.bundle, thumbOf);
  expect(await allOn(tablet)).toBe(here);
  await syncOnce(tablet, link, true);
  expect(await digestHere(tablet, place.programmeId)).toBe(await digestAt(link, place.programmeId));
});
