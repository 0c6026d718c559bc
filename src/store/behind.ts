import type { Change } from '../domain/change.ts';
import { type Folded, fold } from '../domain/fold.ts';
import type { AuditHeader } from './db.ts';
import { changesOf } from './ledger.ts';
import { newId, readMeta, type Tablet } from './tablet.ts';
import { watchQuery } from './watchQuery.ts';

/**
 * An audit that took changes from elsewhere while a window had it open: what that window has in memory, and writes whole
 * with each tap, is behind the ledger. The mark stays until somebody who may write it has folded the ledger anew.
 */
const keyOf = (auditId: string): string => `behind:${auditId}`;

/** Call in the transaction that takes the changes. */
export async function markBehind(tablet: Tablet, auditIds: readonly string[]): Promise<void> {
  await tablet.db.meta.bulkPut(auditIds.map((id) => ({ key: keyOf(id), value: newId(tablet) })));
}

/** Calls back whenever the audit falls behind, through whichever window. Gives the end of it. */
export function watchBehind(tablet: Pick<Tablet, 'db'>, auditId: string, onBehind: () => void): () => void {
  return watchQuery(() => readMeta(tablet, keyOf(auditId)), {
    onAnswer: (mark) => mark !== undefined && onBehind(),
    // A database that went away is told of by the next save.
    onFailure: () => undefined,
  });
}

export type Refolded = { readonly record: Folded; readonly rev: number; readonly ledger: readonly Change[] };

/** Writes an audit's rows anew from all its changes. Only for the window that has it open for writing. */
export async function refold(
  { db }: Pick<Tablet, 'db'>,
  auditId: string,
  headerOf: (record: Folded, rev: number) => AuditHeader,
): Promise<Refolded> {
  const tables = [db.changes, db.segments, db.quarantine, db.audits, db.bodies, db.meta];
  return db.transaction('rw', tables, async () => {
    const ledger = await changesOf({ db }, [auditId]);
    const record = fold(ledger);
    const rev = ((await db.audits.get(auditId))?.rev ?? 0) + 1;
    await db.audits.put(headerOf(record, rev));
    await db.bodies.put({ ...record, id: auditId });
    await db.meta.delete(keyOf(auditId));
    return { record, rev, ledger };
  });
}
