import type { Change } from '../domain/change.ts';
import { extend, type Folded, fold } from '../domain/fold.ts';
import { refold } from './behind.ts';
import { closerLook } from './closerLook.ts';
import { type Commit, commit, type Draft } from './commit.ts';
import type { AuditHeader } from './db.ts';
import { releaseReserve } from './reserve.ts';
import { problemOf, type StoreProblem } from './storeProblem.ts';
import type { Tablet } from './tablet.ts';

const asChange = (draft: Draft): Change => ({ ...draft, seq: 0 });

/** The record with these drafts on it, in order; they were made on it. */
const after = (record: Folded, drafts: readonly Draft[]): Folded =>
  drafts.reduce((folded, draft) => extend(folded, asChange(draft)), record);

export type PhotoFile = NonNullable<Commit['photos']>[number];

type Entry = { readonly draft: Draft; readonly photo?: PhotoFile; readonly settle: (problem?: StoreProblem) => void };

export type Saving =
  | { readonly name: 'saved' }
  | { readonly name: 'saving' }
  /** Kept in memory only; nothing is lost while the page stays open. */
  | { readonly name: 'failed'; readonly problem: StoreProblem; readonly edits: number };

export type AuditQueueOptions = {
  readonly tablet: Tablet;
  readonly id: string;
  readonly record: Folded;
  readonly rev: number;
  readonly headerOf: (record: Folded, rev: number) => AuditHeader;
  readonly onChange: () => void;
};

/**
 * The way of an audit's edits to disk: one transaction at a time, in order. Edits made while one is under way go
 * together in the next, which costs one flush for all of them. A failed edit stays first in the queue, with its id. What
 * others said is taken in between two of them.
 */
export class AuditQueue {
  readonly #options: AuditQueueOptions;
  #durable: Folded;
  #record: Folded;
  #rev: number;
  #entries: readonly Entry[] = [];
  #running: Promise<void> | undefined;
  #problem: StoreProblem | undefined;
  #isBehind = false;
  /**
   * All that is on disk of it, while edits are waiting that were made before somebody else's news came: they do not know
   * them, so that only a fold over all of it tells what they make together.
   */
  #ledger: readonly Change[] | undefined;

  constructor(options: AuditQueueOptions) {
    this.#options = options;
    this.#durable = options.record;
    this.#record = options.record;
    this.#rev = options.rev;
  }

  /** The record as the person sees it, including what is still on its way to disk. */
  get record(): Folded {
    return this.#record;
  }

  get rev(): number {
    return this.#rev;
  }

