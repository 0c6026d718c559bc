import { type Refusal, refuse } from './refusal.ts';

/** SQLite's result codes (sqlite.org/rescode.html). */
const SQLITE_BUSY = 5;
const SQLITE_FULL = 13;

/** What a thrown error means for the caller: the disk is full, the database is busy, or it is a bug. */
export function failureOf(error: Error): Refusal {
  const { code, errcode } = error as { readonly code?: unknown; readonly errcode?: unknown };
  if (code === 'ENOSPC' || code === 'EDQUOT' || errcode === SQLITE_FULL) return refuse('disk-full');
  if (errcode === SQLITE_BUSY) return { refused: 'unavailable', retryAfter: 5 };
  return refuse('internal');
}
