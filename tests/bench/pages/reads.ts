import { auditsOfDealer, newestAudits } from '../../../src/store/audits.ts';
import type { AuditHeader } from '../../../src/store/db.ts';
import { openAudit } from '../../../src/store/openAudit.ts';
import type { Tablet } from '../../../src/store/tablet.ts';
import { answered, type RawDb, wholeById } from './raw.ts';

export const READS = ['newest', 'dealer', 'all', 'rows', 'open'] as const;
export type Read = (typeof READS)[number];
export const READ_SIDES = ['raw', 'app'] as const;
export type ReadSide = (typeof READ_SIDES)[number];

/** What to look for: another dealer and another audit each time, so that nothing is warm. */
export type Sought = { readonly dealer: string; readonly auditId: string; readonly rowsId: string };

type Reader = (sought: Sought) => Promise<number>;

/** Chromium's `getAllRecords`, which is not in TypeScript's library yet. */
type WithGetAllRecords = IDBIndex & {
  getAllRecords(options: { direction: 'prev'; count: number }): IDBRequest<readonly { readonly value: AuditHeader }[]>;
};

const headers = (db: IDBDatabase): IDBObjectStore => db.transaction('audits').objectStore('audits');

async function newest(db: IDBDatabase): Promise<AuditHeader[]> {
  const index = headers(db).index('startedAt') as WithGetAllRecords;
  return (await answered(index.getAllRecords({ direction: 'prev', count: 50 }))).map(({ value }) => value);
}

const ofDealer = (db: IDBDatabase, dealer: string): Promise<unknown[]> =>
  answered(
    headers(db)
      .index('[dealerId+startedAt]')
      .getAll(IDBKeyRange.bound([dealer, ''], [dealer, '\uffff'])),
  );

/**
 * The app's own header rows read by plain IndexedDB, and for opening the whole audit in one record. Each read gives
 * how many rows it found, so that both sides can be seen to do the same.
 */
export function rawReads(tablet: Tablet, raw: RawDb): Readonly<Record<Read, Reader>> {
  const db = tablet.db.backendDB();
  return {
    newest: async () => (await newest(db)).length,
    dealer: async ({ dealer }) => (await ofDealer(db, dealer)).length,
    all: async () => (await answered(headers(db).getAll())).length,
    rows: async ({ rowsId: auditId }) => ((await wholeById(raw, auditId)) ? 1 : 0),
    open: async ({ auditId }) => ((await wholeById(raw, auditId)) ? 1 : 0),
  };
}

export function appReads(tablet: Tablet): Readonly<Record<Read, Reader>> {
  return {
    newest: async () => (await newestAudits(tablet)).length,
    dealer: async ({ dealer }) => (await auditsOfDealer(tablet, dealer)).length,
    all: async () => (await tablet.db.audits.toArray()).length,
    rows: async ({ rowsId }) => {
      const [header, body] = await Promise.all([tablet.db.audits.get(rowsId), tablet.db.bodies.get(rowsId)]);
      return header && body ? 1 : 0;
    },
    open: async ({ auditId }) => ((await openAudit(tablet, auditId)) ? 1 : 0),
  };
}
