import fc from 'fast-check';
import { CHANGE_VERSION, type Change } from '../../src/domain/change.ts';
import { baseFor, EMPTY, extend, type Folded, fold } from '../../src/domain/fold.ts';
import type { Json } from '../../src/domain/json.ts';

/** Somebody edits the record as his replica knows it; what he knows of it he sets to rest. */
type Edit = { readonly by: number; readonly set: Record<string, Json>; readonly clock: number };
/** Of the changes that `from` holds, `to` is brought those picked. */
type Delivery = { readonly from: number; readonly to: number; readonly pick: readonly boolean[] };
export type Step = Edit | Delivery;

export type Played = {
  readonly changes: readonly Change[];
  /** What each replica holds at the end. */
  readonly held: readonly (readonly Change[])[];
  /** Each edit as its maker's replica saw it: the record without reading back, and all changes it holds. */
  readonly edits: readonly { readonly extended: Folded; readonly held: readonly Change[] }[];
};

export const REPLICAS = 4;
export const FIELDS = ['answers.a.value', 'answers.a.note', 'answers.b.value', 'name', 'seal', 'deleted'] as const;
const RECORD = '00000000-0000-7000-8000-00000000000a';
const AUTHOR = '00000000-0000-7000-8000-0000000000a1';

/** Ids whose order has nothing to do with the order of making. */
export const scrambledId = (n: number): string =>
  `00000000-0000-7000-8000-${((BigInt(n) * 97_280_421_310_721n) % 281_474_976_710_656n).toString(16).padStart(12, '0')}`;

export const replicaId = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Milliseconds of ten years. */
const TEN_YEARS = 10 * 365 * 86_400_000;

const value = fc.oneof(fc.constantFrom('yes', 'no', null, true, ''), fc.integer({ min: 0, max: 5 }));
const replica = fc.nat(REPLICAS - 1);

const edit: fc.Arbitrary<Step> = fc.record({
  by: replica,
  set: fc.dictionary(fc.constantFrom(...FIELDS), value, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
  clock: fc.integer({ min: -TEN_YEARS, max: TEN_YEARS }),
});
const delivery: fc.Arbitrary<Step> = fc.record({
  from: replica,
  to: replica,
  pick: fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }),
});

/** What several tablets do to one record: edits, and deliveries that arrive in part, late or never. */
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof({ arbitrary: edit, weight: 3 }, { arbitrary: delivery, weight: 2 }),
  { minLength: 1, maxLength: 24 },
);

function changeOf({ by, set, clock }: Edit, seen: Folded, made: { readonly n: number; readonly seq: number }): Change {
  return {
    id: scrambledId(made.n),
    replica: replicaId(by),
    seq: made.seq,
    kind: 'audit',
    recordId: RECORD,
    dealerId: RECORD,
    set,
    base: baseFor(seen, set),
    lamport: seen.lamport + 1,
    at: new Date(1_800_000_000_000 + clock).toISOString(),
    author: AUTHOR,
    device: `tablet ${by}`,
    v: CHANGE_VERSION,
  };
}

/** Plays the steps with one honest replica per tablet. */
export function play(all: readonly Step[]): Played {
  const held = Array.from({ length: REPLICAS }, () => new Map<string, Change>());
  const views: Folded[] = Array.from({ length: REPLICAS }, () => EMPTY);
  const seqs: number[] = Array.from({ length: REPLICAS }, () => 0);
  const changes: Change[] = [];
  const edits: { extended: Folded; held: Change[] }[] = [];
  for (const step of all) {
    if ('by' in step) {
      const seen = views[step.by] ?? EMPTY;
      const seq = (seqs[step.by] ?? 0) + 1;
      const change = changeOf(step, seen, { n: changes.length + 1, seq });
      seqs[step.by] = seq;
      changes.push(change);
      held[step.by]?.set(change.id, change);
      views[step.by] = extend(seen, change);
      edits.push({ extended: extend(seen, change), held: [...(held[step.by]?.values() ?? [])] });
      continue;
    }
    const { from, to, pick } = step;
    const brought = [...(held[from]?.values() ?? [])].filter((_, i) => pick[i % pick.length]);
    for (const change of brought) held[to]?.set(change.id, change);
    views[to] = fold(held[to]?.values() ?? []);
  }
  return { changes, held: held.map((ledger) => [...ledger.values()]), edits };
}

export const ledger: fc.Arbitrary<readonly Change[]> = steps.map((all) => play(all).changes);

/** The same changes in another order, some of them more than once. */
export const rearranged = (changes: readonly Change[]): fc.Arbitrary<Change[]> =>
  fc.array(fc.nat(Math.max(0, changes.length - 1)), { maxLength: changes.length }).chain((again) => {
    const all = [...changes, ...again.flatMap((i) => changes.slice(i, i + 1))];
    return fc.shuffledSubarray(all, { minLength: all.length });
  });
