import { rescueUnsaved } from './unsaved.ts';

const KEY = 'showroom-audit:reopened';
/** In ms: a second failure sooner than this is not mended by yet another reload. */
const AGAIN = 20_000;

/** Loads the page anew; what is not on disk is set aside first and comes back under the same ids. */
export function reopen(): void {
  rescueUnsaved();
  location.reload();
}

/**
 * After the browser has lost its database, only a reload helps (measured on WebKit). Done by itself once; false when that
 * was tried a moment ago, so that the page can say so instead of reloading for ever.
 */
export function reopenOnce(now: number = Date.now()): boolean {
  rescueUnsaved();
  try {
    const last = Number(sessionStorage.getItem(KEY) ?? 0);
    if (now - last < AGAIN) return false;
    sessionStorage.setItem(KEY, String(now));
  } catch {
    return false; // Without a memory of it, it could go round for ever.
  }
  location.reload();
  return true;
}
