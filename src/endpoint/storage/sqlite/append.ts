import type { Change } from '../../../domain/change.ts';
import { canonicalJson, type Json } from '../../../domain/json.ts';
import type { QuarantineCode } from '../../../domain/problems.ts';
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

/** Takes a batch into the ledger. Must run inside a transaction. */
export function appendAll(database: Database, judged: readonly Judged[], delivery: Delivery): Appended {
  const batch = batchOf(database, delivery);
  const results = judged.map((one) => (one.ok ? batch.take(one) : batch.keepAside(one)));
  return { results, ...batch.finish() };
}

const canonical = (text: string): string => canonicalJson(JSON.parse(text) as Json);

/** A tablet sends the same text again; a file may have its keys in another order. */
const isSame = (a: string, b: string): boolean => a === b || canonical(a) === canonical(b);

function batchOf(database: Database, delivery: Delivery) {
  const records = recordsOf(database);
  /** The numbers brought, by replica: of changes for telling a fork, of all for moving the mark. */
  const changes: Change[] = [];
  const numbers = new Map<string, Set<number>>();

  function noteNumber(replica: string, seq: number): void {
    const seqs = numbers.get(replica) ?? new Set();
    numbers.set(replica, seqs.add(seq));
  }

  function keepAside({ id, code, where, raw, replica, seq }: Refused): AppendResult {
    const { deviceId, via, at } = delivery;
    const digest = hexSha256(`${code} ${deviceId} ${raw}`);
    database.run(INSERT_QUARANTINE, digest, raw, code, where, replica, seq, deviceId, via, at);
    if (replica !== null && seq !== null) noteNumber(replica, seq);
    return { id, status: 'quarantined', code, where };
  }

  function aside({ change, body }: Taken, code: QuarantineCode, where: string): AppendResult {
    const { id, replica, seq } = change;
    return keepAside({ ok: false, id, code, where, raw: body, replica, seq });
  }

  function insert(taken: Taken): AppendResult {
    const { change, body } = taken;
    const { id, replica, seq, kind, recordId, dealerId } = change;
    const { at, deviceId, via } = delivery;
    const position = database.insert(
      INSERT_CHANGE,
      id,
      replica,
      seq,
      kind,
      recordId,
      dealerId,
      body,
      at,
      deviceId,
      via,
    );
    if (position !== undefined) {
      records.note(change, position);
      return { id, status: 'stored' };
    }
    const held = database.get<{ body: string }>('SELECT body FROM changes WHERE id = ?', id);
    return held && isSame(held.body, body) ? { id, status: 'duplicate' } : aside(taken, 'id-conflict', 'id');
  }

  function take(taken: Taken): AppendResult {
    const { change } = taken;
    if (!mayWrite(delivery.scope, change.dealerId)) return aside(taken, 'out-of-scope', 'dealerId');
    const record = records.find(change.recordId);
    if (record && record.kind !== change.kind) return aside(taken, 'kind-conflict', 'kind');
    if (record && record.dealerId !== change.dealerId) return aside(taken, 'dealer-conflict', 'dealerId');
    const result = insert(taken);
    if (result.status !== 'quarantined') changes.push(change);
    if (result.status !== 'quarantined') noteNumber(change.replica, change.seq);
    return result;
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
