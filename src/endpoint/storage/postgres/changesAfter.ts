import type { Scope } from '../../scope.ts';
import { fitting } from '../ledgerRules.ts';
import type { LedgerPage, PageLimit, Stretch } from '../storage.ts';
import type { Queries } from './database.ts';

/** Values: after, until, most rows. */
const EVERYTHING = `
  SELECT pos, record_id AS "recordId", octet_length(body) AS bytes FROM changes
  WHERE pos > $1 AND pos <= $2 ORDER BY pos LIMIT $3`;

/**
 * The same within some dealers ($4). Goes by the records of those dealers, and by index from each to its changes: what
 * others have said meanwhile is not even read. People belong to whoever names them.
 */
const OF_DEALERS = `
  WITH own AS (
    SELECT record_id FROM records WHERE dealer_id = ANY ($4::text[]) AND last_pos > $1
    UNION ALL
    SELECT p.record_id FROM records p WHERE p.kind = 'person' AND p.dealer_id IS NULL AND p.last_pos > $1 AND EXISTS (
      SELECT 1 FROM record_people rp JOIN records r ON r.record_id = rp.record_id
      WHERE rp.person_id = p.record_id AND r.dealer_id = ANY ($4)))
  SELECT c.pos, c.record_id AS "recordId", octet_length(c.body) AS bytes
  FROM own JOIN changes c ON c.record_id = own.record_id
  WHERE c.pos > $1 AND c.pos <= $2 ORDER BY c.pos LIMIT $3`;

/** What was said before $1 of the people named in the records $2. */
const PEOPLE_BEFORE = `
  SELECT body FROM changes WHERE pos <= $1 AND kind = 'person' AND record_id IN (
    SELECT person_id FROM record_people WHERE record_id = ANY ($2))
  ORDER BY pos`;

const BODIES = 'SELECT body FROM changes WHERE pos = ANY ($1::bigint[]) ORDER BY pos';

type Row = { readonly pos: number; readonly recordId: string; readonly bytes: number };
type Body = { readonly body: string };

const bodiesOf = (rows: readonly Body[]): string[] => rows.map(({ body }) => body);

/** The position of the last change that is committed; every one before it is committed too. */
export async function positionOf(queries: Queries): Promise<number> {
  const head = await queries.get<{ last: number }>('SELECT last_pos AS last FROM ledger');
  return head?.last ?? 0;
}

async function peopleBefore(queries: Queries, position: number, rows: readonly Row[]): Promise<string[]> {
  const records = [...new Set(rows.map(({ recordId }) => recordId))];
  return bodiesOf(await queries.all<Body>(PEOPLE_BEFORE, position, records));
}

type Asked = { readonly stretch: Stretch; readonly limit: PageLimit };

/** One page of a stretch. The end is read first: whatever is committed meanwhile lies beyond it. */
export async function changesAfter(queries: Queries, asked: Asked, { dealers }: Scope): Promise<LedgerPage> {
  const { limit } = asked;
  const { after, until } = asked.stretch;
  const end = Math.min(until ?? Number.MAX_SAFE_INTEGER, await positionOf(queries));
  // One more than fits tells whether there is more.
  const stretch = [after, end, limit.changes + 1] as const;
  const rows =
    dealers === 'all'
      ? await queries.all<Row>(EVERYTHING, ...stretch)
      : await queries.all<Row>(OF_DEALERS, ...stretch, dealers);
  const some = rows.slice(
    0,
    fitting(
      rows.map(({ bytes }) => bytes),
      limit,
    ),
  );
  const more = some.length < rows.length;
  const positions = some.map(({ pos }) => pos);
  const bodies = some.length === 0 ? [] : bodiesOf(await queries.all<Body>(BODIES, positions));
  // Whoever hears everything has heard of all people in their turn.
  const people = dealers === 'all' || some.length === 0 ? [] : await peopleBefore(queries, after, some);
  return { bodies: [...people, ...bodies], position: more ? (some.at(-1)?.pos ?? after) : Math.max(after, end), more };
}

/** See `LedgerStorage.idsUpTo`. */
export async function idsUpTo(queries: Queries, position: number, count: number): Promise<string[]> {
  if (position > (await positionOf(queries))) return [];
  const rows = await queries.all<{ id: string }>(
    'SELECT id FROM changes WHERE pos <= $1 ORDER BY pos DESC LIMIT $2',
    position,
    count,
  );
  return rows.map(({ id }) => id);
}
