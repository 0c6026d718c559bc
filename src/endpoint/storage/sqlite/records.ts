import type { Change } from '../../../domain/change.ts';
import { peopleIn } from '../../../domain/people.ts';
import { noteChange, photosIn, type RecordRow, rowOf } from '../ledgerRules.ts';
import type { Database } from './database.ts';

/** The records that one batch touches: read once, written once. */
export function recordsOf(database: Database) {
  const rows = new Map<string, RecordRow>();
  const touched = new Map<string, number>();
  const people = new Set<string>();

  function find(recordId: string): RecordRow | undefined {
    const known = rows.get(recordId);
    if (known) return known;
    const row = database.get<RecordRow>(
      `SELECT kind, dealer_id AS dealerId, programme_id AS programmeId, visit_id AS visitId, sealed
       FROM records WHERE record_id = ?`,
      recordId,
    );
    if (row) rows.set(recordId, row);
    return row;
  }

  /** Notes what a change that was just stored says of its record. */
  function note(change: Change, position: number): void {
    const { recordId, dealerId } = change;
    const row = find(recordId) ?? rowOf(change);
    rows.set(recordId, row);
    noteChange(row, change);
    touched.set(recordId, position);
    for (const person of peopleIn(change)) people.add(`${recordId} ${person}`);
    for (const sha256 of photosIn(change)) {
      database.run('INSERT OR IGNORE INTO photo_refs VALUES (?, ?, ?)', sha256, recordId, dealerId);
    }
  }

  function save(): void {
    for (const [recordId, position] of touched) {
      const row = rows.get(recordId) as RecordRow;
      database.run(
        `INSERT INTO records (record_id, kind, dealer_id, programme_id, visit_id, sealed, last_pos)
         VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (record_id) DO UPDATE SET programme_id = excluded.programme_id, visit_id = excluded.visit_id,
           sealed = excluded.sealed, last_pos = excluded.last_pos`,
        recordId,
        row.kind,
        row.dealerId,
        row.programmeId,
        row.visitId,
        row.sealed,
        position,
      );
    }
    for (const pair of people) {
      const [recordId = '', person = ''] = pair.split(' ');
      database.run('INSERT OR IGNORE INTO record_people VALUES (?, ?)', recordId, person);
    }
  }

  return { find, note, save };
}
