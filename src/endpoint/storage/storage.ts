import type { Change, Kind } from '../../domain/change.ts';
import type { QuarantineCode } from '../../domain/problems.ts';
import type { Revoked } from '../../domain/roles.ts';
import type { Member, Scope } from '../scope.ts';
import type { PrivacyStorage } from './privacyStorage.ts';
import type { Posting, WebhookStorage } from './webhookStorage.ts';

/** One change as the strict schema judged it. What was refused is kept as it came. */
export type Judged =
  | {
      readonly ok: true;
      readonly change: Change;
      /** The change as JSON, in whatever order of keys it came. */
      readonly body: string;
    }
  | {
      readonly ok: false;
      /** As far as it can be told; '' when it has none. */
      readonly id: string;
      readonly code: QuarantineCode;
      readonly where: string;
      readonly raw: string;
      readonly replica: string | null;
      readonly seq: number | null;
    };

/** Who brought changes, how, and when they arrived (ISO). */
export type Delivery = {
  readonly deviceId: string;
  readonly via: 'sync' | 'file';
  /** The database of whoever sends; null for a file. What somebody else's wrote is only passed on. */
  readonly replica: string | null;
  readonly at: string;
  readonly scope: Scope;
};

export type AppendResult = {
  readonly id: string;
  readonly status: 'stored' | 'duplicate' | 'quarantined';
  readonly code?: QuarantineCode;
  readonly where?: string;
};

export type Appended = {
  /** One per change, in the order given. */
  readonly results: readonly AppendResult[];
  /** Some change's (replica, seq) is held under another id too. */
  readonly fork: boolean;
  /** Audits among the changes held now that have ever been sealed. */
  readonly sealedAudits: readonly string[];
};

export type Have = { readonly contiguous: number; readonly extras: readonly number[] };

/** A stretch of the ledger: what lies after one position, and up to another if that is given. */
export type Stretch = { readonly after: number; readonly until?: number };

/** Bytes are those of the changes' JSON; one change is told, however large. */
export type PageLimit = { readonly changes: number; readonly bytes: number };

export type LedgerPage = {
  /**
   * Changes as JSON: those of the stretch in the order in which they were taken; before them what was said earlier of the
   * people whom they name, whoever heard that before.
   */
  readonly bodies: readonly string[];
  /** Everything in scope up to here is told. */
  readonly position: number;
  readonly more: boolean;
};

/** A dealer of whom something was taken, with when the last of it was (ISO). */
export type MovedDealer = { readonly dealerId: string; readonly at: string };

export type BundleKey = { readonly programmeId: string; readonly visitId: string | null };

export type Quarantined = {
  readonly raw: string;
  readonly code: QuarantineCode;
  readonly where: string;
  readonly deviceId: string;
  readonly at: string;
};

