import { CHANGE_VERSION, type Change, type Edit } from '../../src/domain/change.ts';
import { baseFor, EMPTY, extend, type Folded, fold } from '../../src/domain/fold.ts';
import { uuidv7 } from '../../src/domain/ids.ts';

const START = Date.UTC(2026, 10, 23, 1);

/** Ids that can be told apart in a failing test: `idOf(7)` ends in …07. */
export const idOf = (n: number): string => `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

export type Writer = {
  readonly replica: string;
  readonly changes: readonly Change[];
  /** Says something on top of what this writer knows of the record. */
  readonly say: (edit: Edit) => Change;
  /** Learns what others said. */
  readonly learn: (changes: readonly Change[]) => void;
  readonly record: (id: string) => Folded;
};

/** An honest tablet without a database: `no` names its replica, its author and its ids. */
export function writer(no = 1): Writer {
  const replica = idOf(0xf000 + no);
  const changes: Change[] = [];
  const known: Change[] = [];
  const records = new Map<string, Folded>();
  const record = (id: string) => records.get(id) ?? EMPTY;
  const say = (edit: Edit): Change => {
    const before = record(edit.recordId);
    const seq = changes.length + 1;
    const change: Change = {
      ...edit,
      id: uuidv7(START + 1000 * seq, Uint8Array.from([0, 0, 0, 0, 0, 0, 0, no, seq >> 8, seq & 255])),
      replica,
      seq,
      base: baseFor(before, edit.set),
      lamport: before.lamport + 1,
      at: new Date(START + 1000 * seq).toISOString(),
      author: idOf(0xa000 + no),
      device: `tablet ${no}`,
      v: CHANGE_VERSION,
    };
    changes.push(change);
    known.push(change);
    records.set(edit.recordId, extend(before, change));
    return change;
  };
  const learn = (others: readonly Change[]): void => {
    known.push(...others);
    for (const id of new Set(others.map(({ recordId }) => recordId))) {
      records.set(id, fold(known.filter(({ recordId }) => recordId === id)));
    }
  };
  return { replica, changes, say, learn, record };
}
