import type { WholeAudit, WholeHeader } from './workload.ts';

/** The other side of every comparison: IndexedDB as it is, written as well as it can be. */
export type RawDb = IDBDatabase;

export function openRaw(name: string): Promise<RawDb> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      const db = request.result;
      db.createObjectStore('whole', { keyPath: 'id' });
      db.createObjectStore('answers', { keyPath: ['auditId', 'itemId'] });
      db.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true });
      const headers = db.createObjectStore('headers', { keyPath: 'id' });
      headers.createIndex('startedAt', 'startedAt');
      headers.createIndex('dealer', ['dealerId', 'startedAt']);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB did not open'));
  });
}

/** Runs `work` in one strict-durability transaction with an explicit commit; resolves once it is on disk. */
export function strictly(db: RawDb, stores: string[], work: (tx: IDBTransaction) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error ?? new Error('aborted'));
    work(tx);
    tx.commit();
  });
}

export function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('request failed'));
  });
}

export const headerOf = ({ answers: _answers, ...header }: WholeAudit): WholeHeader => header;

/** Stores audits as a header and a whole record each; one transaction. */
export function putAudits(db: RawDb, audits: readonly WholeAudit[]): Promise<void> {
  return strictly(db, ['headers', 'whole'], (tx) => {
    for (const audit of audits) {
      tx.objectStore('headers').put(headerOf(audit));
      tx.objectStore('whole').put(audit);
    }
  });
}

/** Stores audits as one record each; one transaction. */
export function putWhole(db: RawDb, audits: readonly WholeAudit[]): Promise<void> {
  return strictly(db, ['whole'], (tx) => {
    for (const audit of audits) tx.objectStore('whole').put(audit);
  });
}

export const wholeById = (db: RawDb, id: string): Promise<WholeAudit | undefined> =>
  answered(db.transaction('whole').objectStore('whole').get(id) as IDBRequest<WholeAudit | undefined>);
