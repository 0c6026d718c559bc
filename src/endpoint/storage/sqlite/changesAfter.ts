import type { Scope } from '../../scope.ts';
import { fitting } from '../ledgerRules.ts';
import type { LedgerPage, PageLimit, Stretch } from '../storage.ts';
import type { Database } from './database.ts';

/** Values: after, until, most rows. */
const EVERYTHING = `
  SELECT pos, record_id AS recordId, octet_length(body) AS bytes FROM changes
  WHERE pos > ?1 AND pos <= ?2 ORDER BY pos LIMIT ?3`;

/**
 * The same within some dealers (?4, a JSON list). Goes by the records of those dealers, and by index from each to its
 * changes: what others have said meanwhile is not even read. People belong to whoever names them.
 */
const OF_DEALERS = `
  WITH own AS (
    SELECT record_id FROM records WHERE dealer_id IN (SELECT value FROM json_each(?4)) AND last_pos > ?1
    UNION ALL
    SELECT p.record_id FROM records p WHERE p.kind = 'person' AND p.dealer_id IS NULL AND p.last_pos > ?1 AND EXISTS (
      SELECT 1 FROM record_people rp JOIN records r ON r.record_id = rp.record_id
      WHERE rp.person_id = p.record_id AND r.dealer_id IN (SELECT value FROM json_each(?4))))
  SELECT c.pos, c.record_id AS recordId, octet_length(c.body) AS bytes
  FROM own CROSS JOIN changes c ON c.record_id = own.record_id
  WHERE c.pos > ?1 AND c.pos <= ?2 ORDER BY c.pos LIMIT ?3`;

/** What was said before ?1 of the people named in the records ?2 (a JSON list). */
const PEOPLE_BEFORE = `
  SELECT body FROM changes WHERE pos <= ?1 AND kind = 'person' AND record_id IN (
    SELECT person_id FROM record_people WHERE record_id IN (SELECT value FROM json_each(?2)))
  ORDER BY pos`;

const BODIES = 'SELECT body FROM changes WHERE pos IN (SELECT value FROM json_each(?)) ORDER BY pos';

type Row = { readonly pos: number; readonly recordId: string; readonly bytes: number };
type Body = { readonly body: string };

const positionOf = (database: Database): number =>
  database.get<{ pos: number }>('SELECT coalesce(max(pos), 0) AS pos FROM changes')?.pos ?? 0;

function peopleBefore(database: Database, position: number, rows: readonly Row[]): string[] {
  const records = JSON.stringify([...new Set(rows.map(({ recordId }) => recordId))]);
  return database.all<Body>(PEOPLE_BEFORE, position, records).map(({ body }) => body);
}

/** One page of a stretch. One writer gives positions out in the order of commits, so that none can come in before. */
export function changesAfter(
  database: Database,
  { after, until, limit }: Stretch & { readonly limit: PageLimit },
  { dealers }: Scope,
): LedgerPage {
  const end = Math.min(until ?? Number.MAX_SAFE_INTEGER, positionOf(database));
  // One more than fits tells whether there is more.
  const stretch = [after, end, limit.changes + 1] as const;
  const rows =
    dealers === 'all'
      ? database.all<Row>(EVERYTHING, ...stretch)
      : database.all<Row>(OF_DEALERS, ...stretch, JSON.stringify(dealers));
  const some = rows.slice(
    0,
    fitting(
      rows.map(({ bytes }) => bytes),
      limit,
    ),
  );
  const more = some.length < rows.length;
  const bodies = database.all<Body>(BODIES, JSON.stringify(some.map(({ pos }) => pos))).map(({ body }) => body);
  // Whoever hears everything has heard of all people in their turn.
  const people = dealers === 'all' || some.length === 0 ? [] : peopleBefore(database, after, some);
  return { bodies: [...people, ...bodies], position: more ? (some.at(-1)?.pos ?? after) : Math.max(after, end), more };
}

/** See `LedgerStorage.idsUpTo`. */
export function idsUpTo(database: Database, position: number, count: number): string[] {
  if (position > positionOf(database)) return [];
  const rows = database.all<{ id: string }>(
    'SELECT id FROM changes WHERE pos <= ? ORDER BY pos DESC LIMIT ?',
    position,
    count,
  );
  return rows.map(({ id }) => id);
}
