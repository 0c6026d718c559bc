import { Dexie, type EntityTable, type Table, type Transaction } from 'dexie';
import type { SealState } from '../domain/audit.ts';
import type { Change, Kind } from '../domain/change.ts';
import type { Folded } from '../domain/fold.ts';
import type { QuarantineCode } from '../domain/problems.ts';
import type { Tally } from '../domain/scoring/tally.ts';
import type { AuditStatus } from '../domain/wire.ts';

/** A record other than an audit, folded. Small, so it is one row. */
export type RecordRow = Folded & {
  readonly id: string;
  readonly kind: Kind;
  readonly dealerId: string | null;
  /** '' for those above a programme: IndexedDB cannot index null. */
  readonly programmeId: string;
  /** The day or month it is for (YYYY-MM-DD, YYYY-MM), or ''; lists of what grows daily read by it. */
  readonly on: string;
  /** Fields on which people said different things. Absent where there is none, so that its index holds only the others. */
  readonly unsettled?: number;
};

/** What lists, filters and the home screen need of an audit; the answers are in its body row. */
export type AuditHeader = {
  readonly id: string;
  readonly dealerId: string;
  readonly programmeId: string;
  readonly visitId: string;
  readonly templateId: string;
  readonly templateVersion: number;
  readonly startedAt: string;
  readonly updatedAt: string;
  readonly state: SealState['name'];
  /** Id of the change that sealed it, or ''. */
  readonly sealId: string;
  readonly tally: Tally;
  readonly photos: number;
  /** Answers taken over from an earlier visit; absent in rows that are older than that. */
  readonly carried?: number;
  /** Items of which two people said different things. */
  readonly unsettled: number;
  /** Counts what was written to the body here; tells whether a backup file is still current. */
  readonly rev: number;
  readonly deleted: 0 | 1;
};

export type AuditBody = Folded & { readonly id: string };

/** A change that this tablet made and nobody has acknowledged: ledger and outbox in one row. `seq` is its key. */
export type ChangeRow = Change;
export type NewChangeRow = Omit<Change, 'seq'>;

/** Changes of one record that left the outbox, or came from elsewhere. `relay` 1: the endpoint has not got them yet. */
export type SegmentRow = {
  readonly n: number;
  readonly recordId: string;
  readonly changes: readonly Change[];
  readonly relay?: 1;
};

export type PhotoRow = {
  readonly sha256: string;
  readonly size: number;
  readonly width: number;
  readonly height: number;
  /** A JPEG of at most 320 px. */
  readonly thumb: ArrayBuffer;
  readonly addedAt: string;
  /** 1 once the endpoint said that it holds the bytes. */
  readonly sent: 0 | 1;
};

export type PhotoBytesRow = { readonly sha256: string; readonly bytes: ArrayBuffer };

/** A change that the endpoint kept aside. It still counts on this tablet; a person decides. */
export type QuarantineRow = {
  readonly id: string;
  readonly recordId: string;
  readonly change: Change;
  readonly code: QuarantineCode;
  readonly where: string;
  readonly at: string;
};

/** Which copies of an audit exist elsewhere, as far as this tablet has been told. */
export type CopyRow = {
  readonly auditId: string;
  readonly status?: AuditStatus;
  /** The audit's `rev` when it was last written to a backup file. */
  readonly fileRev?: number;
  readonly fileAt?: string;
};

export type MetaRow = { readonly key: string; readonly value: unknown };

/** Raised by one with every change of the tables below; migrations only ever add. */
export const SCHEMA_VERSION = 3;

/** Rows of before: only those with two values somewhere are written; what of it is to be settled is told on reading. */
const countConflicts = (transaction: Transaction): PromiseLike<unknown> =>
  transaction
    .table<{ conflicts: object; unsettled?: number }>('records')
    .filter(({ conflicts }) => Object.keys(conflicts).length > 0)
    .modify((row) => {
      row.unsettled = Object.keys(row.conflicts).length;
    });

export class TabletDb extends Dexie {
  declare records: EntityTable<RecordRow, 'id'>;
  declare audits: EntityTable<AuditHeader, 'id'>;
  declare bodies: EntityTable<AuditBody, 'id'>;
  declare changes: Table<ChangeRow, number, NewChangeRow>;
  declare segments: Table<SegmentRow, number, Omit<SegmentRow, 'n'>>;
  declare photos: EntityTable<PhotoRow, 'sha256'>;
  declare photoBytes: EntityTable<PhotoBytesRow, 'sha256'>;
  declare quarantine: EntityTable<QuarantineRow, 'id'>;
  declare copies: EntityTable<CopyRow, 'auditId'>;
  declare meta: EntityTable<MetaRow, 'key'>;

  constructor(name: string) {
    // Chrome's default reports a commit before it is on disk; "Saved" must not be shown before it is.
    // Dexie's cache of query results does not learn of what is written past it (see auditTransaction).
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({
      records: 'id, [kind+dealerId], [kind+programmeId], kind',
      audits: 'id, startedAt, [dealerId+startedAt], visitId, programmeId',
      bodies: 'id',
      // The key generator hands out seq inside the transaction and takes it back on abort: no gaps, no read. An id is
      // unique, so that a retry of a commit whose failure was reported wrongly cannot store a change twice.
      changes: '++seq, &id, recordId',
      segments: '++n, recordId, relay',
      photos: 'sha256, sent',
      photoBytes: 'sha256',
      quarantine: 'id, recordId',
      copies: 'auditId',
      meta: 'key',
    });
    this.version(2).stores({
      records: 'id, [kind+dealerId], [kind+programmeId], kind, programmeId, [kind+dealerId+on]',
    });
    this.version(SCHEMA_VERSION)
      .stores({
        records: 'id, [kind+dealerId], [kind+programmeId], kind, programmeId, [kind+dealerId+on], unsettled',
        audits: 'id, startedAt, [dealerId+startedAt], visitId, programmeId, unsettled',
      })
      .upgrade(countConflicts);
  }
}
