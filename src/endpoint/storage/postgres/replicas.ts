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

/** How far each of these replicas is held without a gap. */
export async function marksOf(queries: Queries, replicas: readonly string[]): Promise<Map<string, number>> {
  const known = await queries.all<Mark>('SELECT replica, contiguous FROM replicas WHERE replica = ANY ($1)', replicas);
  return new Map(known.map(({ replica, contiguous }) => [replica, contiguous]));
}

type Numbers = ReadonlyMap<string, ReadonlySet<number>>;

/** Moves each replica's mark up to the last number without a gap before it. Given are the numbers that just came. */
export async function advance(queries: Queries, numbers: Numbers, before: ReadonlyMap<string, number>): Promise<void> {
  const marks = [...numbers].map(async ([replica, seqs]): Promise<Mark> => {
    let contiguous = before.get(replica) ?? 0;
    while (seqs.has(contiguous + 1)) contiguous += 1;
    return { replica, contiguous: await contiguousFrom(queries, { replica, contiguous }) };
  });
  const moved = (await Promise.all(marks)).filter(
    ({ replica, contiguous }) => contiguous !== (before.get(replica) ?? 0),
  );
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

/** By index, number by number: nobody has told the planner yet how many there are of a new replica. */
const TWINS = `SELECT seq FROM changes WHERE replica = $1 AND seq = ANY ($2::bigint[])
  GROUP BY seq HAVING count(*) > 1 LIMIT 1`;

type Numbered = { readonly replica: string; readonly seq: number };

/** Whether one of the changes shares its (replica, seq) with another: its tablet's database was copied. */
export async function hasTwins(queries: Queries, changes: readonly Numbered[]): Promise<boolean> {
  const byReplica = Map.groupBy(changes, ({ replica }) => replica);
  const found = [...byReplica].map(([replica, own]) =>
    queries.get(
      TWINS,
      replica,
      own.map(({ seq }) => seq),
    ),
  );
  return (await Promise.all(found)).some((twin) => twin !== undefined);
}
