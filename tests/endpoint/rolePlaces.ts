import type { Change } from '../../src/domain/change.ts';
import { makeAudit, makeProgramme, newAuthor } from '../support/changes.ts';
import { type Device, newNonce } from '../support/device.ts';

/** One dealer with everything that could leak of it. */
export type Place = {
  readonly canary: string;
  readonly dealerId: string;
  readonly programmeId: string;
  readonly visitId: string;
  readonly auditId: string;
  readonly replica: string;
  /** Of its audit, from before the notes. */
  readonly receipt: string;
  readonly photo: { readonly sha256: string; readonly bytes: Uint8Array<ArrayBuffer> };
  /** One more note on the audit, each time another. */
  readonly newNote: () => Change;
};

/** Brings such a dealer, with a canary in every word. */
export async function makePlace(writer: Device, word: string): Promise<Place> {
  const canary = `canary-${word}-4711`;
  const author = newAuthor(`tablet ${word}`);
  const programme = makeProgramme(author, { person: `${canary} person`, dealer: `dealer ${word}` });
  const audit = makeAudit(author, programme, { answers: 3, photos: 1, sealed: true });
  const { dealerId } = programme;
  // Somebody else fills in the same checklist: the two are a calibration pair.
  const second = newAuthor(`second tablet ${word}`);
  const again = makeAudit(second, programme, { answers: 3 });
  const newNote = () =>
    author.edit({
      kind: 'audit',
      recordId: audit.auditId,
      dealerId,
      set: { 'answers.item-1.note': `${canary} ${newNonce()}` },
    });
  await writer.push([...programme.changes, ...audit.changes]);
  const [photo] = audit.photos;
  if (!photo) throw new Error('no photo');
  const { audits } = await writer.putPhoto(photo.sha256, photo.bytes);
  const receipt = audits[0]?.receipt?.number ?? '';
  await writer.push([newNote()]);
  await writer.push(again.changes);
  return { ...programme, receipt, canary, auditId: audit.auditId, replica: author.replica, photo, newNote };
}
