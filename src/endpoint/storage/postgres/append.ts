import type { Change } from '../../../domain/change.ts';
import {
  asRefused,
  dealersToAdd,
  faultOf,
  isSame,
  mayBeHeld,
  type Refused,
  refusedDigest,
  type Taken,
  withDealers,
} from '../ledgerRules.ts';
import type { Appended, AppendResult, Delivery, Judged } from '../storage.ts';
import type { Queries } from './database.ts';
import { addDealers } from './memberStorage.ts';
import { type Records, recordsOf } from './records.ts';
import { advance, hasTwins } from './replicas.ts';
import { storable } from './text.ts';

type Placed = { readonly taken: Taken; readonly position: number };

/** What is there already: read once for the whole batch, which is then judged in memory. */
type Known = { readonly last: number; readonly bodies: Map<string, string>; readonly records: Records };

/** Takes a batch into the ledger, in a handful of statements however large it is. Must run inside a transaction. */
export async function appendAll(queries: Queries, judged: readonly Judged[], delivery: Delivery): Promise<Appended> {
  const known = await knownOf(queries, judged);
  const { scope } = delivery;
  const added = await unknownDealers(queries, dealersToAdd(judged, scope));
  const batch = batchOf(known, { ...delivery, scope: withDealers(scope, added) });
  const results = judged.map((one) => (one.ok ? batch.take(one) : batch.keepAside(one)));
  await insertChanges(queries, batch.placed, delivery);
  await insertRefused(queries, batch.refused, delivery);
  if (batch.placed.length > 0) {
    await queries.run('UPDATE ledger SET last_pos = $1', known.last + batch.placed.length);
  }
  await known.records.save();
  await giveDealers(queries, added, scope.memberId);
  await advance(queries, batch.numbers);
  const audits = new Set(batch.changes.filter(({ kind }) => kind === 'audit').map(({ recordId }) => recordId));
  const sealedAudits = [...audits].filter((id) => known.records.find(id)?.sealed === 1);
  const fork = batch.changes.length > 0 && (await hasTwins(queries, batch.changes));
  return { results, fork, sealedAudits };
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

async function knownOf(queries: Queries, judged: readonly Judged[]): Promise<Known> {
  // Held until COMMIT: what is read from here on stays true, and positions are committed in their order.
  const head = await queries.get<{ last: number }>('SELECT last_pos AS last FROM ledger FOR UPDATE');
  if (!head) throw new Error('the ledger has no head');
  const changes = judged.flatMap((one) => (one.ok ? [one.change] : []));
  const held = await queries.all<{ id: string; body: string }>(
    'SELECT id, body FROM changes WHERE id = ANY ($1)',
    changes.map(({ id }) => id),
  );
  const records = await recordsOf(queries, [...new Set(changes.map(({ recordId }) => recordId))]);
  return { last: head.last, bodies: new Map(held.map(({ id, body }) => [id, body])), records };
}

function batchOf({ last, bodies, records }: Known, delivery: Delivery) {
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
    refused.push(one);
    if (replica !== null && seq !== null) noteNumber(replica, seq);
    return { id, status: 'quarantined', code, where };
  }

  function place(taken: Taken): void {
    const position = last + placed.length + 1;
    placed.push({ taken, position });
    bodies.set(taken.change.id, taken.body);
    records.note(taken.change, position);
  }

  function take(taken: Taken): AppendResult {
    const { change, body } = taken;
    const { id, replica, seq } = change;
    const fault = faultOf(change, records.find(change.recordId), delivery.scope);
    const held = bodies.get(id);
    if (fault && !(mayBeHeld(fault, change, delivery.scope) && held !== undefined)) {
      return keepAside(asRefused(taken, fault, delivery));
    }
    if (held !== undefined && !isSame(held, body)) {
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
