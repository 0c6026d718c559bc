import type { Receipt, ReceiptStorage } from '../storage.ts';
import type { Posting } from '../webhookStorage.ts';
import type { Postgres, Queries } from './database.ts';
import { dealersOf, inScope } from './scopeSql.ts';
import { postAll } from './webhookStorage.ts';

const FIND = `SELECT seal_id AS "sealId", audit_id AS "auditId", number, given_at AS at
  FROM receipts WHERE seal_id = ANY ($1)`;

const GIVE = `INSERT INTO receipts SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
  ON CONFLICT (seal_id) DO NOTHING`;

async function find(queries: Queries, sealIds: readonly string[]): Promise<Map<string, Receipt>> {
  if (sealIds.length === 0) return new Map();
  const rows = await queries.all<Receipt>(FIND, sealIds);
  return new Map(rows.map((row) => [row.sealId, row]));
}

const sealsOf = (receipts: readonly Receipt[]): string[] => receipts.map(({ sealId }) => sealId);

async function giveAll(queries: Queries, fresh: readonly Receipt[]): Promise<void> {
  if (fresh.length === 0) return;
  await queries.run(
    GIVE,
    sealsOf(fresh),
    fresh.map(({ auditId }) => auditId),
    fresh.map(({ number }) => number),
    fresh.map(({ at }) => at),
  );
}

async function postDue(queries: Queries, posting: Posting): Promise<void> {
  const given = await find(
    queries,
    posting.notices.flatMap(({ needs = [] }) => needs),
  );
  const due = posting.notices.filter(({ needs = [] }) => needs.every((sealId) => given.has(sealId)));
  await postAll(queries, { ...posting, notices: due });
}

async function give(database: Postgres, receipts: readonly Receipt[], posting: Posting | undefined) {
  const known = await find(database, sealsOf(receipts));
  // Asked again and again by tablets that poll: then nothing is written.
  const fresh = receipts.filter(({ sealId }) => !known.has(sealId));
  if (fresh.length === 0 && (posting?.notices.length ?? 0) === 0) return known;
  return database.transaction(async (queries) => {
    // One after the other: of two that complete a visit together, the second sees what the first gave.
    if (posting) await queries.run('LOCK TABLE receipts IN SHARE ROW EXCLUSIVE MODE');
    await giveAll(queries, fresh);
    if (posting) await postDue(queries, posting);
    // Another endpoint may have been first.
    return find(queries, sealsOf(receipts));
  });
}

const OF_NUMBER = `SELECT seal_id AS "sealId", audit_id AS "auditId", number, given_at AS at
  FROM receipts JOIN records ON record_id = audit_id
  WHERE number = $1 AND ${inScope('dealer_id', 2)} ORDER BY given_at, seal_id`;

export function receiptStorage(database: Postgres): ReceiptStorage {
  return {
    give: async (receipts, posting) => {
      const given = await give(database, receipts, posting);
      return receipts.map((receipt) => given.get(receipt.sealId) ?? receipt);
    },
    ofSeals: async (sealIds) => [...(await find(database, sealIds)).values()],
    ofNumber: (number, scope) => database.all<Receipt>(OF_NUMBER, number, dealersOf(scope)),
  };
}
