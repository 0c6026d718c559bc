import type { BoardMonth } from '../board/boardMonth.ts';
import { PROMISED, type Promised } from '../board/figures.ts';
import { type Ratio, ratio } from '../board/ratio.ts';
import type { Meeting } from './meeting.ts';

/** One figure that somebody promised, with what came of it; `fact` null while it was not entered. */
export type PromiseLine = { readonly figure: Promised; readonly promised: number | null; readonly fact: number | null };

type Given = { readonly morning: Pick<Meeting, 'promises' | 'on'>; readonly month: BoardMonth };

/** Somebody's promises of a day against the facts, figure by figure. */
export function promisesOf({ morning, month }: Given, staffId: string): PromiseLine[] {
  return PROMISED.map((figure) => ({
    figure,
    promised: morning.promises[staffId]?.[figure] ?? null,
    fact: month.days[morning.on]?.[staffId]?.[figure] ?? null,
  }));
}

/** Whether somebody said what they will do that day; a zero counts, silence does not. */
export const hasSpoken = ({ promises }: Pick<Meeting, 'promises'>, staffId: string): boolean =>
  Object.keys(promises[staffId] ?? {}).length > 0;

/**
 * The part of what was promised that came true, over all people and figures of the mornings given: more in one figure
 * does not hide less in another. A promise without an entered fact counts as not kept.
 */
export function keptShare(days: readonly Given[]): Ratio {
  const all = days.flatMap((day) => Object.keys(day.morning.promises).flatMap((staffId) => promisesOf(day, staffId)));
  const promised = all.reduce((sum, each) => sum + (each.promised ?? 0), 0);
  const kept = all.reduce((sum, each) => sum + Math.min(each.promised ?? 0, each.fact ?? 0), 0);
  return ratio(kept, promised);
}
