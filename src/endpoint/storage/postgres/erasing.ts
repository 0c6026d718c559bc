import type { ErasingChange } from '../../../domain/erasure/erasure.ts';
import { bodiesWithout, type ErasuresByRecord, erasuresByRecord, rawWithout } from '../erasureRules.ts';
import type { Queries } from './database.ts';

type Body = { readonly id: string; readonly body: string };

/** The erasures of some records. */
export async function erasuresOf(queries: Queries, recordIds: readonly string[]): Promise<ErasuresByRecord> {
  const rows = await queries.all<Body>(
    `SELECT c.id, c.body FROM erasures e JOIN changes c ON c.id = e.id WHERE e.record_id = ANY ($1) ORDER BY c.pos`,
    recordIds,
  );
  return erasuresByRecord(rows.map(({ body }) => JSON.parse(body) as ErasingChange));
}

export async function keyOf(queries: Queries): Promise<string> {
  const row = await queries.get<{ value: string }>("SELECT value FROM meta WHERE key = 'erasure-key'");
  return row?.value ?? '';
}

async function blankAside(queries: Queries, { recordId }: ErasingChange, known: ErasuresByRecord): Promise<void> {
  const rows = await queries.all<{ no: number; raw: string }>(
    'SELECT no, raw FROM quarantine WHERE strpos(raw, $1) > 0',
    recordId,
  );
  for (const { no, raw } of rows) {
    const left = rawWithout(raw, known);
    if (left !== raw) await queries.run('UPDATE quarantine SET raw = $1 WHERE no = $2', left, no);
  }
}

/** Photos that no record shows any more are forgotten with their bytes, and never taken again. */
async function dropPhotos(queries: Queries, { recordId, erases }: ErasingChange, at: string): Promise<void> {
  if (erases.photos.length === 0) return;
  await queries.run('DELETE FROM photo_refs WHERE record_id = $1 AND sha256 = ANY ($2)', recordId, erases.photos);
  await queries.run(
    `INSERT INTO erased_photos SELECT sha256, $2 FROM unnest($1::text[]) AS named (sha256)
     WHERE NOT EXISTS (SELECT 1 FROM photo_refs r WHERE r.sha256 = named.sha256) ON CONFLICT DO NOTHING`,
    erases.photos,
    at,
  );
  for (const table of ['photos', 'photo_bytes', 'photo_parts', 'lost_photos']) {
    await queries.run(
      `DELETE FROM ${table} WHERE sha256 = ANY ($1) AND sha256 IN (SELECT sha256 FROM erased_photos)`,
      erases.photos,
    );
  }
}

/** Writes the record of an erasure over. It lies in the ledger already; must run in the same transaction. */
export async function applyErasure(queries: Queries, erasure: ErasingChange, at: string): Promise<void> {
  const { id, recordId } = erasure;
  await queries.run('INSERT INTO erasures VALUES ($1, $2)', id, recordId);
  const known = await erasuresOf(queries, [recordId]);
  const rows = await queries.all<Body>('SELECT id, body FROM changes WHERE record_id = $1', recordId);
  const left = bodiesWithout(rows, known.get(recordId) ?? []);
  await queries.run(
    `UPDATE changes SET body = blank.body FROM unnest($1::text[], $2::text[]) AS blank (id, body)
     WHERE changes.id = blank.id`,
    left.map((row) => row.id),
    left.map((row) => row.body),
  );
  await blankAside(queries, erasure, known);
  await dropPhotos(queries, erasure, at);
}
