import { Dexie } from 'dexie';
import { loadTemplate } from '../domain/catalogue/loadTemplate.ts';
import { TEMPLATE_INDEX } from '../domain/catalogue/templateIndex.ts';
import type { Template } from '../domain/catalogue/types.ts';
import { sampleProgramme } from '../domain/demo/sampleProgramme.ts';
import type { Text2 } from '../domain/text.ts';
import type { PhotoBytesRow, PhotoRow } from './db.ts';
import { DEMO_DATABASE } from './demoDatabase.ts';
import { mergeChanges } from './merge.ts';
import { sha256 } from './sha256.ts';
import { isoNow, newId, openTablet, type Tablet, type TabletOptions, writeMeta } from './tablet.ts';

/** A picture of the sample as it comes from the canvas: JPEG. */
export type DemoPhoto = {
  readonly bytes: ArrayBuffer;
  readonly width: number;
  readonly height: number;
  readonly thumb: ArrayBuffer;
};

export type DemoInput = {
  /** YYYY-MM-DD */
  readonly today: string;
  readonly lang: keyof Text2;
  readonly photos: readonly DemoPhoto[];
};

type PhotoFile = PhotoRow & Pick<PhotoBytesRow, 'bytes'>;

async function photoFile(tablet: Tablet, { bytes, width, height, thumb }: DemoPhoto): Promise<PhotoFile> {
  const hash = await sha256(new Uint8Array(bytes));
  const size = bytes.byteLength;
  return { sha256: hash, size, width, height, thumb, addedAt: isoNow(tablet), sent: 0, bytes };
}

async function templates(): Promise<Template[]> {
  const loaded = await Promise.all(TEMPLATE_INDEX.map(({ id, latestVersion }) => loadTemplate(id, latestVersion)));
  return loaded.filter((template) => template !== undefined);
}

async function fill(tablet: Tablet, { today, lang, photos }: DemoInput): Promise<void> {
  const files = await Promise.all(photos.map((photo) => photoFile(tablet, photo)));
  const known = await templates();
  const personId = newId(tablet);
  const changes = sampleProgramme(
    {
      today,
      lang,
      newId: () => newId(tablet),
      templates: known,
      photos: files.map(({ sha256: hash, size, width, height }) => ({ sha256: hash, bytes: size, width, height })),
    },
    { replica: newId(tablet), personId },
  );
  const templateOf = (id: string, version: number) => known.find((each) => each.id === id && each.version === version);
  // As work that has not been sent: the demo says of its copies what is true of them.
  await mergeChanges(tablet, { changes, photos: files, templateOf, relay: true });
  await writeMeta(tablet, 'profile', { personId });
}

/** Makes the demo's database anew with a whole sample programme in it. */
export async function makeDemo(input: DemoInput, options: Omit<TabletOptions, 'name'> = {}): Promise<void> {
  await eraseDemo();
  const tablet = await openTablet({ ...options, name: DEMO_DATABASE });
  try {
    await fill(tablet, input);
  } finally {
    tablet.db.close();
  }
}

/** Removes the demo without a trace. */
export const eraseDemo = (): Promise<void> => Dexie.delete(DEMO_DATABASE);
