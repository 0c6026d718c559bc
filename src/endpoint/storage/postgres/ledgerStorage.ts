import type { Change } from '../../../domain/change.ts';
import type { Scope } from '../../scope.ts';
import type { BundleKey, LedgerStorage, Quarantined } from '../storage.ts';
import { appendAll } from './append.ts';
import { changesAfter, idsUpTo, positionOf } from './changesAfter.ts';
import type { Postgres, Queries } from './database.ts';
import { dealerLedger, dealersAfter } from './dealerLedger.ts';
import { haveOf } from './replicas.ts';
import { dealersOf, inScope } from './scopeSql.ts';

type Body = { readonly body: string };
type Id = { readonly id: string };

const parsed = (rows: readonly Body[]): Change[] => rows.map(({ body }) => JSON.parse(body) as Change);

/** Programme $1 with all its records (or those of visit $2 alone), its dealer and the dealer's staff, and who is named. */
const BUNDLE_CHANGES = `
  WITH dealer AS (SELECT dealer_id FROM records WHERE record_id = $1),
  own AS (
    SELECT record_id FROM records
    WHERE programme_id = $1 AND ($2::text IS NULL OR kind = 'programme' OR visit_id = $2)
    UNION SELECT dealer_id FROM dealer
    UNION SELECT record_id FROM records WHERE kind = 'staff' AND dealer_id IN (SELECT dealer_id FROM dealer))
  SELECT body FROM changes WHERE record_id IN (
    SELECT record_id FROM own
    UNION SELECT p.record_id FROM record_people rp JOIN records p ON p.record_id = rp.person_id AND p.kind = 'person'
    WHERE rp.record_id IN (SELECT record_id FROM own))`;

/** A programme has changed when any of its records, its dealer, the dealer's staff or a person named in it has. */
const PROGRAMMES_AFTER = `
  WITH changed AS (SELECT record_id, programme_id, kind, dealer_id FROM records WHERE last_pos > $1)
  SELECT p.record_id AS id FROM records p
  WHERE p.kind = 'programme' AND ${inScope('p.dealer_id', 2)} AND (
    p.record_id IN (SELECT programme_id FROM changed)
    OR p.dealer_id IN (SELECT record_id FROM changed)
    OR p.dealer_id IN (SELECT dealer_id FROM changed WHERE kind = 'staff')
    OR p.record_id IN (
      SELECT r.programme_id FROM record_people rp JOIN records r ON r.record_id = rp.record_id
      WHERE rp.person_id IN (SELECT record_id FROM changed))
    OR p.dealer_id IN (SELECT record_id FROM record_people WHERE person_id IN (SELECT record_id FROM changed)))
  ORDER BY p.last_pos, p.record_id`;

const AUDIT_CHANGES = `SELECT body FROM changes
  WHERE record_id = $1 AND kind = 'audit' AND ${inScope('dealer_id', 2)}`;

const SEALED_SHOWING = `SELECT r.record_id AS id FROM photo_refs p JOIN records r ON r.record_id = p.record_id
  WHERE p.sha256 = $1 AND r.sealed = 1 AND ${inScope('r.dealer_id', 2)}`;

const SEALED_LACKING = `SELECT DISTINCT r.record_id AS id FROM lost_photos l
  JOIN photo_refs p ON p.sha256 = l.sha256 JOIN records r ON r.record_id = p.record_id
  WHERE r.sealed = 1 AND ${inScope('r.dealer_id', 2)} ORDER BY r.record_id LIMIT $1`;

const DEALER_CHANGES = `SELECT body FROM changes WHERE kind = 'dealer' AND record_id IN (
  SELECT record_id FROM records WHERE kind = 'dealer' AND ${inScope('dealer_id', 1)})`;

const idsOf = async (rows: Promise<Id[]>): Promise<string[]> => (await rows).map(({ id }) => id);

async function bundleChanges(queries: Queries, { programmeId, visitId }: BundleKey, scope: Scope) {
  const known = await queries.get(
    `SELECT 1 FROM records WHERE record_id = $1 AND kind = 'programme' AND ${inScope('dealer_id', 2)}`,
    programmeId,
    dealersOf(scope),
  );
  if (!known) return undefined;
  if (visitId !== null) {
    const visit = await queries.get(
      `SELECT 1 FROM records WHERE record_id = $1 AND kind = 'visit' AND programme_id = $2`,
      visitId,
      programmeId,
    );
    if (!visit) return undefined;
  }
  return parsed(await queries.all<Body>(BUNDLE_CHANGES, programmeId, visitId));
}

export function ledgerStorage(database: Postgres): LedgerStorage {
  return {
    append: (judged, delivery) => database.transaction((queries) => appendAll(queries, judged, delivery)),
    have: (replica, scope) => haveOf(database, replica, scope),
    auditChanges: async (auditId, scope) => parsed(await database.all<Body>(AUDIT_CHANGES, auditId, dealersOf(scope))),
    sealedAuditsShowing: (sha256, scope) => idsOf(database.all(SEALED_SHOWING, sha256, dealersOf(scope))),
    sealedAuditsLacking: (limit, scope) => idsOf(database.all(SEALED_LACKING, limit, dealersOf(scope))),
    bundleChanges: (key, scope) => bundleChanges(database, key, scope),
    programmesAfter: (after, scope) => idsOf(database.all(PROGRAMMES_AFTER, after, dealersOf(scope))),
    changesAfter: (stretch, limit, scope) => changesAfter(database, { stretch, limit }, scope),
    idsUpTo: (position, count) => idsUpTo(database, position, count),
    position: () => positionOf(database),
    dealersAfter: (position, scope) => dealersAfter(database, position, scope),
    dealerLedger: (dealerId, kinds, scope) => dealerLedger(database, { dealerId, kinds }, scope),
    dealerChanges: async (scope) => parsed(await database.all<Body>(DEALER_CHANGES, dealersOf(scope))),
    quarantine: () =>
      database.all<Quarantined>(
        'SELECT raw, code, at_field AS "where", device_id AS "deviceId", received_at AS at FROM quarantine ORDER BY no',
      ),
  };
}
