import type { ErasingChange } from '../../../domain/erasure/erasure.ts';
import { bodiesWithout, type ErasuresByRecord, erasuresByRecord, rawWithout } from '../erasureRules.ts';
import type { Database } from './database.ts';

type Body = { readonly id: string; readonly body: string };

/** The erasures of some records. */
export function erasuresOf(database: Database, recordIds: readonly string[]): ErasuresByRecord {
  const rows = database.all<Body>(
    `SELECT c.id, c.body FROM erasures e JOIN changes c ON c.id = e.id
     WHERE e.record_id IN (SELECT value FROM json_each(?)) ORDER BY c.pos`,
    JSON.stringify(recordIds),
  );
  return erasuresByRecord(rows.map(({ body }) => JSON.parse(body) as ErasingChange));
}

export const keyOf = (database: Database): string =>
  database.get<{ value: string }>("SELECT value FROM meta WHERE key = 'erasure-key'")?.value ?? '';

function blankAside(database: Database, { recordId }: ErasingChange, known: ErasuresByRecord): void {
  const rows = database.all<{ no: number; raw: string }>(
    'SELECT no, raw FROM quarantine WHERE instr(raw, ?) > 0',
    recordId,
  );
  for (const { no, raw } of rows) {
    const left = rawWithout(raw, known);
    if (left !== raw) database.run('UPDATE quarantine SET raw = ? WHERE no = ?', left, no);
  }
}

/** Photos that no record shows any more are forgotten, and never taken again. */
function dropPhotos(database: Database, { recordId, erases }: ErasingChange, at: string): void {
  if (erases.photos.length === 0) return;
  const photos = JSON.stringify(erases.photos);
  database.run(
    'DELETE FROM photo_refs WHERE record_id = ? AND sha256 IN (SELECT value FROM json_each(?))',
    recordId,
    photos,
  );
  database.run(
    `INSERT OR IGNORE INTO erased_photos SELECT value, ? FROM json_each(?)
     WHERE value NOT IN (SELECT sha256 FROM photo_refs)`,
    at,
    photos,
  );
  database.run('DELETE FROM photos WHERE sha256 IN (SELECT sha256 FROM erased_photos)');
  database.run('DELETE FROM lost_photos WHERE sha256 IN (SELECT sha256 FROM erased_photos)');
}

/** Writes the record of an erasure over. It lies in the ledger already; must run in the same transaction. */
export function applyErasure(database: Database, erasure: ErasingChange, at: string): void {
  const { id, recordId } = erasure;
  database.run('INSERT INTO erasures VALUES (?, ?)', id, recordId);
  const known = erasuresOf(database, [recordId]);
  const rows = database.all<Body>('SELECT id, body FROM changes WHERE record_id = ?', recordId);
  for (const row of bodiesWithout(rows, known.get(recordId) ?? [])) {
    database.run('UPDATE changes SET body = ? WHERE id = ?', row.body, row.id);
  }
  blankAside(database, erasure, known);
  dropPhotos(database, erasure, at);
}
