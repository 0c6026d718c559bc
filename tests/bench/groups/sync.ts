import type { Part } from '../run.ts';
import { measureFarPush, measurePush } from './push.ts';
import { startSides } from './sides.ts';
import { measureAnswer, measureNoOp } from './smallSync.ts';

/** G6 to G10: the app's own sync to the real endpoint, against the least that can be called an endpoint. */
export const syncPart: Part = async (run) => {
  if (!run.wants('G6', 'G7', 'G8', 'G9', 'G10')) return;
  const sides = await startSides(run);
  try {
    // The small ones first: the backlog leaves both databases large.
    if (run.wants('G9')) await measureAnswer(run, sides);
    if (run.wants('G6', 'G10')) await measurePush(run, sides);
    if (run.wants('G7')) await measureFarPush(run, sides);
    if (run.wants('G8')) await measureNoOp(run, sides);
  } finally {
    await sides.stop();
  }
};
