import { photoField } from '../domain/answers.ts';
import type { Edit, Kind } from '../domain/change.ts';
import { EMPTY, extend } from '../domain/fold.ts';
import { commit, draftOn } from './commit.ts';
import type { NewPhoto } from './openAudit.ts';
import { recordRow } from './recordRow.ts';
import { assertMayWrite } from './rights.ts';
import { sha256 } from './sha256.ts';
import { problemOf, type StoreProblem } from './storeProblem.ts';
import { isoNow, newId, type Tablet } from './tablet.ts';

export type PhotoPlace = {
  readonly kind: Kind;
  readonly recordId: string;
  readonly dealerId: string;
  /** What it shows: `before` or `after` at an action. */
  readonly itemId: string;
};

/** Adds a photo to a record that is not an audit. Resolves when both are on disk, or with the reason why they are not. */
export async function addRecordPhoto(
  tablet: Tablet,
  place: PhotoPlace,
  photo: NewPhoto,
): Promise<StoreProblem | undefined> {
  const { bytes, width, height, thumb } = photo;
  const { kind, recordId, dealerId, itemId } = place;
  const hash = await sha256(new Uint8Array(bytes));
  const size = bytes.byteLength;
  const takenAt = isoNow(tablet);
  const value = { itemId, sha256: hash, bytes: size, width, height, takenAt };
  const edit: Edit = { kind, recordId, dealerId, set: { [photoField(newId(tablet))]: value } };
  assertMayWrite(tablet, [edit]);
  const { db } = tablet;
  try {
    await db.transaction('rw', db.records, db.changes, db.photos, db.photoBytes, async () => {
      const record = (await db.records.get(recordId)) ?? EMPTY;
      const draft = draftOn(tablet, record, edit);
      const row = recordRow({ id: recordId, kind, dealerId }, extend(record, { ...draft, seq: 0 }));
      const file = { sha256: hash, size, width, height, thumb, addedAt: takenAt, sent: 0 as const, bytes };
      await commit(tablet, { drafts: [draft], records: [row], photos: [file] });
    });
    return undefined;
  } catch (error) {
    return problemOf(error);
  }
}
