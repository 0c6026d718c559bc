import type { Change } from '../../../domain/change.ts';
import { peopleIn } from '../../../domain/people.ts';
import { noteChange, photosIn, type RecordRow, rowOf } from '../ledgerRules.ts';
import type { Queries } from './database.ts';

type Known = RecordRow & { readonly id: string };
type Photo = { readonly sha256: string; readonly recordId: string; readonly dealerId: string | null };

async function saveRows(queries: Queries, rows: readonly Known[], positions: ReadonlyMap<string, number>) {
  if (rows.length === 0) return;
  await queries.run(
    `INSERT INTO records (record_id, kind, dealer_id, programme_id, visit_id, sealed, last_pos)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int[], $7::bigint[])
     ON CONFLICT (record_id) DO UPDATE SET programme_id = excluded.programme_id, visit_id = excluded.visit_id,
       sealed = excluded.sealed, last_pos = excluded.last_pos`,
    rows.map(({ id }) => id),
    rows.map(({ kind }) => kind),
    rows.map(({ dealerId }) => dealerId),
    rows.map(({ programmeId }) => programmeId),
    rows.map(({ visitId }) => visitId),
    rows.map(({ sealed }) => sealed),
    rows.map(({ id }) => positions.get(id) ?? 0),
  );
}

async function savePeople(queries: Queries, people: ReadonlyMap<string, ReadonlySet<string>>): Promise<void> {
  const pairs = [...people].flatMap(([recordId, persons]) => [...persons].map((person) => [recordId, person] as const));
  if (pairs.length === 0) return;
  await queries.run(
    'INSERT INTO record_people SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING',
    pairs.map(([recordId]) => recordId),
    pairs.map(([, person]) => person),
  );
}

async function savePhotos(queries: Queries, photos: readonly Photo[]): Promise<void> {
  if (photos.length === 0) return;
  await queries.run(
    'INSERT INTO photo_refs SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) ON CONFLICT DO NOTHING',
    photos.map(({ sha256 }) => sha256),
    photos.map(({ recordId }) => recordId),
    photos.map(({ dealerId }) => dealerId),
  );
}

/** The records that one batch touches: read at once, and written at once at its end. */
export async function recordsOf(queries: Queries, recordIds: readonly string[]) {
  const known = await queries.all<Known>(
    `SELECT record_id AS id, kind, dealer_id AS "dealerId", programme_id AS "programmeId", visit_id AS "visitId", sealed
     FROM records WHERE record_id = ANY ($1)`,
    recordIds,
  );
  const rows = new Map<string, Known>(known.map((row) => [row.id, row]));
  const positions = new Map<string, number>();
  const people = new Map<string, Set<string>>();
  const photos: Photo[] = [];

  /** Notes what a change that is being stored says of its record. */
  function note(change: Change, position: number): void {
    const { recordId, dealerId } = change;
    const row = rows.get(recordId) ?? { id: recordId, ...rowOf(change) };
    rows.set(recordId, row);
    noteChange(row, change);
    positions.set(recordId, position);
    const persons = people.get(recordId) ?? new Set();
    for (const person of peopleIn(change)) persons.add(person);
    people.set(recordId, persons);
    photos.push(...photosIn(change).map((sha256) => ({ sha256, recordId, dealerId })));
  }

  async function save(): Promise<void> {
    const touched = [...rows.values()].filter(({ id }) => positions.has(id));
    await Promise.all([
      saveRows(queries, touched, positions),
      savePeople(queries, people),
      savePhotos(queries, photos),
    ]);
  }

  return { find: (recordId: string): RecordRow | undefined => rows.get(recordId), note, save };
}
export type Records = Awaited<ReturnType<typeof recordsOf>>;
