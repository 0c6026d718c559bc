import { ROUNDS } from '../catalogue/implementation.ts';
import { SCHEDULE, STAGES } from '../catalogue/schedule.ts';
import type { Round, Stage, StageId } from '../catalogue/types.ts';

/** A stage of the schedule with its round of coaching: 奠基, 展开, 验收. */
export function stageWithRound(id: StageId): { readonly stage: Stage; readonly round: Round } {
  const at = STAGES.findIndex((stage) => stage.id === id);
  const [stage, round] = [STAGES[at], ROUNDS[at]];
  if (!stage || !round) throw new RangeError(`no stage ${id}`);
  return { stage, round };
}

/** The same of one of the five days. */
export const roundOfDay = (day: number): ReturnType<typeof stageWithRound> =>
  stageWithRound(SCHEDULE.find((row) => row.day === day)?.stage ?? 'coaching-1');
