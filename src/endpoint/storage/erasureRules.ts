import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Change } from '../../domain/change.ts';
import { blanked, type ErasingChange, isErasing, isSameButErased } from '../../domain/erasure/erasure.ts';
import { canonicalJson, isWalkable, type Json } from '../../domain/json.ts';
import { type Fault, isSame, type Taken } from './ledgerRules.ts';

// What every database has to do in the same way where something was erased.

/** Proof that an erasure was made with this key; over all that it says. */
export function proofOf({ erases, ...change }: ErasingChange, key: string): string {
  const said = { ...change, erases: { ...erases, proof: '' } };
  return createHmac('sha256', key)
    .update(canonicalJson(said as unknown as Json))
    .digest('hex');
}

/** An erasure is taken on its proof alone: a tablet can bring one back after a restore, and make none. */
export function erasureFault(change: Change, key: string): Fault | undefined {
  if (!isErasing(change)) return undefined;
  const [said, right] = [Buffer.from(change.erases.proof), Buffer.from(proofOf(change, key))];
  const isOurs = said.length === right.length && timingSafeEqual(said, right);
  return isOurs ? undefined : { code: 'out-of-scope', where: 'erases' };
}

/** A change as it is to be stored beside these erasures of its record. */
export function asErased(taken: Taken, erasures: readonly ErasingChange[]): Taken {
  const change = blanked(taken.change, erasures);
  return change === taken.change ? taken : { ok: true, change, body: JSON.stringify(change) };
}

/** Whether what comes is what is held already; what somebody else has blanked counts as that. */
export const isHeldAs = (held: string, { change, body }: Taken): boolean =>
  isSame(held, body) || (change.erased !== undefined && isSameButErased(JSON.parse(held) as Change, change));

/** Erasures by the record they are about. */
export type ErasuresByRecord = Map<string, ErasingChange[]>;

export function noteErasure(known: ErasuresByRecord, erasure: ErasingChange): void {
  known.set(erasure.recordId, [...(known.get(erasure.recordId) ?? []), erasure]);
}

export function erasuresByRecord(erasures: readonly ErasingChange[]): ErasuresByRecord {
  const known: ErasuresByRecord = new Map();
  for (const erasure of erasures) noteErasure(known, erasure);
  return known;
}

type Body = { readonly id: string; readonly body: string };

/** Of stored changes, those that have something to lose, as they are to be stored. */
export function bodiesWithout(rows: readonly Body[], erasures: readonly ErasingChange[]): Body[] {
  return rows.flatMap(({ id, body }) => {
    const before = JSON.parse(body) as Change;
    const after = blanked(before, erasures);
    return after === before ? [] : [{ id, body: JSON.stringify(after) }];
  });
}

/** Deep enough for any change; what was refused may be anything. */
const LEVELS = 32;

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was kept aside, without what is erased of the record that it speaks of; whatever it is, as far as it can be read. */
export function rawWithout(raw: string, known: ErasuresByRecord): string {
  if (known.size === 0) return raw;
  const said = JSON.parse(raw) as unknown;
  if (!isMap(said) || !isMap(said['set']) || !isWalkable(said, LEVELS)) return raw;
  const erasures = known.get(String(said['recordId'])) ?? [];
  const lamport = typeof said['lamport'] === 'number' ? said['lamport'] : 0;
  const change = { ...said, lamport } as unknown as Change;
  const after = blanked(change, isErasing(change) ? [] : erasures);
  return after === change ? raw : JSON.stringify({ ...said, set: after.set, erased: after.erased });
}
