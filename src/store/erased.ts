import type { Change } from '../domain/change.ts';
import { blanked, type ErasingChange, isErasing } from '../domain/erasure/erasure.ts';
import type { Tablet } from './tablet.ts';

type Db = Pick<Tablet, 'db'>;

/** What is known of a record, and what comes: all of it as it stays after the erasures that count here. */
export type Settled = {
  readonly fresh: readonly Change[];
  readonly ledger: readonly Change[];
  /** Changes that lie here with more than is left of them. */
  readonly stale: readonly Change[];
  readonly erasures: readonly ErasingChange[];
};

/** The endpoint may have blanked what lies here whole: made here, say, while the erasure was on its way. */
function asTold(known: readonly Change[], come: readonly Change[]): Change[] {
  const told = new Map(come.filter(({ erased }) => erased).map((change) => [change.id, change]));
  return told.size === 0 ? [...known] : known.map((change) => told.get(change.id) ?? change);
}

/**
 * One record's changes, here and new, without what was erased. Only the endpoint's word erases: what a file says of it is
 * left out, and comes with the next pull.
 * @param fresh of what comes, what is not here
 */
export function settle(
  known: readonly Change[],
  {
    come,
    fresh,
    isTold,
  }: { readonly come: readonly Change[]; readonly fresh: readonly Change[]; readonly isTold: boolean },
): Settled {
  // Nearly always: nothing was ever erased here.
  if (!known.some(isErasing) && !come.some(({ erases, erased }) => erases ?? erased)) {
    return { fresh, ledger: [...known, ...fresh], stale: [], erasures: [] };
  }
  const taken = isTold ? fresh : fresh.filter((change) => !isErasing(change));
  const erasures = [...known, ...taken].filter(isErasing);
  const left = (isTold ? asTold(known, come) : [...known]).map((change) => blanked(change, erasures));
  const added = taken.map((change) => blanked(change, erasures));
  return {
    fresh: added,
    ledger: [...left, ...added],
    stale: left.filter((change, i) => change !== known[i]),
    erasures,
  };
}

/** Writes changes over where they lie, in the outbox too. */
export async function writeOver({ db }: Db, stale: readonly Change[]): Promise<void> {
  if (stale.length === 0) return;
  const left = new Map(stale.map((change) => [change.id, change]));
  const recordIds = [...new Set(stale.map(({ recordId }) => recordId))];
  const lost = (change: Change): Change => {
    const { set, erased = [] } = left.get(change.id) ?? {};
    return set ? { ...change, set, erased } : change;
  };
  await db.changes
    .where('recordId')
    .anyOf(recordIds)
    .modify((row, ref) => {
      ref.value = lost(row);
    });
  await db.segments
    .where('recordId')
    .anyOf(recordIds)
    .modify((row, ref) => {
      ref.value = { ...row, changes: row.changes.map(lost) };
    });
  await db.quarantine
    .where('recordId')
    .anyOf(recordIds)
    .modify((row, ref) => {
      ref.value = { ...row, change: lost(row.change) };
    });
}

/** Photos that were erased, with their small pictures; whether they were sent or not. */
export async function dropErasedPhotos({ db }: Db, erasures: readonly ErasingChange[]): Promise<ReadonlySet<string>> {
  const hashes = erasures.flatMap(({ erases }) => erases.photos);
  if (hashes.length > 0) {
    await db.photos.bulkDelete(hashes);
    await db.photoBytes.bulkDelete(hashes);
  }
  return new Set(hashes);
}
