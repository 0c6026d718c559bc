import type { Scope } from '../../scope.ts';
import type { Have } from '../storage.ts';
import type { Database } from './database.ts';
import { inScope, scopeValues } from './scopeSql.ts';

const MOST_EXTRAS = 10_000;

/** Changes kept aside count: the tablet has been told, and need not send them again. */
const HELD = `SELECT seq FROM changes WHERE replica = ? AND seq > ?
  UNION SELECT seq FROM quarantine WHERE replica = ? AND seq > ? ORDER BY seq LIMIT ?`;

const contiguousOf = (database: Database, replica: string): number =>
  database.get<{ contiguous: number }>('SELECT contiguous FROM replicas WHERE replica = ?', replica)?.contiguous ?? 0;

/** Moves each replica's mark up to the last number without a gap before it. */
export function advance(database: Database, replicas: Iterable<string>): void {
  for (const replica of replicas) {
    const before = contiguousOf(database, replica);
    let contiguous = before;
    for (;;) {
      const page = database.all<{ seq: number }>(HELD, replica, contiguous, replica, contiguous, 2000);
      const from = contiguous;
      for (const { seq } of page) {
        if (seq !== contiguous + 1) break;
        contiguous = seq;
      }
      if (page.length < 2000 || contiguous === from) break;
    }
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

/** (replica, seq) → the ids held under it, for the numbers that a batch brings. */
export function idsBySeq(database: Database, replica: string, seqs: readonly number[]): Map<number, string[]> {
  const found = new Map<number, string[]>();
  const rows = database.all<{ seq: number; id: string }>(
    'SELECT seq, id FROM changes WHERE replica = ? AND seq IN (SELECT value FROM json_each(?))',
    replica,
    JSON.stringify(seqs),
  );
  for (const { seq, id } of rows) found.set(seq, [...(found.get(seq) ?? []), id]);
  return found;
}
