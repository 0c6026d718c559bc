import type { Change } from '../../../domain/change.ts';
import { canonicalJson, type Json } from '../../../domain/json.ts';
import { hexSha256 } from '../../hash.ts';
import { mayWrite } from '../../scope.ts';
import type { Appended, AppendResult, Delivery, Judged } from '../storage.ts';
import type { Database } from './database.ts';
import { recordsOf } from './records.ts';
import { advance, hasTwins } from './replicas.ts';

const INSERT_CHANGE = `INSERT INTO changes
  (id, replica, seq, kind, record_id, dealer_id, body, received_at, device_id, via)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`;

const INSERT_QUARANTINE = `INSERT OR IGNORE INTO quarantine
  (digest, raw, code, at_field, replica, seq, device_id, via, received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;

type Taken = Extract<Judged, { readonly ok: true }>;
type Refused = Extract<Judged, { readonly ok: false }>;
type Fault = Pick<Refused, 'code' | 'where'>;

/** Takes a batch into the ledger. Must run inside a transaction. */
export function appendAll(database: Database, judged: readonly Judged[], delivery: Delivery): Appended {
  const batch = batchOf(database, delivery);
  const results = judged.map((one) => (one.ok ? batch.take(one) : batch.keepAside(one)));
  return { results, ...batch.finish() };
}

const canonical = (text: string): string => canonicalJson(JSON.parse(text) as Json);

/** A tablet sends the same text again; a file may have its keys in another order. */
const isSame = (a: string, b: string): boolean => a === b || canonical(a) === canonical(b);

/** Where a change stands in the ledger now; undefined when its id is there already. */
function insertChange(database: Database, { change, body }: Taken, delivery: Delivery): number | undefined {
  const { id, replica, seq, kind, recordId, dealerId } = change;
  const { at, deviceId, via } = delivery;
  const said = [id, replica, seq, kind, recordId, dealerId, body] as const;
  return database.insert(INSERT_CHANGE, ...said, at, deviceId, via);
}

function insertRefused(database: Database, { code, where, raw, replica, seq }: Refused, delivery: Delivery): void {
  const { deviceId, via, at } = delivery;
  const digest = hexSha256(`${code} ${deviceId} ${raw}`);
  database.run(INSERT_QUARANTINE, digest, raw, code, where, replica, seq, deviceId, via, at);
}

const asRefused = ({ change, body }: Taken, { code, where }: Fault): Refused => {
  const { id, replica, seq } = change;
  return { ok: false, id, code, where, raw: body, replica, seq };
};

function batchOf(database: Database, delivery: Delivery) {
  const records = recordsOf(database);
  const changes: Change[] = [];
  /** Of everything brought, what was kept aside too. */
  const numbers = new Map<string, Set<number>>();

  function noteNumber(replica: string, seq: number): void {
    const seqs = numbers.get(replica) ?? new Set();
    numbers.set(replica, seqs.add(seq));
  }

  function keepAside(refused: Refused): AppendResult {
    const { id, code, where, replica, seq } = refused;
    insertRefused(database, refused, delivery);
    if (replica !== null && seq !== null) noteNumber(replica, seq);
    return { id, status: 'quarantined', code, where };
  }

  /** Why a change cannot be taken, though it is well-formed. */
  function faultOf({ recordId, kind, dealerId }: Change): Fault | undefined {
    if (!mayWrite(delivery.scope, dealerId)) return { code: 'out-of-scope', where: 'dealerId' };
    const record = records.find(recordId);
    if (record && record.kind !== kind) return { code: 'kind-conflict', where: 'kind' };
    if (record && record.dealerId !== dealerId) return { code: 'dealer-conflict', where: 'dealerId' };
    return undefined;
  }

  function take(taken: Taken): AppendResult {
    const { change, body } = taken;
    const { id, replica, seq } = change;
    const fault = faultOf(change);
    if (fault) return keepAside(asRefused(taken, fault));
    const position = insertChange(database, taken, delivery);
    if (position === undefined) {
      const held = database.get<{ body: string }>('SELECT body FROM changes WHERE id = ?', id);
      if (!held || !isSame(held.body, body)) return keepAside(asRefused(taken, { code: 'id-conflict', where: 'id' }));
    } else records.note(change, position);
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
