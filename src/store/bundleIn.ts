import { ANSWER_FIELD } from '../domain/answers.ts';
import { type BundleFault, type HeldPhoto, type VerifiedBundle, verifyBundle } from '../domain/bundle/verify.ts';
import type { Change, Kind } from '../domain/change.ts';
import { isErasing } from '../domain/erasure/erasure.ts';
import { fold } from '../domain/fold.ts';
import type { Json } from '../domain/json.ts';
import type { PhotoBytesRow, PhotoRow } from './db.ts';
import { changesOf } from './ledger.ts';
import { holdLock } from './locks.ts';
import { mergeChanges } from './merge.ts';
import { photosHeld } from './photos.ts';
import { sha256 } from './sha256.ts';
import { isoNow, type Tablet } from './tablet.ts';
import { type TemplateKey, templatesFor } from './templatesFor.ts';
import { takingTurns } from './turns.ts';

export type ReadBundle = { readonly ok: true; readonly bundle: VerifiedBundle } | BundleFault;

function templateKeys(input: unknown): TemplateKey[] {
  const audits = (input as { audits?: unknown } | null)?.audits;
  return Array.isArray(audits) ? (audits as TemplateKey[]).filter((audit) => audit && typeof audit === 'object') : [];
}

/** Reads and checks a file. A fault names the entry that is wrong; nothing is taken from such a file. */
export async function readBundle(file: Blob): Promise<ReadBundle> {
  let input: unknown;
  try {
    input = JSON.parse(await file.text());
  } catch {
    return { ok: false, code: 'not-a-bundle', entry: '' };
  }
  const templateOf = await templatesFor(templateKeys(input));
  const turn = takingTurns();
  const bundle = await verifyBundle({ bundle: input, templateOf, sha256: (data) => turn().then(() => sha256(data)) });
  return bundle.ok ? { ok: true, bundle } : bundle;
}

/** One field that would read differently after the import. */
export type FieldChange = {
  readonly field: string;
  readonly from: Json | undefined;
  readonly to: Json;
  readonly conflict: boolean;
};

export type RecordPreview = {
  readonly recordId: string;
  readonly kind: Kind;
  readonly isNew: boolean;
  readonly newChanges: number;
  readonly fields: readonly FieldChange[];
};

/** What an import would do. Empty records and no photos: everything is here already. */
export type ImportPreview = { readonly records: readonly RecordPreview[]; readonly newPhotos: number };

function previewRecord(recordId: string, held: readonly Change[], fresh: readonly Change[]): RecordPreview {
  const before = fold(held);
  const after = fold([...held, ...fresh]);
  const fields = Object.entries(after.fields)
    .filter(([field, to]) => after.conflicts[field] || JSON.stringify(before.fields[field]) !== JSON.stringify(to))
    .map(([field, to]) => ({ field, from: before.fields[field], to, conflict: after.conflicts[field] !== undefined }));
  const kind = (fresh[0] as Change).kind;
  return { recordId, kind, isNew: held.length === 0, newChanges: fresh.length, fields };
}

/** What would change, before it does. */
export async function previewImport(tablet: Tablet, bundle: VerifiedBundle): Promise<ImportPreview> {
  const ids = [...new Set(bundle.changes.map(({ recordId }) => recordId))];
  const held = await changesOf(tablet, ids);
  const known = new Set(held.map(({ id }) => id));
  // What was erased is for the endpoint to say.
  const come = bundle.changes.filter((change) => !known.has(change.id) && !isErasing(change));
  const records = ids.flatMap((recordId) => {
    const fresh = come.filter((change) => change.recordId === recordId);
    if (fresh.length === 0) return [];
    return [
      previewRecord(
        recordId,
        held.filter((change) => change.recordId === recordId),
        fresh,
      ),
    ];
  });
  const here = await photosHeld(
    tablet,
    bundle.photos.map(({ sha256: hash }) => hash),
  );
  return { records, newPhotos: bundle.photos.filter(({ sha256: hash }) => !here.has(hash)).length };
}

/** Makes the small picture of a photo (the UI has the canvas for it). */
export type MakeThumb = (jpeg: Uint8Array) => Promise<ArrayBuffer>;

async function photoRow(
  tablet: Tablet,
  photo: HeldPhoto,
  makeThumb: MakeThumb,
): Promise<PhotoRow & Pick<PhotoBytesRow, 'bytes'>> {
  const { sha256: hash, data, bytes: size, width, height } = photo;
  const bytes = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer;
  return { sha256: hash, size, width, height, thumb: await makeThumb(data), addedAt: isoNow(tablet), sent: 0, bytes };
}

export type ImportResult =
  | { readonly ok: true; readonly changes: number; readonly photos: number }
  /** Audits that are being filled in in this or another window; close them and try again. */
  | { readonly ok: false; readonly open: readonly string[] };

async function holdAll(tablet: Tablet, auditIds: readonly string[]): Promise<{ release: () => void; open: string[] }> {
  const releases: (() => void)[] = [];
  const open: string[] = [];
  for (const id of auditIds) {
    const release = await holdLock(tablet, `audit:${id}`);
    if (release) releases.push(release);
    else open.push(id);
  }
  return {
    open,
    release: () => {
      for (const release of releases) release();
    },
  };
}

/** Takes a checked bundle. The same one twice changes nothing. What it brings is passed on to the endpoint too. */
export async function importBundle(
  tablet: Tablet,
  bundle: VerifiedBundle,
  makeThumb: MakeThumb,
): Promise<ImportResult> {
  const auditIds = [...new Set(bundle.changes.filter(({ kind }) => kind === 'audit').map(({ recordId }) => recordId))];
  const { open, release } = await holdAll(tablet, auditIds);
  try {
    if (open.length > 0) return { ok: false, open };
    const held = await photosHeld(
      tablet,
      bundle.photos.map(({ sha256: hash }) => hash),
    );
    const photos = [];
    for (const photo of bundle.photos) {
      if (!held.has(photo.sha256)) photos.push(await photoRow(tablet, photo, makeThumb));
    }
    const templateOf = await templatesFor(bundle.content.audits);
    const changes = await mergeChanges(tablet, { changes: bundle.changes, photos, templateOf, relay: true });
    return { ok: true, changes, photos: photos.length };
  } finally {
    release();
  }
}

/** The item that a changed field is about, if it is an answer. */
export const itemOfField = (field: string): string | undefined => ANSWER_FIELD.exec(field)?.[1];
