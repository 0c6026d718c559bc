import type { Receipt, ReceiptStorage } from '../storage.ts';
import type { Postgres, Queries } from './database.ts';
import { dealersOf, inScope } from './scopeSql.ts';

const FIND = `SELECT seal_id AS "sealId", audit_id AS "auditId", number, given_at AS at
  FROM receipts WHERE seal_id = ANY ($1)`;

const GIVE = `INSERT INTO receipts SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
  ON CONFLICT (seal_id) DO NOTHING`;

async function find(queries: Queries, receipts: readonly Receipt[]): Promise<Map<string, Receipt>> {
  const rows = await queries.all<Receipt>(
    FIND,
    receipts.map(({ sealId }) => sealId),
  );
  return new Map(rows.map((row) => [row.sealId, row]));
}

async function give(database: Postgres, receipts: readonly Receipt[]): Promise<Receipt[]> {
  let known = await find(database, receipts);
  // Asked again and again by tablets that poll: then nothing is written.
  const fresh = receipts.filter(({ sealId }) => !known.has(sealId));
  if (fresh.length > 0) {
    await database.run(
      GIVE,
      fresh.map(({ sealId }) => sealId),
      fresh.map(({ auditId }) => auditId),
      fresh.map(({ number }) => number),
      fresh.map(({ at }) => at),
    );
    // Another endpoint may have been first.
    known = await find(database, receipts);
  }
  return receipts.map((receipt) => known.get(receipt.sealId) ?? receipt);
}

const OF_NUMBER = `SELECT seal_id AS "sealId", audit_id AS "auditId", number, given_at AS at
  FROM receipts JOIN records ON record_id = audit_id
  WHERE number = $1 AND ${inScope('dealer_id', 2)} ORDER BY given_at, seal_id`;

export function receiptStorage(database: Postgres): ReceiptStorage {
  return {
    give: async (receipts) => (receipts.length === 0 ? [] : give(database, receipts)),
    ofNumber: (number, scope) => database.all<Receipt>(OF_NUMBER, number, dealersOf(scope)),
  };
}
