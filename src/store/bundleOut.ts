import { type BuiltBundle, writeBundle } from '../domain/bundle/build.ts';
import type { BundleScope } from '../domain/bundle/content.ts';
import type { Change } from '../domain/change.ts';
import { peopleIn } from '../domain/people.ts';
import type { AuditHeader } from './db.ts';
import { changesOf } from './ledger.ts';
import { noteFileCopies } from './noteFileCopies.ts';
import { readPhoto } from './photos.ts';
import { programmeById, visitById } from './records.ts';
import { sha256 } from './sha256.ts';
import { isoNow, type Tablet } from './tablet.ts';
import { templatesFor } from './templatesFor.ts';
import { takingTurns } from './turns.ts';

export const APP_NAME = 'showroom-audit';

export type BundleFile =
  | (Extract<BuiltBundle, { ok: true }> & { readonly file: Blob; readonly audits: ReadonlyMap<string, number> })
  | { readonly ok: false; readonly missing: string };

type InScope = { readonly changes: Change[]; readonly audits: AuditHeader[] };

/** Every record of the scope, also deleted ones: that they were deleted has to travel, and the endpoint says so too. */
async function inScope(tablet: Tablet, scope: BundleScope): Promise<InScope | undefined> {
  const { db } = tablet;
  const visit = scope.kind === 'visit' ? await visitById(tablet, scope.id) : undefined;
  const programmeId = visit?.programmeId ?? scope.id;
  const programme = await programmeById(tablet, programmeId);
  if (!programme || (scope.kind === 'visit' && !visit)) return undefined;
  const ofProgramme = await db.records.where('programmeId').equals(programmeId).toArray();
  const records = visit
    ? ofProgramme.filter(({ id, fields }) => id === visit.id || fields['visitId'] === visit.id)
    : ofProgramme;
  const staff = await db.records.where('[kind+dealerId]').equals(['staff', programme.dealerId]).primaryKeys();
  const [index, key] = visit ? ['visitId', visit.id] : ['programmeId', programmeId];
  const audits = await db.audits.where(index).equals(key).toArray();
  const changes = await changesOf(tablet, [
    programme.dealerId,
    programmeId,
    ...records.map(({ id }) => id),
    ...staff,
    ...audits.map(({ id }) => id),
  ]);
  return { changes: [...changes, ...(await changesOf(tablet, [...new Set(changes.flatMap(peopleIn))]))], audits };
}

/** Characters that are put into the file at a time. */
const FILE_PIECE = 128 * 1024;

/** Blobs that are made one: to put hundreds of them together at the end takes long. */
const MOST_BLOBS = 32;

/** A file that grows outside the heap. */
class GrowingFile {
  #blobs: Blob[] = [];
  #texts: string[] = [];
  #length = 0;

  readonly write = (text: string): void => {
    this.#texts.push(text);
    this.#length += text.length;
    if (this.#length >= FILE_PIECE) this.#flush();
  };

  readonly done = (): Blob => {
    this.#flush();
    return new Blob(this.#blobs, { type: 'application/json' });
  };

  #flush(): void {
    this.#blobs.push(new Blob(this.#texts));
    if (this.#blobs.length === MOST_BLOBS) this.#blobs = [new Blob(this.#blobs)];
    this.#texts = [];
    this.#length = 0;
  }
}

/**
 * Writes a visit or a programme to one JSON file, offline. The file grows piece by piece outside the heap: at most one
 * photo is in memory at a time. `noteSaved` is to be called once the person has really put the file somewhere.
 */
export async function makeBundleFile(tablet: Tablet, scope: BundleScope): Promise<BundleFile> {
  const found = await inScope(tablet, scope);
  if (!found) return { ok: false, missing: scope.kind };
  const templateOf = await templatesFor(found.audits);
  const file = new GrowingFile();
  const turn = takingTurns();
  const built = await writeBundle(
    {
      scope,
      changes: found.changes,
      templateOf,
      made: { at: isoNow(tablet), by: tablet.author || null, app: APP_NAME },
      sha256: (data) => turn().then(() => sha256(data)),
      readPhoto: (hash) => readPhoto(tablet, hash),
    },
    (text) => {
      file.write(text);
      return turn();
    },
  );
  if (!built.ok) return built;
  return { ...built, file: file.done(), audits: new Map(found.audits.map(({ id, rev }) => [id, rev])) };
}

/** Records that the file is out: its audits then show "in a backup file". */
export const noteSaved = (tablet: Tablet, audits: ReadonlyMap<string, number>): Promise<void> =>
  noteFileCopies(tablet, audits, isoNow(tablet));
