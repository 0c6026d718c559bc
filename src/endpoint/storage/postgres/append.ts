import type { Change } from '../../../domain/change.ts';
import { isErasing } from '../../../domain/erasure/erasure.ts';
import type { Scope } from '../../scope.ts';
import { asErased, type ErasuresByRecord, erasureFault, isHeldAs, noteErasure, rawWithout } from '../erasureRules.ts';
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
import type { Queries } from './database.ts';
import { applyErasure, erasuresOf, keyOf } from './erasing.ts';
import { addDealers } from './memberStorage.ts';
import { type Records, recordsOf } from './records.ts';
import { advance, hasTwins, marksOf } from './replicas.ts';
import { storable } from './text.ts';

type Placed = { readonly taken: Taken; readonly position: number };

/** What is there already: read once for the whole batch, which is then judged in memory. */
type Known = {
  readonly last: number;
  readonly bodies: Map<string, string>;
  readonly records: Records;
  /** Per replica, how far it is held without a gap. */
  readonly marks: ReadonlyMap<string, number>;
  /** Dealers that become the sender's by this batch, as far as it says something of them. */
  readonly added: readonly string[];
  readonly erasures: ErasuresByRecord;
  /** By which erasures are known; '' when there is none in the batch. */
  readonly key: string;
};

/** Takes a batch into the ledger, in a handful of round trips however large it is. Must run inside a transaction. */
export async function appendAll(queries: Queries, judged: readonly Judged[], delivery: Delivery): Promise<Appended> {
  const { scope } = delivery;
  const known = await knownOf(queries, judged, scope);
  const batch = batchOf(known, { ...delivery, scope: withDealers(scope, known.added) });
  const results = judged.map((one) => (one.ok ? batch.take(one) : batch.keepAside(one)));
  const { fork } = await store(queries, { known, batch, delivery });
  const audits = new Set(batch.changes.filter(({ kind }) => kind === 'audit').map(({ recordId }) => recordId));
  const sealedAudits = [...audits].filter((id) => known.records.find(id)?.sealed === 1);
  return { results, fork, sealedAudits };
}

type Judgement = { readonly known: Known; readonly batch: Batch; readonly delivery: Delivery };

/** All of it sent at once; done in this order, so that what is asked at the end sees what was written. */
async function store(queries: Queries, { known, batch, delivery }: Judgement): Promise<{ fork: boolean }> {
  const { placed, refused, changes, numbers } = batch;
  const [, , , , fork] = await Promise.all([
    insertChanges(queries, placed, delivery),
    insertRefused(queries, refused, delivery),
    moveHead(queries, known.last, placed.length),
    known.records.save(),
    hasTwins(queries, changes),
    advance(queries, numbers, known.marks),
  ]);
  await giveDealers(queries, known.added, delivery.scope.memberId);
  for (const { taken } of placed) {
    if (isErasing(taken.change)) await applyErasure(queries, taken.change, delivery.at);
  }
  return { fork };
}

async function moveHead(queries: Queries, last: number, count: number): Promise<void> {
  if (count > 0) await queries.run('UPDATE ledger SET last_pos = $1', last + count);
}

/** Of these dealers, those of whom nothing was ever said. */
async function unknownDealers(queries: Queries, dealers: readonly string[]): Promise<string[]> {
  if (dealers.length === 0) return [];
  const known = await queries.all<{ id: string }>(
    'SELECT DISTINCT dealer_id AS id FROM records WHERE dealer_id = ANY ($1)',
    dealers,
  );
  const ids = new Set(known.map(({ id }) => id));
  return dealers.filter((dealer) => !ids.has(dealer));
}

/** Those of whom something is said now are his who said it. */
async function giveDealers(queries: Queries, dealers: readonly string[], memberId: string | null): Promise<void> {
  if (dealers.length === 0 || memberId === null) return;
  const unknown = new Set(await unknownDealers(queries, dealers));
  await addDealers(
    queries,
    memberId,
    dealers.filter((dealer) => !unknown.has(dealer)),
  );
}

/** Held until COMMIT: what is read after it stays true, and positions are committed in their order. */
async function holdHead(queries: Queries): Promise<number> {
  const head = await queries.get<{ last: number }>('SELECT last_pos AS last FROM ledger FOR UPDATE');
  if (!head) throw new Error('the ledger has no head');
  return head.last;
}

async function heldBodies(queries: Queries, ids: readonly string[]): Promise<Map<string, string>> {
  const held = await queries.all<{ id: string; body: string }>('SELECT id, body FROM changes WHERE id = ANY ($1)', ids);
  return new Map(held.map(({ id, body }) => [id, body]));
}

