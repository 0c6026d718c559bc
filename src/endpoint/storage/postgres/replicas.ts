import type { Scope } from '../../scope.ts';
import type { Have } from '../storage.ts';
import type { Queries } from './database.ts';
import { dealersOf, inScope } from './scopeSql.ts';

const MOST_EXTRAS = 10_000;
const PAGE = 500;

/** Changes kept aside count: the tablet has been told, and need not send them again. */
const HELD = `SELECT seq FROM changes WHERE replica = $1 AND seq > $2
  UNION SELECT seq FROM quarantine WHERE replica = $1 AND seq > $2 ORDER BY seq LIMIT $3`;

type Mark = { readonly replica: string; readonly contiguous: number };

const heldAfter = async (queries: Queries, { replica, contiguous }: Mark, limit: number): Promise<number[]> =>
  (await queries.all<{ seq: number }>(HELD, replica, contiguous, limit)).map(({ seq }) => seq);

/** The last number of those held without a gap from the mark on; looks page by page at what lies beyond. */
async function contiguousFrom(queries: Queries, { replica, contiguous: from }: Mark): Promise<number> {
  let contiguous = from;
  for (;;) {
    const before = contiguous;
    for (const seq of await heldAfter(queries, { replica, contiguous }, PAGE)) {
      if (seq !== contiguous + 1) return contiguous;
      contiguous = seq;
    }
    if (contiguous === before) return contiguous;
  }
}

/** Moves each replica's mark up to the last number without a gap before it. Given are the numbers that just came. */
export async function advance(queries: Queries, numbers: ReadonlyMap<string, ReadonlySet<number>>): Promise<void> {
  if (numbers.size === 0) return;
  const known = await queries.all<Mark>('SELECT replica, contiguous FROM replicas WHERE replica = ANY ($1)', [
    ...numbers.keys(),
  ]);
  const before = new Map(known.map(({ replica, contiguous }) => [replica, contiguous]));
  const moved: Mark[] = [];
  for (const [replica, seqs] of numbers) {
    let mark = before.get(replica) ?? 0;
    while (seqs.has(mark + 1)) mark += 1;
    const contiguous = await contiguousFrom(queries, { replica, contiguous: mark });
    if (contiguous !== (before.get(replica) ?? 0)) moved.push({ replica, contiguous });
  }
  if (moved.length === 0) return;
  await queries.run(
    `INSERT INTO replicas SELECT * FROM unnest($1::text[], $2::bigint[])
     ON CONFLICT (replica) DO UPDATE SET contiguous = excluded.contiguous`,
    moved.map(({ replica }) => replica),
    moved.map(({ contiguous }) => contiguous),
  );
}

/** A narrow scope sees no more than whether a replica of its own dealers is there; the numbers say nothing else. */
export async function haveOf(queries: Queries, replica: string, scope: Scope): Promise<Have> {
  const seen = await queries.get(
    `SELECT 1 FROM changes WHERE replica = $1 AND ${inScope('dealer_id', 2)} LIMIT 1`,
    replica,
    dealersOf(scope),
  );
  if (!seen && scope.dealers !== 'all') return { contiguous: 0, extras: [] };
  const mark = await queries.get<Mark>('SELECT replica, contiguous FROM replicas WHERE replica = $1', replica);
  const contiguous = mark?.contiguous ?? 0;
  return { contiguous, extras: await heldAfter(queries, { replica, contiguous }, MOST_EXTRAS) };
}

type Numbered = { readonly replica: string; readonly seq: number };

/** Whether one of these numbers is held under two ids: then its tablet's database was copied. */
export const hasTwins = async (queries: Queries, changes: readonly Numbered[]): Promise<boolean> =>
  (await queries.get(
    `SELECT 1 FROM changes WHERE (replica, seq) IN (SELECT * FROM unnest($1::text[], $2::bigint[]))
     GROUP BY replica, seq HAVING count(*) > 1 LIMIT 1`,
    changes.map(({ replica }) => replica),
    changes.map(({ seq }) => seq),
  )) !== undefined;
