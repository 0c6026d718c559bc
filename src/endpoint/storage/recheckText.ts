import type { RecheckState } from './storage.ts';

/** Under which key of `meta` it lies. */
export const RECHECK_KEY = 'photos_recheck';

const NEVER: RecheckState = { begunAt: null, endedAt: 0, after: '', count: 0 };

/** What we wrote down ourselves; nothing yet is "never". */
export const recheckIn = (row: { readonly value: string } | undefined): RecheckState =>
  row ? (JSON.parse(row.value) as RecheckState) : NEVER;
