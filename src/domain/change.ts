import type { Json } from './json.ts';

/** The kinds of record. A record is what the set of its changes says (see fold.ts). */
export const KINDS = [
  'person',
  'dealer',
  'staff',
  'programme',
  'visit',
  'audit',
  'finding',
  'action',
  'meeting',
  'month',
  'plan-line',
  'sampling',
  'report',
] as const;
export type Kind = (typeof KINDS)[number];

/** The version of the change format itself. */
export const CHANGE_VERSION = 1;

/** One immutable edit: it sets fields of one record and names, per field, the changes that it replaces. */
export type Change = {
  readonly id: string;
  /** The database that made it, and its running number there: 1, 2, 3 … without gaps. */
  readonly replica: string;
  readonly seq: number;
  readonly kind: Kind;
  readonly recordId: string;
  /** The dealer whom the record belongs to; null for a person only. On the envelope, so that no edit can move it. */
  readonly dealerId: string | null;
  readonly set: Readonly<Record<string, Json>>;
  readonly base: Readonly<Record<string, readonly string[]>>;
  /** 1 + the greatest of that record that its maker had seen. */
  readonly lamport: number;
  /** When, who and on what: for people to read, never for merging. `author` is the id of a person record. */
  readonly at: string;
  readonly author: string;
  readonly device: string;
  readonly v: typeof CHANGE_VERSION;
};

/** What an edit says before it has an id, a place in the ledger and a base. */
export type Edit = Pick<Change, 'kind' | 'recordId' | 'dealerId' | 'set'>;
