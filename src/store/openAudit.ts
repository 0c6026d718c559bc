import {
  type Answer,
  type AnswerValue,
  answerField,
  answerOf,
  carriedField,
  photoField,
  photosOf,
} from '../domain/answers.ts';
import { type Audit, auditOf, completionOf, manifestOf, type Signature } from '../domain/audit.ts';
import { loadTemplate } from '../domain/catalogue/loadTemplate.ts';
import type { Template } from '../domain/catalogue/types.ts';
import type { Change } from '../domain/change.ts';
import { type Folded, fold } from '../domain/fold.ts';
import { auditHeader } from './auditHeader.ts';
import { AuditQueue, type PhotoFile, type Saving } from './auditQueue.ts';
import { watchBehind } from './behind.ts';
import { type Draft, draftOn } from './commit.ts';
import type { AuditHeader } from './db.ts';
import { changesOf } from './ledger.ts';
import { hasLocks, holdLock, whileNoneMerges } from './locks.ts';
import { mayWrite } from './rights.ts';
import { sha256 } from './sha256.ts';
import type { StoreProblem } from './storeProblem.ts';
import { isoNow, newId, type Tablet } from './tablet.ts';
import { watchQuery } from './watchQuery.ts';

/** What the audit screen shows. A new object after every edit; parts that did not change stay the same objects. */
export type OpenAuditState = {
  readonly audit: Audit;
  readonly record: Folded;
  readonly header: AuditHeader;
  readonly saving: Saving;
};

/** A photo as it comes from the camera, already shrunk and re-encoded as JPEG. */
export type NewPhoto = {
  readonly bytes: ArrayBuffer;
  readonly width: number;
  readonly height: number;
  readonly thumb: ArrayBuffer;
};

/** Takes an edit back by another one: what the fields said before. */
export type Undo = () => Promise<void>;

/** Text that every database can hold: no lone surrogates, no NUL. */
const wellFormed = (text: string): string => text.toWellFormed().replaceAll('\0', '');

/** What a field reads as when nobody has said anything yet. */
const blankOf = (field: string): string | null => (/^answers\..+\.(reason|note)$/.test(field) ? '' : null);

function previousOf(record: Folded, set: Change['set']): Change['set'] {
  return Object.fromEntries(Object.keys(set).map((field) => [field, record.fields[field] ?? blankOf(field)]));
}

function sameAsNow(record: Folded, set: Change['set']): boolean {
  return Object.entries(set).every(
    ([field, value]) => !record.conflicts[field] && (record.fields[field] ?? blankOf(field)) === value,
  );
}

function sameSaving(a: Saving, b: Saving): boolean {
  if (a.name !== 'failed' || b.name !== 'failed') return a.name === b.name;
  return a.problem === b.problem && a.edits === b.edits;
}

type Loaded = { readonly header: AuditHeader; readonly record: Folded; readonly template: Template };

async function load({ db }: Tablet, id: string): Promise<Loaded | undefined> {
  const [header, body] = await Promise.all([db.audits.get(id), db.bodies.get(id)]);
  const template = header && (await loadTemplate(header.templateId, header.templateVersion));
  if (!header || !body || !template) return undefined;
  // Without Web Locks two windows may have written over each other's row; the ledger has what both said.
  const { id: _id, ...record } = hasLocks() ? body : { id, ...fold(await changesOf({ db }, [id])) };
  return { header, record, template };
}

const storedRows = ({ db }: Tablet, id: string) =>
  db.transaction('r', db.audits, db.bodies, () => Promise.all([db.audits.get(id), db.bodies.get(id)]));

/** Has the queue take what others say: the one who writes from the ledger, a reader from what the writer stored. */
function follow(tablet: Tablet, { id, writable }: Pick<OpenAudit, 'id' | 'writable'>, queue: AuditQueue): () => void {
  if (writable) return watchBehind(tablet, id, () => void queue.catchUp());
  return watchQuery(() => storedRows(tablet, id), {
    onAnswer: ([header, body]) => {
      if (!header || !body) return;
      const { id: _id, ...record } = body;
      queue.show(record, header.rev);
    },
    // It goes on showing what it has; the next thing that is asked of the database says what is wrong with it.
    onFailure: () => undefined,
  });
}

