import type { Receipt, ReceiptStorage } from '../storage.ts';
import type { Posting } from '../webhookStorage.ts';
import type { Database } from './database.ts';
import { inScope, scopeValues } from './scopeSql.ts';
import { postAll } from './webhookStorage.ts';

const find = (database: Database, sealId: string): Receipt | undefined =>
  database.get<Receipt>(
    'SELECT seal_id AS sealId, audit_id AS auditId, number, given_at AS at FROM receipts WHERE seal_id = ?',
    sealId,
  );

function giveAll(database: Database, receipts: readonly Receipt[], posting: Posting | undefined): Receipt[] {
  const given = receipts.map((receipt) => {
    const { sealId, auditId, number, at } = receipt;
    database.run('INSERT OR IGNORE INTO receipts VALUES (?, ?, ?, ?)', sealId, auditId, number, at);
    return find(database, sealId) ?? receipt;
  });
  const isDue = (needs: readonly string[] = []): boolean => needs.every((sealId) => find(database, sealId));
  if (posting) postAll(database, { ...posting, notices: posting.notices.filter(({ needs }) => isDue(needs)) });
  return given;
}

const OF_NUMBER = `SELECT seal_id AS sealId, audit_id AS auditId, number, given_at AS at
  FROM receipts JOIN records ON record_id = audit_id
  WHERE number = ? AND ${inScope('dealer_id')} ORDER BY given_at, seal_id`;

export function receiptStorage(database: Database): ReceiptStorage {
  return {
    give: async (receipts, posting) => {
      const known = receipts.map(({ sealId }) => find(database, sealId));
      // Asked again and again by tablets that poll: then nothing is written.
      const isSettled = (posting?.notices.length ?? 0) === 0;
      if (isSettled && known.every((receipt) => receipt !== undefined)) return known;
      return database.transaction(() => giveAll(database, receipts, posting));
    },
    ofSeals: async (sealIds) => sealIds.flatMap((sealId) => find(database, sealId) ?? []),
    ofNumber: async (number, scope) => database.all<Receipt>(OF_NUMBER, number, ...scopeValues(scope)),
  };
}
