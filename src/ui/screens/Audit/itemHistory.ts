import { answerField, PHOTO_FIELD } from '../../../domain/answers.ts';
import type { Json } from '../../../domain/json.ts';
import type { HistoryEntry } from '../../../store/ledger.ts';

export const HISTORY_KINDS = ['value', 'reason', 'note', 'photo-added', 'photo-removed'] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

export type HistoryLine = {
  readonly id: string;
  readonly kind: HistoryKind;
  readonly from: Json;
  readonly to: Json;
  readonly at: string;
  readonly author: string;
  readonly device: string;
};

const isOf = (value: Json, itemId: string): boolean =>
  typeof value === 'object' && value !== null && 'itemId' in value && value.itemId === itemId;

const PARTS = ['value', 'reason', 'note'] as const;

function kindOf({ field, value }: HistoryEntry, itemId: string): HistoryKind | undefined {
  if (PHOTO_FIELD.test(field)) return value === null ? 'photo-removed' : 'photo-added';
  return PARTS.find((part) => answerField(itemId, part) === field);
}

/** What happened to one item, the newest first, from the ledger's entries of the whole audit in their order. */
export function historyLines(entries: readonly HistoryEntry[], itemId: string): HistoryLine[] {
  const photos = new Set(entries.filter(({ value }) => isOf(value, itemId)).map(({ field }) => field));
  const last = new Map<string, Json>();
  const lines: HistoryLine[] = [];
  for (const entry of entries) {
    if (PHOTO_FIELD.test(entry.field) && !photos.has(entry.field)) continue;
    const kind = kindOf(entry, itemId);
    if (!kind) continue;
    const from = last.get(entry.field) ?? null;
    last.set(entry.field, entry.value);
    const { changeId, field, value: to, at, author, device } = entry;
    lines.push({ id: `${changeId} ${field}`, kind, from, to, at, author, device });
  }
  return lines.reverse();
}
