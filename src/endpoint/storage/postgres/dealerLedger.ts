import type { Change, Kind } from '../../../domain/change.ts';
import type { Scope } from '../../scope.ts';
import type { MovedDealer } from '../storage.ts';
import type { Queries } from './database.ts';
import { dealersOf, inScope } from './scopeSql.ts';

/** Of people only those count who have moved after the beginning: at first every dealer is told anyway. */
const DEALERS_AFTER = `
  WITH moved AS (
    SELECT dealer_id FROM records WHERE last_pos > $1 AND dealer_id IS NOT NULL
    UNION
    SELECT r.dealer_id FROM records p
    JOIN record_people rp ON rp.person_id = p.record_id JOIN records r ON r.record_id = rp.record_id
    WHERE $1 > 0 AND p.last_pos > $1 AND p.kind = 'person' AND r.dealer_id IS NOT NULL),
  last AS (
    SELECT m.dealer_id, max(r.last_pos) AS pos FROM moved m JOIN records r ON r.dealer_id = m.dealer_id
    WHERE ${inScope('m.dealer_id', 2)} GROUP BY m.dealer_id)
  SELECT l.dealer_id AS "dealerId", c.received_at AS at FROM last l JOIN changes c ON c.pos = l.pos`;

/** Values: the dealer, a list of kinds. */
const DEALER_LEDGER = `
  WITH own AS (
    SELECT record_id FROM records WHERE dealer_id = $1 AND kind = ANY ($2) AND ${inScope('dealer_id', 3)})
  SELECT body FROM changes WHERE record_id IN (
    SELECT record_id FROM own
    UNION SELECT p.record_id FROM record_people rp JOIN records p ON p.record_id = rp.person_id AND p.kind = 'person'
    WHERE rp.record_id IN (SELECT record_id FROM own))`;

/** See `LedgerStorage.dealersAfter`. */
export const dealersAfter = (queries: Queries, position: number, scope: Scope): Promise<MovedDealer[]> =>
  queries.all<MovedDealer>(DEALERS_AFTER, position, dealersOf(scope));

type Asked = { readonly dealerId: string; readonly kinds: readonly Kind[] };

/** See `LedgerStorage.dealerLedger`. */
export async function dealerLedger(queries: Queries, { dealerId, kinds }: Asked, scope: Scope): Promise<Change[]> {
  const rows = await queries.all<{ body: string }>(DEALER_LEDGER, dealerId, kinds, dealersOf(scope));
  return rows.map(({ body }) => JSON.parse(body) as Change);
}