/** All changes ever taken. It only grows. */
export type LedgerStorage = {
  /** All in one transaction, durable when the promise resolves. */
  readonly append: (judged: readonly Judged[], delivery: Delivery) => Promise<Appended>;
  readonly have: (replica: string, scope: Scope) => Promise<Have>;
  /** The changes of one audit, in no particular order; none when it is unknown or out of scope. */
  readonly auditChanges: (auditId: string, scope: Scope) => Promise<Change[]>;
  /** Of the audits that show a photo, those that have ever been sealed. */
  readonly sealedAuditsShowing: (sha256: string, scope: Scope) => Promise<string[]>;
  /** Audits that have ever been sealed and show a photo that was found damaged; so many at most. */
  readonly sealedAuditsLacking: (limit: number, scope: Scope) => Promise<string[]>;
  /** Everything a bundle of the programme or visit is made of; undefined when it is unknown or out of scope. */
  readonly bundleChanges: (key: BundleKey, scope: Scope) => Promise<Change[] | undefined>;
  /** Programmes of which something has arrived after that position, oldest first. */
  readonly programmesAfter: (position: number, scope: Scope) => Promise<string[]>;
  /**
   * What was taken in a stretch, page by page, of the dealers in scope and of the people named there. No change that was
   * acknowledged before it is asked for is left out.
   */
  readonly changesAfter: (stretch: Stretch, limit: PageLimit, scope: Scope) => Promise<LedgerPage>;
  /** Ids of the last `count` changes up to a position, the last one first; none when it lies beyond the ledger's end. */
  readonly idsUpTo: (position: number, count: number) => Promise<string[]>;
  /** The position of the last change taken; 0 before the first. */
  readonly position: () => Promise<number>;
  readonly quarantine: () => Promise<Quarantined[]>;
  /** Dealers of whom, or of the people named there, something was taken after that position. */
  readonly dealersAfter: (position: number, scope: Scope) => Promise<MovedDealer[]>;
  /** The changes of a dealer's records of these kinds, and of the people named in them; none out of scope. */
  readonly dealerLedger: (dealerId: string, kinds: readonly Kind[], scope: Scope) => Promise<Change[]>;
  /** The changes of the dealers' own records, for lists to choose dealers from. */
  readonly dealerChanges: (scope: Scope) => Promise<Change[]>;
};

export type PhotoRow = { readonly sha256: string; readonly bytes: number; readonly deviceId: string };

export type PhotosChecked = { readonly whole: readonly string[]; readonly damaged: readonly string[] };

/** How far the present round of hashing all photos anew has come. Times in ms since 1970. */
export type RecheckState = {
  /** Null between two rounds. */
  readonly begunAt: number | null;
  /** When the last whole round ended; 0 before the first. */
  readonly endedAt: number;
  readonly after: string;
  readonly count: number;
};

/** Which photos are held; the bytes lie in files. */
export type PhotoStorage = {
  /** Undefined also for one that was found damaged. */
  readonly find: (sha256: string) => Promise<PhotoRow | undefined>;
  /** Replaces what is known of that photo; it is no longer a lost one. */
  readonly add: (row: PhotoRow, at: string) => Promise<void>;
  readonly remove: (sha256: string) => Promise<void>;
  /** Whether it was erased: then its bytes are never taken again. */
  readonly isErased: (sha256: string) => Promise<boolean>;
  /** Whether a record in scope shows it or ever showed it. */
  readonly isShown: (sha256: string, scope: Scope) => Promise<boolean>;
  /** The next `limit` photos after that hash, in the order of hashes; damaged ones too. */
  readonly after: (sha256: string, limit: number) => Promise<PhotoRow[]>;
  /** Notes which photos were found whole or damaged; a damaged one counts as lost until it comes again or is whole. */
  readonly noteChecked: (checked: PhotosChecked, at: string) => Promise<void>;
  readonly recheckState: () => Promise<RecheckState>;
  readonly noteRecheck: (state: RecheckState) => Promise<void>;
};

/** Accounts. What is saved counts from the next request on. */
export type MemberStorage = {
  readonly find: (id: string) => Promise<Member | undefined>;
  /** In the order in which they were added. */
  readonly list: () => Promise<Member[]>;
  /**
   * Adds the member, or replaces what is known of him. False, and nothing done, when it would take the right to manage
   * from the last one who has it.
   */
  readonly save: (member: Member, now: number) => Promise<boolean>;
};

/** What a tablet last said of itself. */
export type DeviceReport = {
  /** Version of the app. */
  readonly app: string;
  /** Changes and photos that it has not sent. */
  readonly unsent: number;
};

export type Device = {
  readonly id: string;
  readonly tokenHash: Uint8Array;
  readonly member: Member;
  readonly revoked: Revoked | null;
  readonly seenAt: number;
  readonly report: DeviceReport | null;
};

/** A device as a list shows it. */
export type DeviceEntry = Pick<Device, 'id' | 'revoked' | 'seenAt' | 'report'> & {
  readonly memberId: string;
  readonly label: string;
  readonly enrolledAt: number;
  readonly revokedAt: number | null;
  /** When it said that it deleted its database. */
  readonly wipedAt: number | null;
};

