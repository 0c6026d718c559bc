import type { Parts } from '../parts.ts';
import { repeat } from '../repeat.ts';
import { deliverer } from './deliver.ts';
import { overdueWatch } from './overdue.ts';

const SECOND = 1_000;
const LOOK_FOR_OVERDUE_MS = 5 * 60 * SECOND;
const DELIVER_MS = 2 * SECOND;

/** Webhooks at work beside the routes. Gives what ends it: resolves when nothing is under way any more. */
export function runWebhooks(parts: Parts, stopping: AbortSignal): () => Promise<void> {
  const { log } = parts;
  const { begin, idle } = deliverer(parts, stopping);
  const ends = [repeat(begin, { ms: DELIVER_MS, log }), repeat(overdueWatch(parts), { ms: LOOK_FOR_OVERDUE_MS, log })];
  return async () => {
    await Promise.all(ends.map((end) => end()));
    await idle();
  };
}
