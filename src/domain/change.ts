import type { ErasedPart } from './erasure/personal.ts';
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

/** By whose word something is erased: an admin's, that of whoever has the machine, or the rule on how long it is kept. */
export const ERASERS = ['admin', 'operator', 'retention'] as const;

/** What an endpoint erased of the record of a change, and why; the values themselves are in no change any more. */
export type Erasure = {
  readonly what: readonly ErasedPart[];
  /** Only these fields; null: wherever there is any of it. */
  readonly fields: readonly string[] | null;
  /** SHA-256 of the photos whose bytes go too. */
  readonly photos: readonly string[];
  readonly role: (typeof ERASERS)[number];
  readonly why: string;
  /** By this the endpoint that made it knows it again. */
  readonly proof: string;
};

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
  /** Fields whose values were erased; which act it was, a change with `erases` of the same record says. */
  readonly erased?: readonly string[];
  /** This change sets nothing: it erases what was said before. Only an endpoint makes such a one. */
  readonly erases?: Erasure;
};

/** What an edit says before it has an id, a place in the ledger and a base. */
export type Edit = Pick<Change, 'kind' | 'recordId' | 'dealerId' | 'set'>;
