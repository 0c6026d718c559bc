import { type AnswerValue, answerOf, carriedFrom, photosOf } from '../../../domain/answers.ts';
import { LIMITS } from '../../../domain/limits.ts';
import { photoCount, type Undo } from '../../../store/openAudit.ts';
import { shrinkPhoto } from '../../photo/shrinkPhoto.ts';
import { asAnswer, type Desk, type PhotoProblem, type UndoOffer } from './desk.ts';

/** What a card can do. One object for the life of the screen, so that memoised cards stay as they are. */
export type Edits = {
  readonly answer: (value: string | number, itemId: string) => void;
  readonly clear: (itemId: string) => void;
  /** Of answers that stand against each other, the one that holds. */
  readonly settle: (itemId: string, value: AnswerValue | null) => void;
  readonly write: (itemId: string, part: 'note' | 'reason', text: string) => void;
  readonly addPhotos: (itemId: string, files: readonly File[]) => Promise<void>;
  readonly removePhoto: (itemId: string, photoId: string) => void;
  readonly chooseSections: (sections: readonly string[]) => void;
  readonly undo: () => void;
  readonly forgetUndo: (id: string) => void;
};

/** Whether edits are let through: this window has the audit, and it is not sealed. */
export const isEditable = ({ audit }: Pick<Desk, 'audit'>): boolean =>
  audit.writable && audit.state().header.state === 'open';

function undoOffers({ ui }: Desk) {
  let count = 0;
  return (offer: Omit<UndoOffer, 'id'>): void => {
    const before = ui.getState().undo;
    count += 1;
    // The first undo of a run of edits brings back what was there before all of them.
    const run: Undo = offer.mark !== '' && before?.mark === offer.mark ? before.run : offer.run;
    ui.setState({ undo: { ...offer, run, id: String(count) } });
  };
}

type PhotoJob = { readonly itemId: string; readonly file: File };

async function addPhoto({ audit }: Desk, { itemId, file }: PhotoJob): Promise<PhotoProblem | undefined> {
  if (photoCount(audit.state().record, itemId) >= LIMITS.photosPerItem) return 'photo-too-many';
  if (photosOf(audit.state().record.fields).length >= LIMITS.photosPerAudit) return 'photo-too-many';
  const shrunk = await shrinkPhoto(file);
  return shrunk.ok ? audit.addPhoto(itemId, shrunk.photo) : shrunk.code;
}

/** One after the other: two large pictures at a time are more than an old tablet's memory holds. */
async function addPhotos(desk: Desk, itemId: string, files: readonly File[]): Promise<void> {
  const { ui } = desk;
  desk.touch(itemId);
  ui.setState({ busyPhotos: itemId, photoProblem: null });
  for (const file of files) {
    const code = await addPhoto(desk, { itemId, file });
    if (!code) continue;
    ui.setState({ photoProblem: { itemId, code }, cameraOff: code === 'quota' });
    if (code === 'quota' || code === 'photo-too-many') break;
  }
  ui.setState({ busyPhotos: null });
}

export function editsOf(desk: Desk): Edits {
  const { audit, ui } = desk;
  const offer = undoOffers(desk);

  const answer = (itemId: string, value: AnswerValue | null): void => {
    if (!isEditable(desk)) return;
    const run = audit.answer(itemId, value);
    desk.touch(itemId);
    offer({ key: 'audit.undo.answer', itemId, mark: '', run });
  };

  return {
    answer: (value, itemId) => answer(itemId, asAnswer(value)),
    // A tap on an answer that was carried over says that it was looked at, and is so.
    clear: (itemId) => {
      const { fields } = audit.state().record;
      answer(itemId, carriedFrom(fields, itemId) === null ? null : answerOf(fields, itemId).value);
    },
    settle: answer,
    write: (itemId, part, text) => {
      if (!isEditable(desk)) return;
      const run = audit.write(itemId, part, text);
      desk.touch(itemId);
      offer({ key: 'audit.undo.text', itemId, mark: `${itemId} ${part}`, run });
    },
    addPhotos: async (itemId, files) => {
      if (isEditable(desk)) await addPhotos(desk, itemId, files);
    },
    removePhoto: (itemId, photoId) => {
      if (!isEditable(desk)) return;
      const run = audit.removePhoto(photoId);
      // Room may have come; the next try will tell.
      ui.setState({ cameraOff: false });
      offer({ key: 'audit.undo.photo', itemId, mark: `photo ${photoId}`, run });
    },
    chooseSections: (sections) => {
      if (!isEditable(desk)) return;
      const run = audit.chooseSections(sections);
      const kept = desk.groups();
      if (!kept.some(({ id }) => id === ui.getState().groupId)) ui.setState({ groupId: kept[0]?.id ?? '' });
      offer({ key: 'audit.undo.sections', itemId: '', mark: 'sections', run });
    },
    undo: () => {
      // What is still being typed is committed first, or it would be written over the text that comes back.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      const { undo } = ui.getState();
      if (!undo) return;
      ui.setState({ undo: null });
      void undo.run();
      if (undo.itemId) desk.goTo(undo.itemId);
    },
    forgetUndo: (id) => ui.setState(({ undo }) => (undo?.id === id ? { undo: null } : {})),
  };
}
