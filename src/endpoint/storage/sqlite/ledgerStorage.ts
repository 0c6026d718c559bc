import type { Change } from '../../../domain/change.ts';
import { isErasing } from '../../../domain/erasure/erasure.ts';
import type { Scope } from '../../scope.ts';
import type { Appended, BundleKey, Delivery, Judged, LedgerStorage, Quarantined } from '../storage.ts';
import { appendAll } from './append.ts';
import { changesAfter, idsUpTo } from './changesAfter.ts';
import type { Database } from './database.ts';
import { dealerLedger, dealersAfter } from './dealerLedger.ts';
import { haveOf } from './replicas.ts';
import { inScope, scopeValues } from './scopeSql.ts';

type Body = { readonly body: string };

const parsed = (rows: readonly Body[]): Change[] => rows.map(({ body }) => JSON.parse(body) as Change);

/** Programme ?1 with all its records (or those of visit ?2 alone), its dealer and the dealer's staff, and who is named. */
const BUNDLE_CHANGES = `
  WITH dealer AS (SELECT dealer_id FROM records WHERE record_id = ?1),
  own AS (
    SELECT record_id FROM records WHERE programme_id = ?1 AND (?2 IS NULL OR kind = 'programme' OR visit_id = ?2)
    UNION SELECT dealer_id FROM dealer
    UNION SELECT record_id FROM records WHERE kind = 'staff' AND dealer_id IN (SELECT dealer_id FROM dealer))
  SELECT body FROM changes WHERE record_id IN (
    SELECT record_id FROM own
    UNION SELECT p.record_id FROM record_people rp JOIN records p ON p.record_id = rp.person_id AND p.kind = 'person'
    WHERE rp.record_id IN (SELECT record_id FROM own))`;

/** A programme has changed when any of its records, its dealer, the dealer's staff or a person named in it has. */
const PROGRAMMES_AFTER = `
  WITH changed AS (SELECT record_id, programme_id, kind, dealer_id FROM records WHERE last_pos > ?)
  SELECT p.record_id AS id FROM records p
  WHERE p.kind = 'programme' AND ${inScope('p.dealer_id')} AND (
    p.record_id IN (SELECT programme_id FROM changed)
    OR p.dealer_id IN (SELECT record_id FROM changed)
    OR p.dealer_id IN (SELECT dealer_id FROM changed WHERE kind = 'staff')
    OR p.record_id IN (
      SELECT r.programme_id FROM record_people rp JOIN records r ON r.record_id = rp.record_id
      WHERE rp.person_id IN (SELECT record_id FROM changed))
    OR p.dealer_id IN (SELECT record_id FROM record_people WHERE person_id IN (SELECT record_id FROM changed)))
  ORDER BY p.last_pos, p.record_id`;

const SEALED_LACKING = `SELECT DISTINCT r.record_id AS id FROM lost_photos l
  JOIN photo_refs p ON p.sha256 = l.sha256 JOIN records r ON r.record_id = p.record_id
  WHERE r.sealed = 1 AND ${inScope('r.dealer_id')} ORDER BY r.record_id LIMIT ?`;

function bundleChanges(database: Database, { programmeId, visitId }: BundleKey, scope: Scope): Change[] | undefined {
  const known = database.get(
    `SELECT 1 FROM records WHERE record_id = ? AND kind = 'programme' AND ${inScope('dealer_id')}`,
    programmeId,
    ...scopeValues(scope),
  );
  if (!known) return undefined;
  if (visitId !== null) {
    const visit = database.get(
      `SELECT 1 FROM records WHERE record_id = ? AND kind = 'visit' AND programme_id = ?`,
      visitId,
      programmeId,
    );
    if (!visit) return undefined;
  }
  return parsed(database.all<Body>(BUNDLE_CHANGES, programmeId, visitId));
}

function appended(database: Database, judged: readonly Judged[], delivery: Delivery): Appended {
  const result = database.transaction(() => appendAll(database, judged, delivery));
  // What was written over goes from the log too, as soon as nobody reads it.
  if (judged.some((one) => one.ok && isErasing(one.change))) database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  return result;
}

export function ledgerStorage(database: Database): LedgerStorage {
  return {
    append: async (judged, delivery) => appended(database, judged, delivery),
    have: async (replica, scope) => haveOf(database, replica, scope),
    auditChanges: async (auditId, scope) =>
      parsed(
        database.all<Body>(
          `SELECT body FROM changes WHERE record_id = ? AND kind = 'audit' AND ${inScope('dealer_id')}`,
          auditId,
          ...scopeValues(scope),
        ),
      ),
    sealedAuditsShowing: async (sha256, scope) => {
      const rows = database.all<{ id: string }>(
        `SELECT r.record_id AS id FROM photo_refs p JOIN records r ON r.record_id = p.record_id
         WHERE p.sha256 = ? AND r.sealed = 1 AND ${inScope('r.dealer_id')}`,
        sha256,
        ...scopeValues(scope),
      );
      return rows.map(({ id }) => id);
    },
    sealedAuditsLacking: async (limit, scope) => {
      const rows = database.all<{ id: string }>(SEALED_LACKING, ...scopeValues(scope), limit);
      return rows.map(({ id }) => id);
    },
    bundleChanges: async (key, scope) => bundleChanges(database, key, scope),
    programmesAfter: async (position, scope) =>
      database.all<{ id: string }>(PROGRAMMES_AFTER, position, ...scopeValues(scope)).map(({ id }) => id),
    changesAfter: async (stretch, limit, scope) => changesAfter(database, { ...stretch, limit }, scope),
    idsUpTo: async (position, count) => idsUpTo(database, position, count),
    position: async () => database.get<{ pos: number }>('SELECT coalesce(max(pos), 0) AS pos FROM changes')?.pos ?? 0,
    dealersAfter: async (position, scope) => dealersAfter(database, position, scope),
    dealerLedger: async (dealerId, kinds, scope) => dealerLedger(database, { dealerId, kinds }, scope),
    dealerChanges: async (scope) =>
      parsed(
        database.all<Body>(
          `SELECT body FROM changes WHERE kind = 'dealer' AND record_id IN (
             SELECT record_id FROM records WHERE kind = 'dealer' AND ${inScope('dealer_id')})`,
          ...scopeValues(scope),
        ),
      ),
    quarantine: async () =>
      database.all<Quarantined>(
        'SELECT raw, code, at_field AS "where", device_id AS deviceId, received_at AS at FROM quarantine ORDER BY no',
      ),
  };
}
