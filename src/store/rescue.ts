import type { Draft } from './commit.ts';
import { RESCUE_KEY as KEY, rescuePlaces } from './rescuePlaces.ts';

function parsed(text: string | null): Draft[] {
  if (!text) return [];
  try {
    return JSON.parse(text) as Draft[];
  } catch {
    return [];
  }
}

/** Keeps drafts aside, beside those that are kept already. Photos are not among them: they do not fit. */
export function keepRescue(drafts: readonly Draft[]): void {
  for (const storage of rescuePlaces()) {
    const all = new Map([...parsed(storage.getItem(KEY)), ...drafts].map((draft) => [draft.id, draft]));
    try {
      storage.setItem(KEY, JSON.stringify([...all.values()]));
    } catch {
      // One of the two may be full; the other still has it.
    }
  }
}

/** What was kept aside by an earlier page. */
export function rescued(): Draft[] {
  const drafts = rescuePlaces().flatMap((storage) => parsed(storage.getItem(KEY)));
  return [...new Map(drafts.map((draft) => [draft.id, draft])).values()];
}

/** Called once these drafts are in the database. */
export function forgetRescued(drafts: readonly Pick<Draft, 'id'>[]): void {
  const ids = new Set(drafts.map(({ id }) => id));
  for (const storage of rescuePlaces()) {
    const left = parsed(storage.getItem(KEY)).filter(({ id }) => !ids.has(id));
    if (left.length === 0) storage.removeItem(KEY);
    else storage.setItem(KEY, JSON.stringify(left));
  }
}
