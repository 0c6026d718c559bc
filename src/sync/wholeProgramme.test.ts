import { afterEach, expect, test } from 'vitest';
import { enrolled } from '../../tests/support/syncLink.ts';
import { closeEndpoints, digestHere, inStep, newEndpoint } from '../../tests/support/syncWork.ts';
import { newTablet } from '../../tests/support/tablets.ts';
import { ALL_TEMPLATES } from '../domain/catalogue/allTemplates.ts';
import { KINDS } from '../domain/change.ts';
import { sampleProgramme } from '../domain/demo/sampleProgramme.ts';
import { importBundle, readBundle } from '../store/bundleIn.ts';
import { makeBundleFile } from '../store/bundleOut.ts';
import { mergeChanges } from '../store/merge.ts';
import { newId, type Tablet } from '../store/tablet.ts';
import { unsent } from '../store/unsent.ts';
import { syncOnce } from './syncOnce.ts';

afterEach(closeEndpoints);

const templateOf = (id: string, version: number) =>
  ALL_TEMPLATES.find((template) => template.id === id && template.version === version);

/** A programme with records of every kind, as one tablet would have made it. */
async function wholeProgramme(tablet: Tablet) {
  const made = { today: '2026-11-23', lang: 'zh', templates: ALL_TEMPLATES, photos: [] } as const;
  const author = { replica: newId(tablet), personId: newId(tablet) };
  const changes = sampleProgramme({ ...made, newId: () => newId(tablet) }, author);
  const programmeId = changes.find(({ kind }) => kind === 'programme')?.recordId ?? '';
  await mergeChanges(tablet, { changes, photos: [], templateOf, relay: true });
  return { programmeId, changes };
}

async function bundleFile(tablet: Tablet, programmeId: string): Promise<Blob> {
  const made = await makeBundleFile(tablet, { kind: 'programme', id: programmeId });
  if (!made.ok) throw new Error(made.missing);
  return made.file;
}

test('a whole programme reaches the endpoint, and both tell it with the same digest', async () => {
  const endpoint = newEndpoint();
  const tablet = await newTablet();
  const { programmeId, changes } = await wholeProgramme(tablet);
  expect(KINDS.filter((kind) => changes.every((change) => change.kind !== kind))).toEqual([]);
  const link = await enrolled(tablet, endpoint);
  expect(await syncOnce(tablet, link, true)).toEqual({ ok: true });
  expect(await unsent(tablet)).toMatchObject({ changes: 0, quarantined: 0 });
  expect(await inStep(tablet, link, programmeId)).toBe(true);
});

test('a whole programme goes from tablet to tablet as a file, and the second time nothing is new', async () => {
  const [tablet, other] = [await newTablet(), await newTablet()];
  const { programmeId, changes } = await wholeProgramme(tablet);
  const read = await readBundle(await bundleFile(tablet, programmeId));
  if (!read.ok) throw new Error(`${read.code} ${read.entry}`);
  const thumb = async () => new ArrayBuffer(0);
  expect(await importBundle(other, read.bundle, thumb)).toMatchObject({ ok: true, changes: changes.length });
  expect(await digestHere(other, programmeId)).toBe(await digestHere(tablet, programmeId));
  expect(await importBundle(other, read.bundle, thumb)).toMatchObject({ ok: true, changes: 0 });
});
