import type { Queries } from './database.ts';

/** Where a database is: the same for every endpoint on it, another one for a copy of it or a restored dump. */
const PLACE = `SELECT system_identifier || '/' || (SELECT oid FROM pg_database WHERE datname = current_database()) AS place
  FROM pg_control_system()`;

/**
 * The id of this database. The place that it was made at lies beside it: a dump that was restored elsewhere gets another
 * one, and the tablets then send again what it does not hold. Must run inside a transaction.
 */
export async function epochOf(queries: Queries, newEpoch: () => string): Promise<string> {
  const { place = '' } = (await queries.get<{ place: string }>(PLACE)) ?? {};
  await queries.run(
    `INSERT INTO epoch (epoch, place) VALUES ($1, $2) ON CONFLICT (one)
     DO UPDATE SET epoch = excluded.epoch, place = excluded.place WHERE epoch.place <> excluded.place`,
    newEpoch(),
    place,
  );
  const { epoch = '' } = (await queries.get<{ epoch: string }>('SELECT epoch FROM epoch')) ?? {};
  return epoch;
}