const replicaOf = (one: Judged): string | null => (one.ok ? one.change.replica : one.replica);

async function knownOf(queries: Queries, judged: readonly Judged[], scope: Scope): Promise<Known> {
  const changes = judged.flatMap((one) => (one.ok ? [one.change] : []));
  const recordIds = new Set(changes.map(({ recordId }) => recordId));
  const replicas = new Set(judged.map(replicaOf).filter((replica) => replica !== null));
  const [last, bodies, records, marks, added, erasures, key] = await Promise.all([
    holdHead(queries),
    heldBodies(
      queries,
      changes.map(({ id }) => id),
    ),
    recordsOf(queries, [...recordIds]),
    marksOf(queries, [...replicas]),
    unknownDealers(queries, dealersToAdd(judged, scope)),
    erasuresOf(queries, [...recordIds]),
    changes.some(isErasing) ? keyOf(queries) : '',
  ]);
  return { last, bodies, records, marks, added, erasures, key };
}

type Batch = ReturnType<typeof batchOf>;

function batchOf({ last, bodies, records, erasures, key }: Known, delivery: Delivery) {
  const changes: Change[] = [];
  const placed: Placed[] = [];
  const refused: Refused[] = [];
  /** Of everything brought, what was kept aside too. */
  const numbers = new Map<string, Set<number>>();

  function noteNumber(replica: string, seq: number): void {
    const seqs = numbers.get(replica) ?? new Set();
    numbers.set(replica, seqs.add(seq));
  }

  function keepAside(one: Refused): AppendResult {
    const { id, code, where, replica, seq } = one;
    refused.push({ ...one, raw: rawWithout(one.raw, erasures) });
    if (replica !== null && seq !== null) noteNumber(replica, seq);
    return { id, status: 'quarantined', code, where };
  }

  function place(taken: Taken): void {
    const position = last + placed.length + 1;
    placed.push({ taken, position });
    bodies.set(taken.change.id, taken.body);
    records.note(taken.change, position);
    if (isErasing(taken.change)) noteErasure(erasures, taken.change);
  }

  function faultIn(change: Change): Fault | undefined {
    return faultOf(change, records.find(change.recordId), delivery.scope) ?? erasureFault(change, key);
  }

  function take(come: Taken): AppendResult {
    const taken = asErased(come, erasures.get(come.change.recordId) ?? []);
    const { change } = taken;
    const { id, replica, seq } = change;
    const fault = faultIn(change);
    const held = bodies.get(id);
    if (fault && !(mayBeHeld(fault, change, delivery.scope) && held !== undefined)) {
      return keepAside(asRefused(taken, fault, delivery));
    }
    if (held !== undefined && !isHeldAs(held, taken)) {
      return keepAside(asRefused(taken, { code: 'id-conflict', where: 'id' }, delivery));
    }
    if (held === undefined) place(taken);
    changes.push(change);
    noteNumber(replica, seq);
    return { id, status: held === undefined ? 'stored' : 'duplicate' };
  }

  return { take, keepAside, changes, placed, refused, numbers };
}

async function insertChanges(queries: Queries, placed: readonly Placed[], delivery: Delivery): Promise<void> {
  if (placed.length === 0) return;
  const changes = placed.map(({ taken }) => taken.change);
  await queries.run(
    `INSERT INTO changes (id, pos, replica, seq, kind, record_id, dealer_id, body, received_at, device_id, via)
     SELECT *, $9, $10, $11 FROM unnest(
       $1::text[], $2::bigint[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::text[])`,
    changes.map(({ id }) => id),
    placed.map(({ position }) => position),
    changes.map(({ replica }) => replica),
    changes.map(({ seq }) => seq),
    changes.map(({ kind }) => kind),
    changes.map(({ recordId }) => recordId),
    changes.map(({ dealerId }) => dealerId),
    placed.map(({ taken }) => taken.body),
    delivery.at,
    delivery.deviceId,
    delivery.via,
  );
}

async function insertRefused(queries: Queries, refused: readonly Refused[], delivery: Delivery): Promise<void> {
  if (refused.length === 0) return;
  await queries.run(
    `INSERT INTO quarantine (digest, raw, code, at_field, replica, seq, device_id, via, received_at)
     SELECT *, $7, $8, $9 FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[])
     ON CONFLICT (digest) DO NOTHING`,
    refused.map((one) => refusedDigest(one, delivery.deviceId)),
    refused.map(({ raw }) => storable(raw)),
    refused.map(({ code }) => code),
    refused.map(({ where }) => storable(where)),
    refused.map(({ replica }) => replica),
    refused.map(({ seq }) => seq),
    delivery.deviceId,
    delivery.via,
    delivery.at,
  );
}
