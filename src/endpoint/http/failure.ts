import { StorageFault, StorageUnavailable } from '../storage/storageFault.ts';
import { type Refusal, refuse } from './refusal.ts';

/** SQLite's result codes (sqlite.org/rescode.html). */
const SQLITE_BUSY = 5;
const SQLITE_FULL = 13;
/** PostgreSQL's class for it. */
const POSTGRES_FULL = '53100';

const RETRY_AFTER = 5;

/** What a thrown error means for the caller: the disk is full, the database is busy or away, or it is a bug. */
export function failureOf(error: Error): Refusal {
  const { code, errcode } = error as { readonly code?: unknown; readonly errcode?: unknown };
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === POSTGRES_FULL || errcode === SQLITE_FULL) {
    return refuse('disk-full');
  }
  // A fault: what we were moved to must not be relied on (see assertDurable); until somebody mends it, nothing is taken.
  const isAway = error instanceof StorageUnavailable || error instanceof StorageFault;
  if (errcode === SQLITE_BUSY || isAway) {
    return { refused: 'unavailable', retryAfter: RETRY_AFTER };
  }
  return refuse('internal');
}
