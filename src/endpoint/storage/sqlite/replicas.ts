import type { Scope } from '../../scope.ts';
import type { Have } from '../storage.ts';
import type { Database } from './database.ts';
import { inScope, scopeValues } from './scopeSql.ts';

const MOST_EXTRAS = 10_000;
const PAGE = 500;

/** Changes kept aside count: the tablet has been told, and need not send them again. */
const HELD = `SELECT seq FROM changes WHERE replica = ? AND seq > ?
  UNION SELECT seq FROM quarantine WHERE replica = ? AND seq > ? ORDER BY seq LIMIT ?`;

const contiguousOf = (database: Database, replica: string): number =>
  database.get<{ contiguous: number }>('SELECT contiguous FROM replicas WHERE replica = ?', replica)?.contiguous ?? 0;

/** The last number of those held without a gap from `from` on; looks page by page at what lies beyond. */
function contiguousFrom(database: Database, replica: string, from: number): number {
  let contiguous = from;
  for (;;) {
    const page = database.all<{ seq: number }>(HELD, replica, contiguous, replica, contiguous, PAGE);
    const before = contiguous;
    for (const { seq } of page) {
      if (seq !== contiguous + 1) return contiguous;
      contiguous = seq;
    }
    if (contiguous === before) return contiguous;
  }
}

/** Moves each replica's mark up to the last number without a gap before it. Given are the numbers that just came. */
export function advance(database: Database, numbers: ReadonlyMap<string, ReadonlySet<number>>): void {
  for (const [replica, seqs] of numbers) {
    const before = contiguousOf(database, replica);
    let mark = before;
    while (seqs.has(mark + 1)) mark += 1;
    const contiguous = contiguousFrom(database, replica, mark);
    if (contiguous === before) continue;
    database.run(
      'INSERT INTO replicas VALUES (?, ?) ON CONFLICT (replica) DO UPDATE SET contiguous = excluded.contiguous',
      replica,
      contiguous,
    );
  }
}

/** A narrow scope sees no more than whether a replica of its own dealers is there; the numbers say nothing else. */
export function haveOf(database: Database, replica: string, scope: Scope): Have {
  const seen = database.get(
    `SELECT 1 FROM changes WHERE replica = ? AND ${inScope('dealer_id')} LIMIT 1`,
    replica,
    ...scopeValues(scope),
  );
  if (!seen && scope.dealers !== 'all') return { contiguous: 0, extras: [] };
  const contiguous = contiguousOf(database, replica);
  const extras = database.all<{ seq: number }>(HELD, replica, contiguous, replica, contiguous, MOST_EXTRAS);
  return { contiguous, extras: extras.map(({ seq }) => seq) };
}

/** Whether one of these numbers is held under two ids. */
export const hasTwins = (database: Database, replica: string, seqs: readonly number[]): boolean =>
  database.get(
    `SELECT seq FROM changes WHERE replica = ? AND seq IN (SELECT value FROM json_each(?))
     GROUP BY seq HAVING count(*) > 1 LIMIT 1`,
    replica,
    JSON.stringify(seqs),
  ) !== undefined;
