import { CHANGE_VERSION, type Erasure } from '../../domain/change.ts';
import { ERASURE_REACH, type ErasingChange } from '../../domain/erasure/erasure.ts';
import { LIMITS } from '../../domain/limits.ts';
import { type Clock, newId, type Random } from '../random.ts';
import { EVERYTHING_HELD } from '../scope.ts';
import { proofOf } from '../storage/erasureRules.ts';
import type { Storage } from '../storage/storage.ts';
import type { Planned } from './plan.ts';

/** Whose act it is, and why. */
export type Act = Pick<Erasure, 'role' | 'why'> & {
  /** Null for whoever has the machine, and for the rule on how long things are kept. */
  readonly memberId: string | null;
  readonly deviceId: string;
};

type Eraser = { readonly storage: Storage; readonly clock: Clock; readonly random: Random };

/** What stands for the device of an erasure, which no tablet makes. */
const ENDPOINT = 'endpoint';

type Erasing = { readonly act: Act; readonly key: string };

function erasureOf({ clock, random }: Eraser, planned: Planned, { act, key }: Erasing): ErasingChange {
  const { record, reach, taken, lamport } = planned;
  const { role, why, memberId } = act;
  const id = newId(clock, random);
  const change: ErasingChange = {
    id,
    // One of its own for each, so that no two can ever have the same number, not even after a restore.
    replica: id,
    seq: 1,
    kind: record.kind,
    recordId: record.id,
    dealerId: record.dealerId,
    set: {},
    base: {},
    lamport: Math.min(lamport + ERASURE_REACH, LIMITS.lamport),
    at: new Date(clock()).toISOString(),
    author: memberId ?? id,
    device: ENDPOINT,
    v: CHANGE_VERSION,
    erases: { what: reach.what, fields: reach.fields, photos: taken.photos, role, why, proof: '' },
  };
  return { ...change, erases: { ...change.erases, proof: proofOf(change, key) } };
}

/**
 * Erases what was planned, in one transaction: an erasure per record at the end of the ledger, and the values blanked in
 * what lies before it. Gives the photos whose bytes nobody shows any more.
 */
export async function erase(eraser: Eraser, planned: readonly Planned[], act: Act): Promise<string[]> {
  if (planned.length === 0) return [];
  const { storage, clock } = eraser;
  const key = await storage.privacy.key();
  const changes = planned.map((one) => erasureOf(eraser, one, { act, key }));
  const { results } = await storage.ledger.append(
    changes.map((change) => ({ ok: true, change, body: JSON.stringify(change) })),
    {
      deviceId: act.deviceId,
      via: 'sync',
      replica: null,
      at: new Date(clock()).toISOString(),
      scope: EVERYTHING_HELD,
    },
  );
  const refused = results.find(({ status }) => status !== 'stored');
  if (refused) throw new Error(`an erasure was not taken: ${refused.code ?? refused.status}`);
  return storage.privacy.erasedPhotos(planned.flatMap(({ taken }) => taken.photos));
}
