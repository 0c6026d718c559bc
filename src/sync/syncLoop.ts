import type { ProblemCode } from '../domain/problems.ts';
import { liveUnsent } from '../store/liveUnsent.ts';
import { holdLock } from '../store/locks.ts';
import { noteSync } from '../store/syncState.ts';
import { isoNow, type Tablet } from '../store/tablet.ts';
import { backoff } from './backoff.ts';
import type { Link, Refusal } from './call.ts';
import { refreshMe } from './me.ts';
import { pruneOriginals } from './pruneOriginals.ts';
import { syncOnce } from './syncOnce.ts';
import { obeyWipe } from './wipe.ts';

export type SyncLoop = {
  /** Tries at once, whatever it was waiting for. Resolves when that try is over. */
  readonly now: () => Promise<void>;
  readonly stop: () => void;
};

/** After these the queue waits for a person: trying again by itself cannot help. */
const STOPS: readonly Refusal['cause'][] = ['not-enrolled', 'forbidden', 'revoked'];
/** Taps come in bursts; one request for a burst. */
const AFTER_COMMIT = 1_500;

/** While somebody looks at it, what others say is asked for about once a minute, each tablet in its own step. */
const POLL = 60_000;
const pollDelay = (): number => Math.round(POLL * (0.75 + Math.random() / 2));

const isHidden = (): boolean => globalThis.document?.visibilityState === 'hidden';

const WAKE_EVENTS: readonly (readonly [EventTarget | undefined, string])[] = [
  [globalThis.window, 'online'],
  [globalThis.document, 'visibilitychange'],
];

/** The link of the page itself: the app and the endpoint are one origin. */
export const pageLink = (): Link => ({
  fetch: (request) => fetch(request),
  origin: globalThis.location.origin,
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
});

class Loop implements SyncLoop {
  readonly #tablet: Tablet;
  readonly #link: Link;
  readonly #onWiped: () => void;
  readonly #unsubscribe: () => void;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #poll: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  /** What was asked for while a round was under way. */
  #again: 'nothing' | 'send' | 'all' = 'nothing';
  #stopped = false;

  constructor(tablet: Tablet, link: Link, onWiped: () => void) {
    this.#tablet = tablet;
    this.#link = link;
    this.#onWiped = onWiped;
    this.#unsubscribe = liveUnsent(tablet, () => {
      // Whatever it waits for already comes soon enough; put off by every tap, it would never come.
      if (this.#failures === 0 && this.#timer === undefined) this.#wake(AFTER_COMMIT, false);
    });
    for (const [target, event] of WAKE_EVENTS) target?.addEventListener(event, this.#onWake);
    this.#wake(0, true);
  }

  readonly now = (): Promise<void> => {
    this.#failures = 0;
    return this.#run(true);
  };

  readonly stop = (): void => {
    this.#stopped = true;
    this.#rest();
    this.#unsubscribe();
    for (const [target, event] of WAKE_EVENTS) target?.removeEventListener(event, this.#onWake);
  };

  readonly #onWake = (): void => {
    if (isHidden()) return;
    this.#failures = 0;
    this.#wake(0, true);
  };

  #rest(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#poll);
    this.#timer = undefined;
  }

  /** Apart from the other timer, so that a tap does not wait for it. Once it is hidden, becoming visible starts it anew. */
  #pollLater(): void {
    clearTimeout(this.#poll);
    if (this.#stopped) return;
    this.#poll = setTimeout(() => {
      if (!isHidden()) void this.#run(true);
    }, pollDelay());
  }

  #wake(after: number, check: boolean): void {
    this.#rest();
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#run(check);
    }, after);
  }

  #run(check: boolean): Promise<void> {
    if (this.#running && this.#again !== 'all') this.#again = check ? 'all' : 'send';
    this.#running ??= this.#rounds(check)
      // The database itself may be gone (see storeProblem); the page says so, and a reload starts over.
      .catch(() => undefined)
      .finally(() => {
        this.#running = undefined;
      });
    return this.#running;
  }

  async #rounds(check: boolean): Promise<void> {
    this.#rest();
    await this.#once(check);
    while (this.#again !== 'nothing' && !this.#stopped) {
      const isAll = this.#again === 'all';
      this.#again = 'nothing';
      // What was only made meanwhile waits as long as the endpoint asks for, like everything else.
      if (!isAll && this.#failures > 0) return;
      await this.#once(isAll);
    }
  }

  async #once(check: boolean): Promise<void> {
    const release = await holdLock(this.#tablet, 'sync');
    if (!release) return this.#pollLater(); // Another window is sending; what it does is seen here too.
    try {
      await noteSync(this.#tablet, { name: 'sending', lastTryAt: isoNow(this.#tablet) });
      const synced = await syncOnce(this.#tablet, this.#link, check);
      // One thing more at a time: what has come to its end may have been told to wait.
      const isCalm = synced.ok && check && !(await refreshMe(this.#tablet, this.#link));
      if (isCalm) await pruneOriginals(this.#tablet, this.#link);
      await (synced.ok ? this.#succeeded() : this.#failed(synced));
    } finally {
      release();
    }
  }

  #succeeded(): Promise<void> {
    this.#failures = 0;
    this.#pollLater();
    const lastSuccessAt = isoNow(this.#tablet);
    return noteSync(this.#tablet, { name: 'idle', cause: null, nextTryAt: null, lastSuccessAt });
  }

  async #failed({ cause, code, retryAfter }: Refusal): Promise<void> {
    this.#failures += 1;
    if (code === ('revoked-wipe' satisfies ProblemCode) && (await obeyWipe(this.#tablet, this.#link))) {
      this.stop();
      this.#onWiped();
      return;
    }
    if (STOPS.includes(cause)) {
      this.#rest();
      await noteSync(this.#tablet, { name: 'stopped', cause, nextTryAt: null });
      return;
    }
    const delay = backoff(this.#failures - 1, Math.random(), retryAfter);
    const nextTryAt = new Date(this.#tablet.now() + delay).toISOString();
    await noteSync(this.#tablet, { name: 'waiting', cause, nextTryAt });
    this.#wake(delay, true);
  }
}

/**
 * Keeps sending and taking: on start, when the network or the page comes back, after commits, about once a minute while
 * somebody looks, by backed-off timer and by hand.
 * It tells the UI only by what it writes to the store; and that there is no store any more, which an admin can ask for.
 * One window sends at a time; a second sender would do no harm.
 */
export const startSync = (tablet: Tablet, link: Link = pageLink(), onWiped = (): void => {}): SyncLoop =>
  new Loop(tablet, link, onWiped);
