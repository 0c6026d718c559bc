/**
 * A mark beside the database while it is being wiped: the device that was told so, so that a wipe that was cut off is
 * gone on with; and afterwards that it was done, so that the person reads why everything is gone.
 */
const KEY = 'showroom-audit:wiped';
export const WIPE_DONE = 'done';

export function markWipe(value: string): void {
  try {
    globalThis.localStorage?.setItem(KEY, value);
  } catch {
    // Blocked site data: then the person is told nothing, and a wipe that was cut off ends with the database.
  }
}

export function wipeMarked(): string {
  try {
    return globalThis.localStorage?.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** Whether this browser's database was wiped and nobody has begun anew since. */
export const wasWiped = (): boolean => wipeMarked() === WIPE_DONE;

/** Somebody begins anew. */
export function forgetWipe(): void {
  try {
    globalThis.localStorage?.removeItem(KEY);
  } catch {
    // Blocked site data: there was no mark.
  }
}
