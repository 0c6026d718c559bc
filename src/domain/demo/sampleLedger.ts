import { CHANGE_VERSION, type Change, type Edit } from '../change.ts';
import { baseFor, EMPTY, extend, type Folded } from '../fold.ts';

/** Somebody who writes sample changes: ids, numbers, bases and lamports are what a tablet would write. */
export type SampleLedger = {
  readonly newId: () => string;
  /** Makes a change as of that moment (ISO). */
  readonly say: (at: string, edit: Edit) => void;
  readonly record: (recordId: string) => Folded;
  readonly changes: () => readonly Change[];
};

export type SampleAuthor = { readonly replica: string; readonly personId: string; readonly newId: () => string };

export function sampleLedger({ replica, personId, newId }: SampleAuthor): SampleLedger {
  const changes: Change[] = [];
  const records = new Map<string, Folded>();
  const record = (recordId: string): Folded => records.get(recordId) ?? EMPTY;

  function say(at: string, edit: Edit): void {
    const before = record(edit.recordId);
    const change: Change = {
      ...edit,
      id: newId(),
      replica,
      seq: changes.length + 1,
      base: baseFor(before, edit.set),
      lamport: before.lamport + 1,
      at,
      author: personId,
      device: '',
      v: CHANGE_VERSION,
    };
    records.set(edit.recordId, extend(before, change));
    changes.push(change);
  }

  return { newId, say, record, changes: () => changes };
}
