import type { Handover, Verdict } from '../../../domain/actions/action.ts';
import { PHOTO_FIELD } from '../../../domain/answers.ts';
import type { ActionState } from '../../../domain/fields/actionStates.ts';
import type { Json } from '../../../domain/json.ts';
import type { HistoryEntry } from '../../../store/ledger.ts';

/** Fields whose words are shown as they are. */
export const TEXT_FIELDS = ['title', 'evidence', 'doneNote', 'progressNote'] as const;

/** One thing that was done with an action. */
export type ActionEvent =
  | { readonly name: 'created' }
  | { readonly name: 'state'; readonly to: ActionState; readonly reason: string }
  | { readonly name: (typeof TEXT_FIELDS)[number]; readonly text: string }
  | { readonly name: 'owner'; readonly id: string | null; readonly typed: string }
  | { readonly name: 'due'; readonly day: string | null }
  | { readonly name: 'step' }
  | { readonly name: 'handover'; readonly handover: Handover | null }
  | { readonly name: 'photoAdded' | 'photoRemoved'; readonly photoId: string }
  | { readonly name: 'deleted' | 'restored' };

export type HistoryLine = {
  readonly id: string;
  readonly events: readonly ActionEvent[];
  readonly at: string;
  readonly author: string;
};

type Set = ReadonlyMap<string, Json>;

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

function ownerEvent(set: Set): ActionEvent[] {
  if (!set.has('ownerId') && !set.has('ownerName')) return [];
  return [{ name: 'owner', id: textOf(set.get('ownerId')) || null, typed: textOf(set.get('ownerName')) }];
}

function eventsOf(set: Set, changed: ReadonlySet<string>): ActionEvent[] {
  const is = (field: string): boolean => changed.has(field);
  const verdict = set.get('verdict') as Verdict | null | undefined;
  const events: ActionEvent[] = [];
  if (is('state')) events.push({ name: 'state', to: set.get('state') as ActionState, reason: verdict?.reason ?? '' });
  for (const name of TEXT_FIELDS) if (is(name)) events.push({ name, text: textOf(set.get(name)) });
  if (is('ownerId') || is('ownerName')) events.push(...ownerEvent(set));
  if (is('dueOn')) events.push({ name: 'due', day: textOf(set.get('dueOn')) || null });
  if (is('step')) events.push({ name: 'step' });
  if (is('handover')) events.push({ name: 'handover', handover: set.get('handover') as Handover | null });
  if (is('deleted')) events.push({ name: set.get('deleted') === true ? 'deleted' : 'restored' });
  for (const field of changed) {
    const photoId = PHOTO_FIELD.exec(field)?.[1];
    if (photoId) events.push({ name: set.get(field) === null ? 'photoRemoved' : 'photoAdded', photoId });
  }
  return events;
}

/** What a field says that nobody has filled in: to say so is no event. */
const isBlank = (value: Json): boolean => value === '' || value === null || value === false;

/** What happened to an action, the newest first. Fields that were set to what they said already are no event. */
export function historyLines(entries: readonly HistoryEntry[]): HistoryLine[] {
  const last = new Map<string, string>();
  const byChange = new Map<string, HistoryEntry[]>();
  for (const entry of entries) byChange.set(entry.changeId, [...(byChange.get(entry.changeId) ?? []), entry]);
  const lines: HistoryLine[] = [];
  for (const [id, parts] of byChange) {
    const first = parts[0];
    if (!first) continue;
    const isBirth = last.size === 0;
    const changed = new Set<string>();
    for (const { field, value } of parts) {
      const text = JSON.stringify(value);
      if (last.get(field) !== text && !(isBlank(value) && !last.has(field))) changed.add(field);
      last.set(field, text);
    }
    const set = new Map(parts.map(({ field, value }) => [field, value]));
    const events: ActionEvent[] = isBirth ? [{ name: 'created' }] : eventsOf(set, changed);
    if (events.length > 0) lines.push({ id, events, at: first.at, author: first.author });
  }
  return lines.reverse();
}
