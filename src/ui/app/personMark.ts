/**
 * A mark beside the database that somebody holds this tablet, so that the right first screen can be loaded while the
 * database is being opened. It is only ever a guess; the database decides.
 */
const KEY = 'showroom-audit:person';

export function markPerson(): void {
  try {
    localStorage.setItem(KEY, '1');
  } catch {
    // Blocked site data: then the guess is wrong, and the screen comes a moment later.
  }
}

export function isPersonLikely(): boolean {
  try {
    return localStorage.getItem(KEY) === '1';
  } catch {
    return false;
  }
}
