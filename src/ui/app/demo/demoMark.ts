/** A mark that this browser shows the demo until somebody ends it. */
const KEY = 'showroom-audit:demo';

export function isDemoOn(): boolean {
  try {
    return localStorage.getItem(KEY) === '1';
  } catch {
    return false;
  }
}

export function markDemo(on: boolean): void {
  try {
    if (on) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  } catch {
    // Blocked site data: then there is no database for a demo either.
  }
}
