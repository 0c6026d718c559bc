import type { Change } from './change.ts';
import type { Json } from './json.ts';

/** A change that nobody has replaced on a field, with what it says there. */
export type Head = { readonly id: string; readonly lamport: number; readonly value: Json };

/** A record as its changes make it. */
export type Folded = {
  /** Field → the value shown everywhere. */
  readonly fields: Readonly<Record<string, Json>>;
  /** Field → id of the change that says so. */
  readonly heads: Readonly<Record<string, string>>;
  /** Only fields with more than one head: all of them, the shown one first. */
  readonly conflicts: Readonly<Record<string, readonly Head[]>>;
  /** The greatest lamport seen. */
  readonly lamport: number;
};

export const EMPTY: Folded = { fields: {}, heads: {}, conflicts: {}, lamport: 0 };

/** The greatest (lamport, id) is shown; ids break ties, so every replica shows the same one. */
function shownFirst(a: Head, b: Head): number {
  if (a.lamport !== b.lamport) return b.lamport - a.lamport;
  return a.id < b.id ? 1 : -1;
}

function headsOf(field: string, changes: readonly Change[]): Head[] {
  const lamports = new Map(changes.map((change) => [change.id, change.lamport]));
  const replaced = new Set<string>();
  for (const change of changes) {
    // A change can only replace an older one; without this, two that name each other would erase the field.
    for (const id of change.base[field] ?? []) {
      if ((lamports.get(id) ?? Number.POSITIVE_INFINITY) < change.lamport) replaced.add(id);
    }
  }
  return changes
    .filter((change) => !replaced.has(change.id))
    .map(({ id, lamport, set }) => ({ id, lamport, value: set[field] as Json }))
    .sort(shownFirst);
}

/**
 * The record that a set of changes makes. Order, duplication and delay of the changes do not matter, and no clock
 * decides anything. All changes must be of one record.
 */
export function fold(changes: Iterable<Change>): Folded {
  const unique = new Map<string, Change>();
  const byField = new Map<string, Change[]>();
  let lamport = 0;
  for (const change of changes) {
    if (unique.has(change.id)) continue;
    unique.set(change.id, change);
    lamport = Math.max(lamport, change.lamport);
    for (const field of Object.keys(change.set)) {
      const list = byField.get(field);
      if (list) list.push(change);
      else byField.set(field, [change]);
    }
  }
  const fields: Record<string, Json> = {};
  const heads: Record<string, string> = {};
  const conflicts: Record<string, readonly Head[]> = {};
  for (const [field, list] of byField) {
    const open = headsOf(field, list);
    const shown = open[0] as Head;
    fields[field] = shown.value;
    heads[field] = shown.id;
    if (open.length > 1) conflicts[field] = open;
  }
  return { fields, heads, conflicts, lamport };
}

/** The base of an edit made on this record: all heads of every field that it sets. Sets a conflict to rest. */
export function baseFor(record: Folded, set: Change['set']): Record<string, string[]> {
  const base: Record<string, string[]> = {};
  for (const field of Object.keys(set)) {
    const conflict = record.conflicts[field];
    const head = record.heads[field];
    if (conflict) base[field] = conflict.map(({ id }) => id);
    else if (head) base[field] = [head];
  }
  return base;
}

/**
 * The record with one more change that was made on it (base from `baseFor`, lamport one more). Gives what `fold`
 * gives over all its changes, without needing them: this is what keeps a tap cheap.
 */
export function extend(record: Folded, change: Change): Folded {
  const fields = { ...record.fields, ...change.set };
  const heads = { ...record.heads };
  let conflicts = record.conflicts;
  for (const field of Object.keys(change.set)) {
    heads[field] = change.id;
    if (conflicts[field]) {
      const { [field]: _settled, ...rest } = conflicts;
      conflicts = rest;
    }
  }
  return { fields, heads, conflicts, lamport: change.lamport };
}

/** Every head of a record but those of the fields named: what a seal vouches for. Sorted, each once. */
export function headIds(record: Folded, without: readonly string[]): string[] {
  const ids = new Set<string>();
  for (const [field, id] of Object.entries(record.heads)) {
    if (without.includes(field)) continue;
    ids.add(id);
    for (const head of record.conflicts[field] ?? []) ids.add(head.id);
  }
  return [...ids].sort();
}
