/**
 * A mark beside the database that this browser was enrolled once. The database can be lost by itself (a damaged store is
 * emptied); the mark then tells a loss from a first run. It holds nothing else.
 */
const KEY = 'showroom-audit:enrolled';

export function markEnrolled(): void {
  try {
    globalThis.localStorage?.setItem(KEY, '1');
  } catch {
    // Blocked or full: then a loss cannot be told from a first run.
  }
}

export function wasEnrolled(): boolean {
  try {
    return globalThis.localStorage?.getItem(KEY) === '1';
  } catch {
    return false;
  }
}

/** After the database was wiped on purpose: that is no loss. */
export function forgetEnrolled(): void {
  try {
    globalThis.localStorage?.removeItem(KEY);
  } catch {
    // Blocked: then there was no mark either.
  }
}