/** An audit while it is being filled in. Its functions are bound: they can be handed on as they are. */
export class OpenAudit {
  readonly id: string;
  readonly template: Template;
  /** False when another window has this audit open, or it is not for this tablet to write: then it can only be read. */
  readonly writable: boolean;
  /** Whoever holds this tablet may read audits, and not write them. */
  readonly isForReading: boolean;
  readonly #tablet: Tablet;
  readonly #dealerId: string;
  readonly #queue: AuditQueue;
  readonly #release: (() => void) | undefined;
  readonly #unfollow: () => void;
  readonly #listeners = new Set<() => void>();
  #counted: { readonly record: Folded; readonly header: AuditHeader } | undefined;
  #state: OpenAuditState;

  constructor(tablet: Tablet, { header, record, template }: Loaded, release: (() => void) | undefined) {
    this.id = header.id;
    this.template = template;
    this.isForReading = !mayWrite(tablet, 'audit');
    this.writable = release !== undefined && !this.isForReading;
    this.#tablet = tablet;
    this.#dealerId = header.dealerId;
    this.#release = release;
    this.#queue = new AuditQueue({
      tablet,
      id: header.id,
      record,
      rev: header.rev,
      headerOf: this.#headerOf,
      onChange: this.#changed,
    });
    this.#state = this.#snapshot();
    this.#unfollow = follow(tablet, this, this.#queue);
  }

  readonly state = (): OpenAuditState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** One tap. `reason` goes with 'na'. Gives the undo. */
  readonly answer = (itemId: string, value: AnswerValue | null, reason?: string): Undo =>
    this.#edit({
      [answerField(itemId, 'value')]: value,
      ...this.#byHand(itemId),
      ...(reason !== undefined && { [answerField(itemId, 'reason')]: wellFormed(reason) }),
    });

  readonly write = (itemId: string, part: 'note' | 'reason', text: string): Undo =>
    this.#edit({ [answerField(itemId, part)]: wellFormed(text) });

  /** Resolves when the photo is on disk, or with the reason why it is not; then nothing of it is kept. */
  readonly addPhoto = async (itemId: string, photo: NewPhoto): Promise<StoreProblem | undefined> => {
    const { bytes, width, height, thumb } = photo;
    const hash = await sha256(new Uint8Array(bytes));
    if (!this.#isEditable()) return undefined;
    const size = bytes.byteLength;
    const takenAt = isoNow(this.#tablet);
    const file: PhotoFile = { sha256: hash, size, width, height, thumb, addedAt: takenAt, sent: 0, bytes };
    const value = { itemId, sha256: hash, bytes: size, width, height, takenAt };
    return this.#queue.add(this.#draft({ [photoField(newId(this.#tablet))]: value }), file);
  };

  readonly removePhoto = (photoId: string): Undo => this.#edit({ [photoField(photoId)]: null });

  readonly chooseSections = (sections: readonly string[]): Undo => this.#edit({ sections });

  /** Seals what is on disk. False when something is still unanswered, unsettled or unsaved, or nobody signs. */
  readonly seal = async ({ name, strokes }: Signature): Promise<boolean> => {
    await this.#queue.flush();
    const { record, saving } = this.#queue;
    const signature = { name: wellFormed(name), strokes };
    const { ready } = completionOf(this.template, this.#state.audit.sections, record);
    if (!this.#isEditable() || !ready || saving.name !== 'saved' || signature.name.trim() === '') return false;
    const at = isoNow(this.#tablet);
    const seal = { at, by: this.#tablet.author, signature, manifest: manifestOf(record) };
    return (await this.#queue.add(this.#draft({ seal }))) === undefined;
  };

  /** Lets a sealed audit be edited again. False without a reason, or when there is nothing to reopen. */
  readonly reopen = async (reason: string): Promise<boolean> => {
    const reopened = { at: isoNow(this.#tablet), by: this.#tablet.author, reason: wellFormed(reason) };
    if (!this.writable || !this.#isSealed() || reopened.reason.trim() === '') return false;
    return (await this.#queue.add(this.#draft({ seal: null, reopened }))) === undefined;
  };

  /** Tries again to save what could not be saved. */
  readonly retry = (): Promise<void> => this.#queue.flush();

  /** Edits that are not on disk, for the rescue. */
  readonly unsaved = (): readonly Draft[] => this.#queue.unsaved;

  /** Waits for what is on its way to disk, then lets another window have it. */
  readonly close = async (): Promise<void> => {
    this.#unfollow();
    await this.#queue.flush();
    this.#release?.();
  };

  /** Counting the answers is most of what a tap costs besides the disk, so it is done once per record. */
  readonly #headerOf = (record: Folded, rev: number): AuditHeader => {
    const updatedAt = isoNow(this.#tablet);
    if (this.#counted?.record === record) return { ...this.#counted.header, rev, updatedAt };
    const { id, template } = this;
    const header = auditHeader({ id, dealerId: this.#dealerId, record, template, rev, updatedAt });
    this.#counted = { record, header };
    return header;
  };

  readonly #changed = (): void => {
    const { record, header, saving } = this.#state;
    const now = this.#queue;
    if (now.record === record && now.rev === header.rev && sameSaving(now.saving, saving)) return;
    this.#state = this.#snapshot(this.#state);
    for (const listener of this.#listeners) listener();
  };

  #snapshot(before?: OpenAuditState): OpenAuditState {
    const { record, rev, saving } = this.#queue;
    const audit = before?.record === record ? before.audit : auditOf(this.id, this.#dealerId, record);
    return { audit, record, header: this.#headerOf(record, rev), saving };
  }

  #draft(set: Change['set']): Draft {
    return draftOn(this.#tablet, this.#queue.record, {
      kind: 'audit',
      recordId: this.id,
      dealerId: this.#dealerId,
      set,
    });
  }

  #isSealed(): boolean {
    return (this.#queue.record.fields['seal'] ?? null) !== null;
  }

  /** What is sealed says what was signed, until it is reopened; an undo that comes late is no exception. */
  #isEditable(): boolean {
    return this.writable && !this.#isSealed();
  }

  /** What was taken over from an earlier visit is no longer so once somebody answers. */
  #byHand(itemId: string): Change['set'] {
    const { fields, conflicts } = this.#queue.record;
    const field = carriedField(itemId);
    return (fields[field] ?? null) === null && !conflicts[field] ? {} : { [field]: null };
  }

  #edit(set: Change['set']): Undo {
    const { record } = this.#queue;
    if (!this.#isEditable() || sameAsNow(record, set)) return async () => {};
    const previous = previousOf(record, set);
    void this.#queue.add(this.#draft(set));
    return async () => {
      if (this.#isEditable()) await this.#queue.add(this.#draft(previous));
    };
  }
}

/**
 * Opens an audit for filling in. Its answers stay in memory and are written whole with each change, so a tap costs
 * one write and no read. Undefined when this tablet has no such audit, or not its template's version.
 */
export function openAudit(tablet: Tablet, id: string): Promise<OpenAudit | undefined> {
  return whileNoneMerges(tablet, async () => {
    const release = await holdLock(tablet, `audit:${id}`);
    // Read only after the lock is held: whoever had it may just have written.
    const loaded = await load(tablet, id);
    if (loaded) return new OpenAudit(tablet, loaded, release);
    release?.();
    return undefined;
  });
}

/** The answer of an item, as the same object as before while nothing about it changed (keeps its card from re-rendering). */
export function answerReader(): (record: Folded, itemId: string) => Answer {
  const last = new Map<string, Answer>();
  return (record, itemId) => {
    const before = last.get(itemId);
    const now = answerOf(record.fields, itemId);
    if (before && before.value === now.value && before.reason === now.reason && before.note === now.note) return before;
    last.set(itemId, now);
    return now;
  };
}

/** How many photos an item has: checked before the camera opens. */
export const photoCount = (record: Folded, itemId: string): number =>
  photosOf(record.fields).filter((photo) => photo.itemId === itemId).length;
