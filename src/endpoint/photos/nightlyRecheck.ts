import { setTimeout as pause } from 'node:timers/promises';
import { shortId } from '../log.ts';
import type { Parts } from '../parts.ts';
import type { RecheckState } from '../storage/storage.ts';

const HOUR = 3_600_000;
/** Local hours in which few tablets send. */
const NIGHT = { from: 1, until: 5 } as const;
/** A round each night; one that no night came for, such as on a machine that is off then, at any hour. */
const ROUND_AFTER = 20 * HOUR;
const OVERDUE_AFTER = 36 * HOUR;
/** Between two bites as much longer than a bite took, so that whoever sends is hardly slowed down. */
const REST = 4;
const SHORTEST_REST_MS = 20;

/** Whether there is something to do: a round that was begun goes on at any hour. */
export function isDue({ begunAt, endedAt }: RecheckState, now: number): boolean {
  if (begunAt !== null) return true;
  const since = now - endedAt;
  const hour = new Date(now).getHours();
  const isNight = hour >= NIGHT.from && hour < NIGHT.until;
  return since >= OVERDUE_AFTER || (isNight && since >= ROUND_AFTER);
}

/** Hashes some photos anew and notes how far it got, so that whoever goes on begins there; false when all is done. */
async function bite({ storage, photos, clock, log, metrics }: Parts): Promise<boolean> {
  const state = await storage.photos.recheckState();
  const now = clock();
  if (!isDue(state, now)) return false;
  if (state.begunAt === null) await photos.dropOldParts();
  const { next, whole, damaged } = await photos.recheck(state.begunAt === null ? '' : state.after);
  for (const sha256 of damaged) log({ level: 'error', event: 'photo-damaged', photo: shortId(sha256) });
  metrics.rechecked({ whole, damaged: damaged.length });
  const count = state.count + whole + damaged.length;
  if (next !== undefined) {
    await storage.photos.noteRecheck({ ...state, begunAt: state.begunAt ?? now, after: next, count });
    return true;
  }
  await storage.photos.noteRecheck({ begunAt: null, endedAt: clock(), after: '', count: 0 });
  log({ level: 'info', event: 'photos-rechecked', count });
  return false;
}

/**
 * Looks at every stored photo again, in small bites and from one endpoint at a time. What is damaged counts as lost from
 * then on: tablets that still have it are asked for it.
 */
export async function nightlyRecheck(parts: Parts, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const begun = performance.now();
    const goesOn = await parts.storage.tryAlone(() => bite(parts));
    // Another endpoint is at it, or it is done.
    if (!goesOn) return;
    const rest = Math.max(SHORTEST_REST_MS, REST * (performance.now() - begun));
    await pause(rest, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
