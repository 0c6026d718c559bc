import type { Change } from '../../../domain/change.ts';
import { isErasing } from '../../../domain/erasure/erasure.ts';
import { asErased, erasureFault, isHeldAs, noteErasure, rawWithout } from '../erasureRules.ts';
import {
  asRefused,
  dealersToAdd,
  type Fault,
  faultOf,
  mayBeHeld,
  type Refused,
  refusedDigest,
  type Taken,
  withDealers,
} from '../ledgerRules.ts';
import type { Appended, AppendResult, Delivery, Judged } from '../storage.ts';
import type { Database } from './database.ts';
import { applyErasure, erasuresOf, keyOf } from './erasing.ts';
import { addDealer } from './memberStorage.ts';
import { recordsOf } from './records.ts';
import { advance, hasTwins } from './replicas.ts';

/** The position is said: SQLite's own would go on for a duplicate too, and leave a gap. */
const INSERT_CHANGE = `INSERT INTO changes
  (pos, id, replica, seq, kind, record_id, dealer_id, body, received_at, device_id, via)
  VALUES ((SELECT coalesce(max(pos), 0) + 1 FROM changes), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`;

const INSERT_QUARANTINE = `INSERT OR IGNORE INTO quarantine
  (digest, raw, code, at_field, replica, seq, device_id, via, received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Takes a batch into the ledger. Must run inside a transaction. */
export function appendAll(database: Database, judged: readonly Judged[], delivery: Delivery): Appended {
  const { scope } = delivery;
  const added = dealersToAdd(judged, scope).filter((dealerId) => !knowsDealer(database, dealerId));
  const batch = batchOf(database, recordsIn(judged), { ...delivery, scope: withDealers(scope, added) });
  const results = judged.map((one) => (one.ok ? batch.take(one) : batch.keepAside(one)));
  const finished = batch.finish();
  for (const dealerId of added) {
    if (knowsDealer(database, dealerId)) addDealer(database, scope.memberId ?? '', dealerId);
  }
  return { results, ...finished };
}

/** The records that a batch speaks of. */
const recordsIn = (judged: readonly Judged[]): string[] => [
  ...new Set(judged.flatMap((one) => (one.ok ? [one.change.recordId] : []))),
];

/** Whether anything was ever said of a dealer. */
const knowsDealer = (database: Database, dealerId: string): boolean =>
  database.get('SELECT 1 FROM records WHERE dealer_id = ? LIMIT 1', dealerId) !== undefined;

/** Where a change stands in the ledger now; undefined when its id is there already. */
function insertChange(database: Database, { change, body }: Taken, delivery: Delivery): number | undefined {
  const { id, replica, seq, kind, recordId, dealerId } = change;
  const { at, deviceId, via } = delivery;
  const said = [id, replica, seq, kind, recordId, dealerId, body] as const;
  return database.insert(INSERT_CHANGE, ...said, at, deviceId, via);
}

function insertRefused(database: Database, refused: Refused, { deviceId, via, at }: Delivery): void {
  const { code, where, raw, replica, seq } = refused;
  const digest = refusedDigest(refused, deviceId);
  database.run(INSERT_QUARANTINE, digest, raw, code, where, replica, seq, deviceId, via, at);
}

const heldBody = (database: Database, id: string): string | undefined =>
  database.get<{ body: string }>('SELECT body FROM changes WHERE id = ?', id)?.body;

function batchOf(database: Database, recordIds: readonly string[], delivery: Delivery) {
  const records = recordsOf(database);
  const erasures = erasuresOf(database, recordIds);
  const changes: Change[] = [];
  /** Of everything brought, what was kept aside too. */
  const numbers = new Map<string, Set<number>>();

  function noteNumber(replica: string, seq: number): void {
    const seqs = numbers.get(replica) ?? new Set();
    numbers.set(replica, seqs.add(seq));
  }

  function keepAside(refused: Refused): AppendResult {
    const { id, code, where, replica, seq } = refused;
    insertRefused(database, { ...refused, raw: rawWithout(refused.raw, erasures) }, delivery);
    if (replica !== null && seq !== null) noteNumber(replica, seq);
    return { id, status: 'quarantined', code, where };
  }

  function faultIn(change: Change): Fault | undefined {
    const fault = faultOf(change, records.find(change.recordId), delivery.scope);
    return fault ?? (isErasing(change) ? erasureFault(change, keyOf(database)) : undefined);
  }

  function take(come: Taken): AppendResult {
    const taken = asErased(come, erasures.get(come.change.recordId) ?? []);
    const { change } = taken;
    const { id, replica, seq } = change;
    const fault = faultIn(change);
    if (fault && !(mayBeHeld(fault, change, delivery.scope) && heldBody(database, id) !== undefined)) {
      return keepAside(asRefused(taken, fault, delivery));
    }
    const position = insertChange(database, taken, delivery);
    if (position === undefined) {
      const held = heldBody(database, id);
      if (held === undefined || !isHeldAs(held, taken)) {
        return keepAside(asRefused(taken, { code: 'id-conflict', where: 'id' }, delivery));
      }
    } else {
      records.note(change, position);
      if (isErasing(change)) {
        applyErasure(database, change, delivery.at);
        noteErasure(erasures, change);
      }
    }
    changes.push(change);
    noteNumber(replica, seq);
    return { id, status: position === undefined ? 'duplicate' : 'stored' };
  }

  function finish(): Omit<Appended, 'results'> {
    records.save();
    advance(database, numbers);
    const touched = new Set(changes.filter(({ kind }) => kind === 'audit').map(({ recordId }) => recordId));
    const sealedAudits = [...touched].filter((id) => records.find(id)?.sealed === 1);
    return { fork: hasFork(database, changes), sealedAudits };
  }

  return { take, keepAside, finish };
}

/** Whether one of the changes shares its (replica, seq) with another: its tablet's database was copied. */
function hasFork(database: Database, changes: readonly Change[]): boolean {
  const byReplica = Map.groupBy(changes, ({ replica }) => replica);
  for (const [replica, own] of byReplica) {
    const seqs = own.map(({ seq }) => seq);
    if (hasTwins(database, replica, seqs)) return true;
  }
  return false;
}