export type NewDevice = {
  readonly id: string;
  /** What its owner called it. */
  readonly label: string;
  readonly tokenHash: Uint8Array;
};

export type NewCode = {
  /** The characters that name it; one live code at most has them. */
  readonly name: string;
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
  /** Whose device it enrols. */
  readonly memberId: string;
  readonly tries: number;
  readonly expiresAt: number;
};

export type CodeToTry = Pick<NewCode, 'salt' | 'hash'> & { readonly id: number };

/** Enrolled devices, and the one-time codes by which they enrol. Times in ms since 1970. */
export type DeviceStorage = {
  readonly find: (id: string) => Promise<Device | undefined>;
  readonly list: () => Promise<DeviceEntry[]>;
  readonly count: () => Promise<number>;
  /** Notes a contact and, where it said something of itself, what. */
  readonly seen: (id: string, now: number, report: DeviceReport | null) => Promise<void>;
  /** False when there is no such device, or it is wiped already. */
  readonly revoke: (id: string, how: Revoked, now: number) => Promise<boolean>;
  readonly noteWiped: (id: string, now: number) => Promise<void>;
  readonly addCode: (code: NewCode) => Promise<void>;
  /** Whether a code can be redeemed now: any, or one of that name. */
  readonly hasLiveCode: (now: number, name?: string) => Promise<boolean>;
  /** Forgets every code nobody has used yet. */
  readonly dropCodes: () => Promise<void>;
  /** Uses up one try of the live code with that name. */
  readonly takeTry: (name: string, now: number) => Promise<CodeToTry | undefined>;
  /** Uses the code up and enrols the device, or neither; false when somebody else was first. */
  readonly redeem: (codeId: number, device: NewDevice, now: number) => Promise<boolean>;
};

export type Receipt = {
  /** The change that sealed the audit. */
  readonly sealId: string;
  readonly auditId: string;
  readonly number: string;
  readonly at: string;
};

export type ReceiptStorage = {
  /**
   * Keeps receipts in one transaction, and in the same what webhooks are to be told of them. The first one given for a
   * seal stands, and is what comes back for it.
   */
  readonly give: (receipts: readonly Receipt[], posting?: Posting) => Promise<Receipt[]>;
  /** Those that were given for these seals. */
  readonly ofSeals: (sealIds: readonly string[]) => Promise<Receipt[]>;
  /** Those with that number of audits in scope, the first given first. */
  readonly ofNumber: (number: string, scope: Scope) => Promise<Receipt[]>;
};

/** How much is stored, for whoever runs the endpoint. */
export type StorageSizes = {
  /** Bytes. */
  readonly database: number;
  readonly photos: number;
  readonly photoBytes: number;
  /** Photos found damaged that nobody has sent again yet. */
  readonly lost: number;
  readonly quarantined: number;
  /** What webhooks have not been told yet. */
  readonly noticesWaiting: number;
  readonly position: number;
};

/** What the endpoint stores but for photo bytes. One contract, tested the same for every database. */
export type Storage = {
  readonly ledger: LedgerStorage;
  readonly photos: PhotoStorage;
  readonly members: MemberStorage;
  readonly devices: DeviceStorage;
  readonly receipts: ReceiptStorage;
  readonly privacy: PrivacyStorage;
  readonly webhooks: WebhookStorage;
  /** Does something short that no other endpoint does at the same time. */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Does something, a few seconds long at most, unless another endpoint is doing so now: then undefined. */
  readonly tryAlone: <Result>(work: () => Promise<Result>) => Promise<Result | undefined>;
  readonly sizes: () => Promise<StorageSizes>;
  /** Rejects when nothing can be written. */
  readonly probe: () => Promise<void>;
  readonly close: () => Promise<void>;
};
