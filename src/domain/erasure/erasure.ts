import { PHOTO_FIELD } from '../answers.ts';
import type { Change, Erasure } from '../change.ts';
import { canonicalJson, type Json } from '../json.ts';
import { blankValue, type ErasedPart } from './personal.ts';

/** A change that says what of its record is erased. It sets nothing: what is shown, and by whom, stays as it was. */
export type ErasingChange = Change & { readonly erases: Erasure };

export const isErasing = (change: Change): change is ErasingChange => change.erases !== undefined;

/**
 * So much further than what is known of a record does an erasure reach: whatever somebody may be writing on it in these
 * weeks without having heard of the erasure falls under it; whoever has heard of it writes beyond it.
 */
export const ERASURE_REACH = 1_000_000;

const covers = ({ recordId, lamport }: ErasingChange, change: Change): boolean =>
  recordId === change.recordId && change.lamport <= lamport;

function blankField(change: Change, field: string, erasures: readonly ErasingChange[]): Json {
  const { kind, set } = change;
  return erasures.reduce<Json>((value, { erases }) => {
    if (erases.fields !== null && !erases.fields.includes(field)) return value;
    return blankValue({ kind, field }, value, erases.what);
  }, set[field] as Json);
}

const differs = (a: Json, b: Json): boolean => canonicalJson(a) !== canonicalJson(b);

/**
 * A change without the values that these erasures take from it, and with the names of the fields they took; the same
 * object when they take nothing. It keeps its id and its place, so that whatever builds on it still does. Which erasure
 * comes first does not matter, nor how often.
 */
export function blanked(change: Change, erasures: readonly ErasingChange[]): Change {
  const meant = isErasing(change) ? [] : erasures.filter((erasure) => covers(erasure, change));
  if (meant.length === 0) return change;
  const set: Record<string, Json> = {};
  const lost = new Set<string>();
  for (const [field, value] of Object.entries(change.set)) {
    const left = blankField(change, field, meant);
    set[field] = left;
    if (differs(value, left)) lost.add(field);
  }
  if (lost.size === 0) return change;
  return { ...change, set, erased: [...new Set([...(change.erased ?? []), ...lost])].sort() };
}

/** Changes without what the erasures among them take; more erasures of the same records may be given. */
export function withoutErased(changes: readonly Change[], more: readonly ErasingChange[] = []): Change[] {
  const erasures = [...changes.filter(isErasing), ...more];
  return erasures.length === 0 ? [...changes] : changes.map((change) => blanked(change, erasures));
}

/** Which values are meant; `fields` null: wherever there is any of it. */
export type Reach = { readonly what: readonly ErasedPart[]; readonly fields: readonly string[] | null };

/** What an erasure would take from a record now: fields, and the photos that they name. */
export type Taken = { readonly fields: readonly string[]; readonly photos: readonly string[] };

/** What of these changes of one record is still to be erased. */
export function takenFrom(changes: readonly Change[], how: Reach): Taken {
  const fields = new Set<string>();
  const photos = new Set<string>();
  for (const { kind, set } of changes) {
    for (const [field, value] of Object.entries(set)) {
      if (how.fields !== null && !how.fields.includes(field)) continue;
      if (!differs(value, blankValue({ kind, field }, value, how.what))) continue;
      fields.add(field);
      if (PHOTO_FIELD.test(field)) photos.add((value as { readonly sha256: string }).sha256);
    }
  }
  return { fields: [...fields].sort(), photos: [...photos].sort() };
}

/** Whether two texts of one change say the same but for what one of them has lost. */
export function isSameButErased(held: Change, come: Change): boolean {
  const lost = come.erased ?? [];
  if (lost.length === 0) return false;
  const rest = ({ erased: _erased, set, ...change }: Change): Json =>
    ({
      ...change,
      fields: Object.keys(set).sort(),
      set: Object.fromEntries(Object.entries(set).filter(([field]) => !lost.includes(field))),
    }) as unknown as Json;
  return canonicalJson(rest(held)) === canonicalJson(rest(come));
}
