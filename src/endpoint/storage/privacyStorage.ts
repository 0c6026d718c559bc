import type { Change, Kind } from '../../domain/change.ts';
import type { ErasingChange } from '../../domain/erasure/erasure.ts';

/** A record as it is listed: what it is, and when something was last taken of it (ISO). */
export type RecordEntry = {
  readonly id: string;
  readonly kind: Kind;
  readonly dealerId: string | null;
  readonly programmeId: string | null;
  readonly at: string;
};

/** A change with what the endpoint noted when it came. */
export type HeldChange = {
  readonly change: Change;
  readonly receivedAt: string;
  readonly deviceId: string;
  readonly via: 'sync' | 'file';
};

/** Reads across dealers for acts of privacy: erasing, keeping no longer than agreed, telling what is held. No scope. */
export type PrivacyStorage = {
  /** By which erasures of this ledger are known, wherever they come back from. */
  readonly key: () => Promise<string>;
  /** Every erasure, in the order in which they were taken. */
  readonly erasures: () => Promise<ErasingChange[]>;
  /** Of these photos, those whose bytes are never taken again. */
  readonly erasedPhotos: (hashes: readonly string[]) => Promise<string[]>;
  readonly changesOf: (recordIds: readonly string[]) => Promise<HeldChange[]>;
  readonly recordsOfDealer: (dealerId: string) => Promise<RecordEntry[]>;
  readonly recordsOfProgrammes: (programmeIds: readonly string[]) => Promise<RecordEntry[]>;
  readonly entriesOf: (recordIds: readonly string[]) => Promise<RecordEntry[]>;
  /** Records that name this person: by whom they were written, signed or judged. */
  readonly naming: (personId: string) => Promise<string[]>;
  /** The people named in these records. */
  readonly namedIn: (recordIds: readonly string[]) => Promise<string[]>;
  /** Programmes of which nothing was taken since (ISO). */
  readonly programmesBefore: (at: string) => Promise<string[]>;
  /** What was kept aside and speaks of this id, as it came. */
  readonly asideAbout: (id: string) => Promise<string[]>;
};
