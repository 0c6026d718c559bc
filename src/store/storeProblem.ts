/** Why the tablet could not keep something. Words and what to do are the UI's. */
export const STORE_PROBLEMS = [
  /** The browser has no IndexedDB, or forbids it here (private window, blocked site data). */
  'missing-api',
  /** No room left on the tablet. */
  'quota',
  /** The browser's database process went away; only a reload brings it back (measured on WebKit). */
  'connection-lost',
  /** The database was made by a newer version of the app. */
  'newer-version',
  /** Another window holds an older version open. */
  'blocked',
  /** The backing store is damaged, or the browser gives no better reason. */
  'unknown',
] as const;
export type StoreProblem = (typeof STORE_PROBLEMS)[number];

const BY_NAME: Readonly<Record<string, StoreProblem>> = {
  MissingAPIError: 'missing-api',
  SecurityError: 'missing-api',
  QuotaExceededError: 'quota',
  DatabaseClosedError: 'connection-lost',
  InvalidStateError: 'connection-lost',
  VersionError: 'newer-version',
};

type Failure = {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly inner?: unknown;
  /** Of a Dexie BulkError: what went wrong with each row. */
  readonly failures?: readonly unknown[];
};

/** Names a failure of the database. Dexie wraps the real one, sometimes twice (a full disk arrives as AbortError). */
export function problemOf(error: unknown): StoreProblem {
  let at = error as Failure | null | undefined;
  for (let depth = 0; at && depth < 4; depth++) {
    if (/connection to indexed database server lost/i.test(String(at.message))) return 'connection-lost';
    const named = BY_NAME[String(at.name)];
    if (named) return named;
    at = (at.inner ?? at.failures?.[0]) as Failure | undefined;
  }
  return 'unknown';
}