  get saving(): Saving {
    const edits = this.#entries.length;
    if (this.#problem) return { name: 'failed', problem: this.#problem, edits };
    return { name: edits > 0 ? 'saving' : 'saved' };
  }

  /** Edits that are not on disk. */
  get unsaved(): readonly Draft[] {
    return this.#entries.map(({ draft }) => draft);
  }

  /** Resolves with undefined once saved, or with the reason why a photo could not be kept. */
  add(draft: Draft, photo?: PhotoFile): Promise<StoreProblem | undefined> {
    return new Promise((settle) => {
      this.#record = after(this.#record, [draft]);
      this.#entries = [...this.#entries, { draft, settle, ...(photo && { photo }) }];
      this.#options.onChange();
      void this.flush();
    });
  }

  /** Takes in what others said: it lies in the ledger already. Resolves when it is in the record, or could not be read. */
  catchUp(): Promise<void> {
    this.#isBehind = true;
    return this.flush();
  }

  /** Shows what another window wrote; for one that may only read. */
  show(record: Folded, rev: number): void {
    if (rev <= this.#rev) return;
    this.#durable = record;
    this.#record = record;
    this.#rev = rev;
    this.#options.onChange();
  }

  /** Saves what is waiting; after a failure, tries again. Resolves when there is nothing left that it can save. */
  flush(): Promise<void> {
    if (this.#entries.length === 0 && !this.#isBehind) return Promise.resolve();
    this.#running ??= this.#drain();
    return this.#running;
  }

  async #drain(): Promise<void> {
    try {
      while (this.#isBehind || this.#entries.length > 0) {
        if (this.#isBehind) await this.#takeIn();
        else if (!(await this.#drainBatch(this.#nextBatch()))) return;
      }
    } finally {
      // At once, not in a later microtask: an edit made in between would wait for a drain that is over.
      this.#running = undefined;
      this.#options.onChange();
    }
  }

  async #takeIn(): Promise<void> {
    this.#isBehind = false;
    const { tablet, id, headerOf } = this.#options;
    // A database that fails here fails at the next save, which says so; the mark stays until it went well.
    const read = await refold(tablet, id, headerOf).catch(() => undefined);
    if (!read) return;
    this.#durable = read.record;
    this.#rev = read.rev;
    this.#ledger = this.#entries.length > 0 ? read.ledger : undefined;
    this.#record = this.#with(this.unsaved);
    this.#options.onChange();
  }

  /** What is on disk with these edits on it. */
  #with(drafts: readonly Draft[]): Folded {
    return this.#ledger ? fold([...this.#ledger, ...drafts.map(asChange)]) : after(this.#durable, drafts);
  }

  /** False when nothing more can be saved for now. */
  async #drainBatch(batch: readonly Entry[]): Promise<boolean> {
    const failed = await this.#saveOrFree(batch);
    this.#problem = undefined;
    if (failed === 'quota' && batch[0]?.photo) this.#dropPhoto(batch);
    else if (failed) {
      this.#problem = failed;
      return false;
    } else this.#done(batch);
    this.#options.onChange();
    return true;
  }

  /** A photo goes alone: when there is no room for it, the text around it must still be saved. */
  #nextBatch(): readonly Entry[] {
    if (this.#entries[0]?.photo) return this.#entries.slice(0, 1);
    const end = this.#entries.findIndex((entry) => entry.photo);
    return end === -1 ? this.#entries : this.#entries.slice(0, end);
  }

  /** When the tablet is full, the room set aside is freed for text. */
  async #saveOrFree(batch: readonly Entry[]): Promise<StoreProblem | undefined> {
    try {
      await this.#save(batch);
      return undefined;
    } catch (error) {
      const reason = problemOf(error);
      if (reason === 'unknown') return closerLook(this.#options.tablet);
      if (reason !== 'quota' || batch[0]?.photo) return reason;
      const freed = await releaseReserve(this.#options.tablet).catch(() => false);
      return freed ? this.#saveOrFree(batch) : reason;
    }
  }

  async #save(batch: readonly Entry[]): Promise<void> {
    const { tablet, id, headerOf } = this.#options;
    const drafts = batch.map(({ draft }) => draft);
    // Nothing more is waiting as a rule; then what the person sees is what goes to disk.
    const next = batch.length === this.#entries.length ? this.#record : this.#with(drafts);
    const photos = batch.flatMap(({ photo }) => (photo ? [photo] : []));
    await commit(tablet, {
      drafts,
      audit: { header: headerOf(next, this.#rev + 1), body: { ...next, id } },
      ...(photos.length > 0 && { photos }),
      retried: this.#problem !== undefined,
    });
    this.#durable = next;
    this.#rev += 1;
    if (this.#ledger) this.#ledger = [...this.#ledger, ...drafts.map(asChange)];
  }

  #done(batch: readonly Entry[], failed?: StoreProblem): void {
    this.#entries = this.#entries.slice(batch.length);
    if (this.#entries.length === 0) this.#ledger = undefined;
    for (const entry of batch) entry.settle(failed);
  }

  #dropPhoto(batch: readonly Entry[]): void {
    this.#done(batch, 'quota');
    this.#record = this.#with(this.unsaved);
  }
}
