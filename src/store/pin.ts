import { PIN_KEY, readMeta, type Tablet, writeMeta } from './tablet.ts';

/** After how many minutes without a touch the screen is locked. */
export const LOCK_MINUTES = [1, 5, 15] as const;
export type LockMinutes = (typeof LOCK_MINUTES)[number];

/** What of a PIN is kept: enough to tell the right one, and to take long over each guess. */
type Pin = {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly hash: Uint8Array<ArrayBuffer>;
  readonly rounds: number;
  readonly minutes: LockMinutes;
};

/** Wrong tries since the last right one, and when the last of them was; kept, so that a reload forgets nothing. */
type Tries = { readonly wrong: number; readonly at: number };

const TRIES_KEY = 'pinTries';
/** OWASP's figure for PBKDF2 with SHA-256; 0.1–0.3 s on a tablet. */
const ROUNDS = 600_000;
const FREE_TRIES = 3;
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 15 * 60_000;

export const PIN_PATTERN = /^\d{4,12}$/;

async function hashOf(pin: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, 256));
}

/** Browsers have it on safe origins only, and the app keeps nothing for use without a network on others either. */
export const canLock = (): boolean => globalThis.crypto?.subtle !== undefined;

/** When the screen locks itself; undefined when there is no PIN. */
export const lockMinutes = async (tablet: Pick<Tablet, 'db'>): Promise<LockMinutes | undefined> =>
  (await readMeta<Pin>(tablet, PIN_KEY))?.minutes;

/** Sets the PIN, or another one. It locks the screen and encrypts nothing. */
export async function setPin(tablet: Tablet, pin: string, minutes: LockMinutes): Promise<void> {
  const salt = new Uint8Array(tablet.random(16));
  await writeMeta(tablet, PIN_KEY, { salt, hash: await hashOf(pin, salt, ROUNDS), rounds: ROUNDS, minutes });
  await tablet.db.meta.delete(TRIES_KEY);
  tablet.hasPin = true;
}

export async function setLockMinutes(tablet: Tablet, minutes: LockMinutes): Promise<void> {
  const pin = await readMeta<Pin>(tablet, PIN_KEY);
  if (pin) await writeMeta(tablet, PIN_KEY, { ...pin, minutes });
}

/** Takes the PIN away. Nothing that was filled in is touched by it. */
export async function removePin(tablet: Tablet): Promise<void> {
  await tablet.db.meta.bulkDelete([PIN_KEY, TRIES_KEY]);
  tablet.hasPin = false;
}

/** Ms until the next try counts. A clock that was set back makes nobody wait less. */
function waitAfter({ wrong, at }: Tries, now: number): number {
  if (wrong < FREE_TRIES) return 0;
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (wrong - FREE_TRIES));
  return Math.max(0, now < at ? wait : at + wait - now);
}

export type PinTry = { readonly ok: true } | { readonly ok: false; readonly wait: number };

/** Whether it is the right one. Wrong ones make the next try wait ever longer, and never do anything else. */
export async function tryPin(tablet: Tablet, typed: string): Promise<PinTry> {
  const pin = await readMeta<Pin>(tablet, PIN_KEY);
  if (!pin) return { ok: true };
  const tries = (await readMeta<Tries>(tablet, TRIES_KEY)) ?? { wrong: 0, at: 0 };
  const wait = waitAfter(tries, tablet.now());
  if (wait > 0) return { ok: false, wait };
  const hash = await hashOf(typed, pin.salt, pin.rounds);
  if (hash.every((byte, i) => byte === pin.hash[i])) {
    await tablet.db.meta.delete(TRIES_KEY);
    return { ok: true };
  }
  const next = { wrong: tries.wrong + 1, at: tablet.now() };
  await writeMeta(tablet, TRIES_KEY, next);
  return { ok: false, wait: waitAfter(next, next.at) };
}
